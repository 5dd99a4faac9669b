package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.Address;
import java.util.List;
import java.util.Optional;

/**
 * An Azure Firewall.
 *
 * @param id its id
 * @param subnet the subnet that it stands in, if that is known
 * @param address the private address that routes lead to
 * @param hasPublicAddress whether it can go out to the internet
 * @param rules its rules in the order in which it looks at them; what none allows is denied
 * @param translations what it lets in from the internet
 */
public record Firewall(
        ArmId id,
        Optional<ArmId> subnet,
        Address address,
        boolean hasPublicAddress,
        List<FirewallRule> rules,
        List<FirewallTranslation> translations) {
    public Firewall {
        rules = List.copyOf(rules);
        translations = List.copyOf(translations);
    }

    /** The same firewall with other rules. */
    public Firewall withRules(List<FirewallRule> others) {
        return new Firewall(id, subnet, address, hasPublicAddress, others, translations);
    }
}
