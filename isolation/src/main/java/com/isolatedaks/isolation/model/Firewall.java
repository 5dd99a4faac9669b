package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.Address;
import java.util.List;

/**
 * An Azure Firewall.
 *
 * @param id its id
 * @param address the private address that routes lead to
 * @param hasPublicAddress whether it can go out to the internet
 * @param rules its rules in the order in which it looks at them; what none allows is denied
 */
public record Firewall(ArmId id, Address address, boolean hasPublicAddress, List<FirewallRule> rules) {
    public Firewall {
        rules = List.copyOf(rules);
    }
}
