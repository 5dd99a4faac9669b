package com.isolatedaks.isolation.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule of an Azure Firewall.
 *
 * @param name the rule's name with those of its collections: {@code group/collection/rule}
 * @param isAllow whether its collection allows
 * @param protocols Azure's words for the protocols, or {@code Any}
 * @param ports the destination's ports
 * @param sources who sends
 * @param destinations who receives, by address or tag
 * @param hosts who receives, by name; an asterisk at the start stands for anything before the rest
 * @param doubt why it is not known whom all the rule is about; empty if it is known
 * @param description what its author says of it
 */
public record FirewallRule(
        String name,
        boolean isAllow,
        List<String> protocols,
        List<PortRange> ports,
        Peers sources,
        Peers destinations,
        List<String> hosts,
        Optional<String> doubt,
        String description) {
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
        return hosts.stream().anyMatch(pattern -> isNamedBy(host, pattern));
    }

    /** Whether a pattern, {@code *}, {@code *.example.com} or {@code example.com}, names a host or a narrower pattern. */
    public static boolean isNamedBy(String host, String pattern) {
        return pattern.equalsIgnoreCase(host)
                || pattern.startsWith("*")
                        && host.toLowerCase(Locale.ROOT)
                                .endsWith(pattern.substring(1).toLowerCase(Locale.ROOT));
    }

    /** The same rule about other receivers. */
    public FirewallRule about(Peers others, List<String> otherHosts) {
        return new FirewallRule(name, isAllow, protocols, ports, sources, others, otherHosts, doubt, description);
    }
}
