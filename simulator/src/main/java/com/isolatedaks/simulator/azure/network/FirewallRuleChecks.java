package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.catalogue.FqdnTags;
import com.isolatedaks.isolation.catalogue.ServiceTags;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Azure checks in the rules of a rule collection, as far as documentation and public issues tell. */
final class FirewallRuleChecks {
    private static final String NAT_COLLECTION = "FirewallPolicyNatRuleCollection";
    private static final String NETWORK = "NetworkRule";
    private static final String APPLICATION = "ApplicationRule";
    private static final String NAT = "NatRule";
    private static final int LAST_PORT = 65535;
    /** A host name; an asterisk stands at its beginning, if at all (https://learn.microsoft.com/azure/firewall/firewall-faq). */
    private static final String HOST = "([\\w-]+\\.)+[\\w-]+";

    private final Put put;
    private final ResourceId group;

    FirewallRuleChecks(Put put) {
        this.put = put;
        this.group = put.id();
    }

    /** Rules are of their collection's kind (https://learn.microsoft.com/azure/firewall/policy-rule-sets#rule-collections). */
    void check(Body collection) {
        boolean isNat = collection.is("/ruleCollectionType", NAT_COLLECTION);
        String action = collection.text("/action/type");
        List<String> actions = isNat ? List.of("DNAT") : List.of("Allow", "Deny");
        if (actions.stream().noneMatch(action::equalsIgnoreCase)) {
            throw invalid(
                    collection, "action '%s' is invalid; expected %s".formatted(action, String.join(" or ", actions)));
        }
        List<Body> rules = collection.objects("/rules");
        List<String> types =
                rules.stream().map(rule -> rule.text("/ruleType")).distinct().toList();
        boolean fits = types.stream().allMatch(type -> type.equals(NAT) == isNat);
        if (types.size() > 1 || !fits) {
            throw invalid(
                    collection,
                    "rules of types %s cannot be in one %s; expected %s"
                            .formatted(
                                    String.join(", ", types),
                                    collection.text("/ruleCollectionType"),
                                    isNat ? "NatRule only" : "NetworkRule only or ApplicationRule only"));
        }
        Set<String> names = new HashSet<>();
        for (Body rule : rules) {
            if (!names.add(rule.text("/name"))) {
                throw invalid(collection, "it has two rules named '%s'".formatted(rule.text("/name")));
            }
            checkSources(rule);
            switch (rule.text("/ruleType")) {
                case NETWORK -> checkNetwork(rule);
                case APPLICATION -> checkApplication(rule);
                default -> checkNat(rule);
            }
        }
    }

    private void checkSources(Body rule) {
        requireOneOf(rule, "sourceAddresses", "sourceIpGroups");
        rule.texts("/sourceAddresses").forEach(source -> {
            if (!isAddresses(source)) {
                throw FirewallErrors.invalidAddress(rule.text("/name"), source);
            }
        });
    }

    /** https://learn.microsoft.com/azure/firewall/fqdn-filtering-network-rules: no wildcards, and only with the DNS proxy. */
    private void checkNetwork(Body rule) {
        requireOneOf(rule, "ipProtocols");
        requireOneOf(rule, "destinationPorts");
        requireOneOf(rule, "destinationAddresses", "destinationIpGroups", "destinationFqdns");
        checkPorts(rule);
        rule.texts("/destinationAddresses").forEach(destination -> {
            if (!isAddresses(destination) && !ServiceTags.isKnown(destination)) {
                throw FirewallErrors.invalidAddress(rule.text("/name"), destination);
            }
        });
        for (String host : rule.texts("/destinationFqdns")) {
            if (!host.matches(HOST)) {
                throw invalid(
                        rule, "destination FQDN '%s' is invalid; network rules take no wildcards".formatted(host));
            }
        }
        if (!rule.texts("/destinationFqdns").isEmpty()) {
            requireProxy(rule);
        }
    }

    private void requireProxy(Body rule) {
        if (!FirewallPolicyBehaviour.hasProxy(group.parent(), put.resources())) {
            throw FirewallErrors.proxyRequired(group.parent(), rule.text("/name"));
        }
    }

