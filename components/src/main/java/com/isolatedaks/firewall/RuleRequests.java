package com.isolatedaks.firewall;

import com.isolatedaks.egress.EgressDestination;
import com.isolatedaks.enums.EgressProtocol;
import com.isolatedaks.firewall.FirewallRulesPlan.Rule;
import com.isolatedaks.firewall.FirewallRulesPlan.RuleCollection;
import com.pulumi.azurenative.network.enums.FirewallPolicyFilterRuleCollectionActionType;
import com.pulumi.azurenative.network.inputs.ApplicationRuleArgs;
import com.pulumi.azurenative.network.inputs.FirewallPolicyFilterRuleCollectionActionArgs;
import com.pulumi.azurenative.network.inputs.FirewallPolicyFilterRuleCollectionArgs;
import com.pulumi.azurenative.network.inputs.FirewallPolicyRuleApplicationProtocolArgs;
import com.pulumi.azurenative.network.inputs.NetworkRuleArgs;
import com.pulumi.core.Either;
import java.util.List;

/** Rules as Azure gets them. */
final class RuleRequests {
    private RuleRequests() {}

    static FirewallPolicyFilterRuleCollectionArgs collection(RuleCollection collection) {
        return FirewallPolicyFilterRuleCollectionArgs.builder()
                .ruleCollectionType("FirewallPolicyFilterRuleCollection")
                .name(collection.name())
                .priority(collection.priority())
                .action(FirewallPolicyFilterRuleCollectionActionArgs.builder()
                        .type(
                                collection.isAllow()
                                        ? FirewallPolicyFilterRuleCollectionActionType.Allow
                                        : FirewallPolicyFilterRuleCollectionActionType.Deny)
                        .build())
                .rules(collection.rules().stream()
                        .map(rule -> collection.isApplication() ? application(rule) : network(rule))
                        .toList())
                .build();
    }

    private static Object application(Rule rule) {
        EgressDestination destination = rule.destination();
        ApplicationRuleArgs.Builder request = ApplicationRuleArgs.builder()
                .ruleType("ApplicationRule")
                .name(destination.name())
                .description(destination.description())
                .sourceAddresses(rule.sources())
                .protocols(FirewallPolicyRuleApplicationProtocolArgs.builder()
                        .protocolType(destination.protocol() == EgressProtocol.Https ? "Https" : "Http")
                        .port(destination.port())
                        .build());
        return destination.kind() == EgressDestination.Kind.FQDN_TAG
                ? request.fqdnTags(destination.destination()).build()
                : request.targetFqdns(destination.destination()).build();
    }

    private static Object network(Rule rule) {
        EgressDestination destination = rule.destination();
        NetworkRuleArgs.Builder request = NetworkRuleArgs.builder()
                .ruleType("NetworkRule")
                .name(destination.name())
                .description(destination.description())
                .sourceAddresses(rule.sources())
                .ipProtocols(List.of(Either.ofLeft(destination.protocol() == EgressProtocol.Udp ? "UDP" : "TCP")))
                .destinationPorts(String.valueOf(destination.port()));
        return destination.kind() == EgressDestination.Kind.HOST
                ? request.destinationFqdns(destination.destination()).build()
                : request.destinationAddresses(destination.destination()).build();
    }
}
