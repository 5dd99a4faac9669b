package com.isolatedaks.isolation.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.catalogue.Cloud;
import com.isolatedaks.isolation.catalogue.FqdnTags;
import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.network.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads Azure Firewalls and the rules of their policies. Rule collection groups count by priority, in them the collections,
 * and network rules before application rules (https://learn.microsoft.com/azure/firewall/rule-processing).
 */
final class FirewallReader {
    private static final String FIREWALL = "Microsoft.Network/azureFirewalls";
    private static final String APPLICATION_RULE = "ApplicationRule";

    private final ArmResources resources;

    FirewallReader(ArmResources resources) {
        this.resources = resources;
    }

    List<Firewall> read() {
        return resources.ofType(FIREWALL).stream()
                .flatMap(firewall -> firewall(firewall).stream())
                .toList();
    }

    private Optional<Firewall> firewall(ArmResource firewall) {
        List<JsonNode> configurations = firewall.elements("/properties/ipConfigurations");
        boolean hasPublicAddress = configurations.stream()
                .anyMatch(configuration ->
                        configuration.at("/properties/publicIPAddress/id").isTextual());
        return configurations.stream()
                .flatMap(configuration ->
                        Address.parse(
                                configuration.at("/properties/privateIPAddress").asText(""))
                                .stream())
                .findFirst()
                .map(address -> new Firewall(firewall.id(), address, hasPublicAddress, rules(firewall)));
    }

    private List<FirewallRule> rules(ArmResource firewall) {
        List<FirewallRule> network = new ArrayList<>();
        List<FirewallRule> application = new ArrayList<>();
        firewall.id("/properties/firewallPolicy/id").flatMap(resources::find).stream()
                .flatMap(policy -> resources.children(policy, "ruleCollectionGroups").stream())
                .sorted(Comparator.comparingInt(group -> priority(group.body().path("properties"))))
                .forEach(group -> group.elements("/properties/ruleCollections").stream()
                        .sorted(Comparator.comparingInt(FirewallReader::priority))
                        .forEach(collection -> read(group, collection, network, application)));
        return Stream.concat(network.stream(), application.stream()).toList();
    }

    private static int priority(JsonNode node) {
        return node.path("priority").asInt();
    }

    private static void read(
            ArmResource group, JsonNode collection, List<FirewallRule> network, List<FirewallRule> application) {
        String place = group.id().name() + "/" + collection.path("name").asText();
        boolean isAllow = collection.at("/action/type").asText().equalsIgnoreCase("Allow");
        for (JsonNode rule : collection.path("rules")) {
            boolean isApplication = rule.path("ruleType").asText().equalsIgnoreCase(APPLICATION_RULE);
            String name = place + "/" + rule.path("name").asText();
            (isApplication ? application : network)
                    .add(isApplication ? application(name, isAllow, rule) : network(name, isAllow, rule));
        }
    }

    private static FirewallRule network(String name, boolean isAllow, JsonNode rule) {
        return new FirewallRule(
                name,
                isAllow,
                ArmResource.texts(rule, "/ipProtocols", "/none"),
                SecurityRuleReader.ports(ArmResource.texts(rule, "/destinationPorts", "/none")),
                PeersReader.read(ArmResource.texts(rule, "/sourceAddresses", "/none")),
                PeersReader.read(ArmResource.texts(rule, "/destinationAddresses", "/none")),
                ArmResource.texts(rule, "/destinationFqdns", "/none"));
    }

    private static FirewallRule application(String name, boolean isAllow, JsonNode rule) {
        List<PortRange> ports = ArmResource.elements(rule.path("protocols")).stream()
                .map(protocol -> protocol.path("port").asInt())
                .map(port -> new PortRange(port, port))
                .toList();
        List<String> hosts = new ArrayList<>(ArmResource.texts(rule, "/targetFqdns", "/none"));
        ArmResource.texts(rule, "/fqdnTags", "/none").forEach(tag -> hosts.addAll(FqdnTags.hosts(tag, Cloud.PUBLIC)));
        return new FirewallRule(
                name,
                isAllow,
                List.of("TCP"),
                ports,
                PeersReader.read(ArmResource.texts(rule, "/sourceAddresses", "/none")),
                PeersReader.read(List.of()),
                hosts);
    }
}
