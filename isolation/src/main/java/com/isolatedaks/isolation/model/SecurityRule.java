package com.isolatedaks.isolation.model;

import java.util.List;

/**
 * A rule of a security group.
 *
 * @param name the rule's name
 * @param priority 100 to 4096, or 65000 and more for Azure's own; the lowest counts first
 * @param isInbound whether it is about what comes in
 * @param isAllow whether it allows
 * @param protocol Azure's word for it, or {@code *}
 * @param ports the destination's ports
 * @param source who sends
 * @param destination who receives
 */
public record SecurityRule(
        String name,
        int priority,
        boolean isInbound,
        boolean isAllow,
        String protocol,
        List<PortRange> ports,
        Peers source,
        Peers destination) {
    public SecurityRule {
        ports = List.copyOf(ports);
    }

    /** Whether the rule is about a port in a protocol. */
    public boolean covers(int port, Protocol spoken) {
        return spoken.isCoveredBy(protocol) && isForPort(port);
    }

    /** Whether the rule is about a port, in whatever protocol. */
    public boolean isForPort(int port) {
        for (PortRange range : ports) {
            if (range.contains(port)) {
                return true;
            }
        }
        return false;
    }
}
