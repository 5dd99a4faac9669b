package com.isolatedaks.network;

import com.pulumi.azurenative.network.inputs.SecurityRuleArgs;
import java.util.List;

/**
 * A rule of a security group.
 *
 * @param name its name in the group
 * @param description why it is there
 * @param priority where it stands among the rules of its direction; the lowest number decides
 * @param isInbound whether it is about what comes in
 * @param isAllowed whether it lets through what it names
 * @param protocol {@code *} or {@code Tcp}
 * @param source a range or a service tag
 * @param destination a range or a service tag
 * @param ports ports of the destination; empty for all
 */
public record PlannedRule(
        String name,
        String description,
        int priority,
        boolean isInbound,
        boolean isAllowed,
        String protocol,
        String source,
        String destination,
        List<String> ports) {
    static final String ANY = "*";

    public PlannedRule {
        ports = List.copyOf(ports);
    }

    /** The rule as Azure gets it; it takes one port and several by different properties. */
    SecurityRuleArgs request() {
        SecurityRuleArgs.Builder rule = SecurityRuleArgs.builder()
                .name(name)
                .description(description)
                .priority(priority)
                .direction(isInbound ? "Inbound" : "Outbound")
                .access(isAllowed ? "Allow" : "Deny")
                .protocol(protocol)
                .sourceAddressPrefix(source)
                .sourcePortRange(ANY)
                .destinationAddressPrefix(destination);
        return ports.size() > 1
                ? rule.destinationPortRanges(ports).build()
                : rule.destinationPortRange(ports.isEmpty() ? ANY : ports.get(0))
                        .build();
    }
}
