package com.isolatedaks.isolation.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.catalogue.Cloud;
import com.isolatedaks.isolation.catalogue.FqdnTags;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.FirewallTranslation;
import com.isolatedaks.isolation.model.Peers;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.network.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rules of Azure Firewall. What a rule is about and nobody can list makes it a rule in doubt. */
final class FirewallRuleReader {
    static final String APPLICATION = "ApplicationRule";
    static final String NAT = "NatRule";

    private final ArmResources resources;

    FirewallRuleReader(ArmResources resources) {
        this.resources = resources;
    }

    /** What stands in a policy that is not among the resources: it can allow anything. */
    static FirewallRule unknown(ArmId policy) {
        return new FirewallRule(
                policy.name(),
                true,
                List.of("Any"),
                List.of(PortRange.ALL),
                Peers.ANYBODY,
                Peers.ANYBODY,
                List.of(),
                Optional.of("the policy is not among the resources"),
                "");
    }

    void read(
            FirewallReader.Collection collection,
            List<FirewallRule> network,
            List<FirewallRule> application,
            List<FirewallTranslation> translations) {
        String place = collection.group() + collection.body().path("name").asText();
        boolean isAllow = collection.body().at("/action/type").asText().equalsIgnoreCase("Allow");
        for (JsonNode rule : collection.body().path("rules")) {
            String type = rule.path("ruleType").asText();
            String name = place + "/" + rule.path("name").asText();
            if (type.equalsIgnoreCase(NAT)) {
                translations.add(translation(name, rule));
            } else if (type.equalsIgnoreCase(APPLICATION)) {
                application.add(application(name, isAllow, rule));
            } else {
                network.add(network(name, isAllow, rule));
            }
        }
    }

    private FirewallRule network(String name, boolean isAllow, JsonNode rule) {
        Side sources = side(rule, "/sourceAddresses", "/sourceIpGroups");
        Side destinations = side(rule, "/destinationAddresses", "/destinationIpGroups");
        return new FirewallRule(
                name,
                isAllow,
                texts(rule, "/ipProtocols"),
                SecurityRuleReader.ports(texts(rule, "/destinationPorts")),
                sources.peers(),
                destinations.peers(),
                texts(rule, "/destinationFqdns"),
                sources.doubt().or(destinations::doubt),
                rule.path("description").asText(""));
    }

    /** HTTP, HTTPS and MSSQL are spoken over TCP. */
    private FirewallRule application(String name, boolean isAllow, JsonNode rule) {
        List<PortRange> ports = ArmResource.elements(rule.path("protocols")).stream()
                .map(protocol -> protocol.path("port").asInt())
                .map(port -> new PortRange(port, port))
                .toList();
        List<String> hosts = new ArrayList<>(texts(rule, "/targetFqdns"));
        texts(rule, "/fqdnTags").forEach(tag -> hosts.addAll(FqdnTags.hosts(tag, Cloud.PUBLIC)));
        Side sources = side(rule, "/sourceAddresses", "/sourceIpGroups");
        return new FirewallRule(
                name,
                isAllow,
                List.of("TCP"),
                ports,
                sources.peers(),
                PeersReader.read(List.of()),
                hosts,
                sources.doubt().or(() -> doubt(rule)),
                rule.path("description").asText(""));
    }

    private static Optional<String> doubt(JsonNode rule) {
        if (!texts(rule, "/webCategories").isEmpty()) {
            return Optional.of("which names are in web categories is not known");
        }
        if (!texts(rule, "/targetUrls").isEmpty()) {
            return Optional.of("it is about parts of sites");
        }
        return texts(rule, "/fqdnTags").stream()
                .filter(tag -> !FqdnTags.isSpelledOut(tag))
                .findFirst()
                .map("which names are in the FQDN tag %s is not known"::formatted);
    }

    private FirewallTranslation translation(String name, JsonNode rule) {
        String address = rule.path("translatedAddress").asText("");
        return new FirewallTranslation(
                name,
                texts(rule, "/ipProtocols"),
                SecurityRuleReader.ports(texts(rule, "/destinationPorts")),
                side(rule, "/sourceAddresses", "/sourceIpGroups").peers(),
                Address.parse(address),
                address.isEmpty() ? rule.path("translatedFqdn").asText("") : address,
                rule.path("translatedPort").asInt());
    }

    /** Who is on one side of a rule. */
    private record Side(Peers peers, Optional<String> doubt) {}

    private Side side(JsonNode rule, String addresses, String groups) {
        List<String> texts = new ArrayList<>(texts(rule, addresses));
        Optional<String> doubt = Optional.empty();
        for (String group : texts(rule, groups)) {
            ArmId id = new ArmId(group);
            Optional<ArmResource> known = resources.find(id);
            known.ifPresent(found -> texts.addAll(found.texts("/properties/ipAddresses", "/none")));
            if (known.isEmpty()) {
                doubt = Optional.of("the IP group %s is not among the resources".formatted(id.name()));
            }
        }
        return new Side(PeersReader.read(texts), doubt);
    }

    private static List<String> texts(JsonNode rule, String pointer) {
        return ArmResource.texts(rule, pointer, "/none");
    }
}
