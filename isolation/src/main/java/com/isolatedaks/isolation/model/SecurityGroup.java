package com.isolatedaks.isolation.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A network security group: its rules by priority, Azure's default rules among them. One group can have a thousand rules and
 * judge a thousand subnets: which rules a question is about at all is found once.
 */
public final class SecurityGroup {
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

    private final ArmId id;
    private final List<SecurityRule> rules;
    private final Map<Question, List<SecurityRule>> covering = new ConcurrentHashMap<>();
    private final Map<Boolean, List<SecurityRule>> aboutInternet = new ConcurrentHashMap<>();

    private record Question(boolean isInbound, int port, Protocol protocol) {}

    /**
     * A group with rules of its own; Azure's follow them.
     *
     * @see <a href="https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules">
     *     Default security rules</a>
     */
    public SecurityGroup(ArmId id, List<SecurityRule> rules) {
        this.id = id;
        this.rules = Stream.concat(rules.stream(), DEFAULTS.stream())
                .distinct()
                .sorted(Comparator.comparingInt(SecurityRule::priority))
                .toList();
    }

    public ArmId id() {
        return id;
    }

    /** All rules, those that count first before the others. */
    public List<SecurityRule> rules() {
        return rules;
    }

    /** The rules about what comes in or goes out by a port. */
    public List<SecurityRule> covering(boolean isInbound, int port, Protocol protocol) {
        return covering.computeIfAbsent(new Question(isInbound, port, protocol), question -> rules.stream()
                .filter(rule -> rule.isInbound() == isInbound && rule.covers(port, protocol))
                .toList());
    }

    /** The rules whose other side can be in the internet: service tags can be, private addresses cannot. */
    public List<SecurityRule> aboutInternet(boolean isInbound) {
        return aboutInternet.computeIfAbsent(isInbound, direction -> rules.stream()
                .filter(rule -> rule.isInbound() == isInbound)
                .filter(rule -> canBePublic(isInbound ? rule.source() : rule.destination()))
                .toList());
    }

    private static boolean canBePublic(Peers peers) {
        return peers.isAnybody() || !peers.tags().isEmpty() || peers.addresses().intersects(PublicAddresses.all());
    }

    private static SecurityRule rule(
            String name, int priority, boolean isInbound, boolean isAllow, Peers source, Peers destination) {
        return new SecurityRule(name, priority, isInbound, isAllow, "*", List.of(PortRange.ALL), source, destination);
    }
}
