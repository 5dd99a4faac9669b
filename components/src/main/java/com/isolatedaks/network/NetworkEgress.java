package com.isolatedaks.network;

import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.egress.EgressPlan;
import com.isolatedaks.egress.EgressRules;
import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way that a network's nodes have out.
 *
 * @param egress what may leave, with the appliance's address
 * @param plan the same as a plan
 * @param applianceAddress where the default route leads to
 */
public record NetworkEgress(EgressArgs egress, EgressPlan plan, String applianceAddress) {
    private static final String PATH = "egress.applianceAddress";

    /** The way out of a network, if the inputs ask for one and are right. */
    public static Optional<NetworkEgress> of(IsolatedNetworkArgs args, AddressPlan plan) {
        return args.egress().flatMap(egress -> egress.applianceAddress()
                .or(plan::firewallAddress)
                .map(address -> new NetworkEgress(
                        EgressArgs.builder(egress).applianceAddress(address).build(),
                        EgressPlan.of(egress, args.location()),
                        address)));
    }

    /** Reports all that is wrong with it. */
    public static void check(IsolatedNetworkArgs args, Optional<AddressPlan> plan, Problems problems) {
        args.egress().ifPresent(egress -> {
            EgressRules.check(egress, problems.under("egress"));
            if (args.nodeRouteTableId().isPresent()) {
                problems.add(
                        Rules.ONE_FIREWALL,
                        "nodeRouteTableId",
                        "set together with egress; remove one: egress makes the node subnet's route table");
            }
            if (egress.applianceAddress().isEmpty()
                    && !args.enableFirewallSubnet().orElse(false)) {
                problems.add(
                        Rules.ONE_FIREWALL,
                        PATH,
                        "missing; set it to the firewall that the default route leads to, or set enableFirewallSubnet");
            }
            egress.applianceAddress()
                    .ifPresent(address -> plan.ifPresent(right -> new MachineAddress(
                                    Rules.FIREWALL_ADDRESS, PATH, address, "take the firewall's private address")
                            .requireOutside(withoutRoutes(right), problems)));
        });
    }

    /** The network's DNS servers: those that are given, or the firewall where its rules need to see the questions. */
    public static Optional<List<String>> dnsServers(IsolatedNetworkArgs args, Optional<NetworkEgress> egress) {
        return args.dnsServers()
                .filter(given -> !given.isEmpty())
                .or(() -> egress.filter(way -> way.plan().needsDnsProxy()).map(way -> List.of(way.applianceAddress())));
    }

    /** A firewall in the node subnet would be sent its own packets. */
    private static Map<String, AddressRange> withoutRoutes(AddressPlan plan) {
        return Map.of("the node subnet", plan.nodes().range());
    }
}
