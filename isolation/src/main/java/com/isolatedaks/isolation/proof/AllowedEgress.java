package com.isolatedaks.isolation.proof;

import java.util.List;

/**
 * Something in the internet that a firewall lets out on purpose.
 *
 * @param to the name, range or service tag, as the rule has it
 * @param ports protocol and ports, {@code tcp 443}
 * @param places who gets there
 * @param firewall the firewall's name
 * @param rule the rule's name with those of its collections
 * @param reason what it is for: the features that need it, or what the rule says of itself
 */
public record AllowedEgress(String to, String ports, List<String> places, String firewall, String rule, String reason) {
    public AllowedEgress {
        places = List.copyOf(places);
    }

    /** A sentence without its full stop. */
    @Override
    public String toString() {
        return "%s (%s): rule %s of %s lets it out from %s: %s"
                .formatted(to, ports, rule, firewall, String.join(", ", places), reason);
    }
}
