package com.isolatedaks.isolation.model;

import java.util.List;

/**
 * A rule of an Azure Firewall.
 *
 * @param name the rule's name with those of its collections: {@code group/collection/rule}
 * @param isAllow whether its collection allows
 * @param protocols Azure's words for the protocols, or {@code Any}
 * @param ports the destination's ports
 * @param sources who sends
 * @param destinations who receives, by address or tag
 * @param hosts who receives, by name; {@code *.} at the start stands for any labels
 */
public record FirewallRule(
        String name,
        boolean isAllow,
        List<String> protocols,
        List<PortRange> ports,
        Peers sources,
        Peers destinations,
        List<String> hosts) {
    public FirewallRule {
        protocols = List.copyOf(protocols);
        ports = List.copyOf(ports);
        hosts = List.copyOf(hosts);
    }

    /** Whether the rule is about a port in a protocol. */
    public boolean covers(int port, Protocol spoken) {
        return protocols.stream().anyMatch(spoken::isCoveredBy)
                && ports.stream().anyMatch(range -> range.contains(port));
    }

    /** Whether the rule names a host. */
    public boolean namesHost(String host) {
        return hosts.stream()
                .anyMatch(pattern -> pattern.equals("*")
                        || pattern.equalsIgnoreCase(host)
                        || (pattern.startsWith("*.")
                                && host.regionMatches(
                                        true, host.length() - pattern.length() + 1, pattern, 1, pattern.length() - 1)));
    }
}