    /** https://learn.microsoft.com/azure/firewall/fqdn-tags and https://learn.microsoft.com/azure/firewall/premium-features. */
    private void checkApplication(Body rule) {
        requireOneOf(rule, "protocols");
        requireOneOf(rule, "targetFqdns", "targetUrls", "fqdnTags", "webCategories");
        for (Body protocol : rule.objects("/protocols")) {
            long port = protocol.number("/port", 0);
            if (port < 1 || port > LAST_PORT || !protocol.has("/protocolType")) {
                throw invalid(
                        rule,
                        "protocol '%s:%s' is invalid; expected Http or Https and a port of 1 to %d"
                                .formatted(protocol.text("/protocolType"), protocol.text("/port"), LAST_PORT));
            }
        }
        for (String host : rule.texts("/targetFqdns")) {
            if (!host.equals("*") && !host.matches("(\\*\\.?)?" + HOST) && !host.matches("\\*\\.[\\w-]+")) {
                throw invalid(
                        rule,
                        "target FQDN '%s' is invalid; an asterisk can only stand at the beginning".formatted(host));
            }
        }
        for (String tag : rule.texts("/fqdnTags")) {
            if (!FqdnTags.isKnown(tag)) {
                throw invalid(rule, "there is no FQDN tag '%s'".formatted(tag));
            }
        }
        boolean isPremium = put.resources()
                .find(group.parent())
                .filter(policy -> policy.body().is("/properties/sku/tier", "Premium"))
                .isPresent();
        if (!isPremium && (!rule.texts("/targetUrls").isEmpty() || rule.isTrue("/terminateTLS"))) {
            throw FirewallErrors.higherTier(group.parent(), "Target URLs and TLS termination");
        }
    }

    /** https://learn.microsoft.com/azure/firewall/tutorial-firewall-dnat-policy. */
    private void checkNat(Body rule) {
        requireOneOf(rule, "ipProtocols");
        requireOneOf(rule, "destinationPorts");
        requireOneOf(rule, "destinationAddresses");
        checkPorts(rule);
        boolean isTcpOrUdp = rule.texts("/ipProtocols").stream().allMatch(word -> word.matches("(?i)tcp|udp"));
        if (!isTcpOrUdp) {
            throw invalid(rule, "DNAT is for TCP and UDP only");
        }
        if (rule.has("/translatedAddress") == rule.has("/translatedFqdn") || !rule.has("/translatedPort")) {
            throw invalid(rule, "it needs translatedPort, and translatedAddress or translatedFqdn");
        }
        if (rule.has("/translatedFqdn")) {
            requireProxy(rule);
        } else if (Address.parse(rule.text("/translatedAddress")).isEmpty()) {
            throw FirewallErrors.invalidAddress(rule.text("/name"), rule.text("/translatedAddress"));
        }
    }

    /** The sentence: https://github.com/Azure/azure-cli/issues/18932. */
    private void requireOneOf(Body rule, String... properties) {
        if (Stream.of(properties)
                .allMatch(property -> rule.json().path(property).isEmpty())) {
            throw invalid(rule, "it must have one of %s specified".formatted(String.join(", ", properties)));
        }
    }

    private void checkPorts(Body rule) {
        for (String text : rule.texts("/destinationPorts")) {
            String[] ends = text.split("-", -1);
            boolean isRange = ends.length <= 2 && Stream.of(ends).allMatch(FirewallRuleChecks::isPort);
            boolean isOrdered = isRange && Integer.parseInt(ends[0]) <= Integer.parseInt(ends[ends.length - 1]);
            if (!text.equals("*") && !isOrdered) {
                throw invalid(
                        rule,
                        "port '%s' is invalid; expected *, 1 to %d or a range such as 8000-8080"
                                .formatted(text, LAST_PORT));
            }
        }
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LAST_PORT;
    }

    /** {@code *}, an address, a range, or two addresses with a hyphen between. */
    private static boolean isAddresses(String text) {
        String[] ends = text.split("-", -1);
        return text.equals("*")
                || AddressRange.nearest(text).isPresent()
                || ends.length <= 2
                        && Stream.of(ends).allMatch(end -> Address.parse(end).isPresent());
    }

    private ArmException invalid(Body part, String problem) {
        boolean isRule = part.has("/ruleType");
        return FirewallErrors.invalid(
                group,
                "properties.ruleCollections",
                "%s %s: %s".formatted(isRule ? "rule" : "rule collection", part.text("/name"), problem));
    }
}
