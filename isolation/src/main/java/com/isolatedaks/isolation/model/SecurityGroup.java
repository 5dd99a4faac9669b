package com.isolatedaks.isolation.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A network security group: its rules by priority, Azure's default rules among them. */
public record SecurityGroup(ArmId id, List<SecurityRule> rules) {
    private static final List<SecurityRule> DEFAULTS = List.of(
            rule("AllowVnetInBound", 65000, true, true, Peers.tagged("VirtualNetwork"), Peers.tagged("VirtualNetwork")),
            rule("AllowAzureLoadBalancerInBound", 65001, true, true, Peers.tagged("AzureLoadBalancer"), Peers.ANYBODY),
            rule("DenyAllInBound", 65500, true, false, Peers.ANYBODY, Peers.ANYBODY),
            rule(
                    "AllowVnetOutBound",
                    65000,
                    false,
                    true,
                    Peers.tagged("VirtualNetwork"),
                    Peers.tagged("VirtualNetwork")),
            rule("AllowInternetOutBound", 65001, false, true, Peers.ANYBODY, Peers.tagged("Internet")),
            rule("DenyAllOutBound", 65500, false, false, Peers.ANYBODY, Peers.ANYBODY));

    /**
     * A group with rules of its own; Azure's follow them.
     *
     * @see <a href="https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules">
     *     Default security rules</a>
     */
    public SecurityGroup {
        rules = Stream.concat(rules.stream(), DEFAULTS.stream())
                .distinct()
                .sorted(Comparator.comparingInt(SecurityRule::priority))
                .toList();
    }

    private static SecurityRule rule(
            String name, int priority, boolean isInbound, boolean isAllow, Peers source, Peers destination) {
        return new SecurityRule(name, priority, isInbound, isAllow, "*", List.of(PortRange.ALL), source, destination);
    }
}
