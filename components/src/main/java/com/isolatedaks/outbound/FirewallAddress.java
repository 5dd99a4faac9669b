package com.isolatedaks.outbound;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.isolation.catalogue.ReservedRanges;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.network.MachineAddress;
import java.util.Map;

/** The address that the default route of a made route table leads to. */
public final class FirewallAddress {
    private static final String PATH = "outbound.firewallPrivateIp";
    private static final String REMEDY = "take the firewall's private address";

    private FirewallAddress() {}

    /**
     * Reports an address that no firewall can have.
     *
     * @param taken ranges that something else stands in, by their names
     */
    public static void check(IsolatedAksClusterArgs args, Map<String, AddressRange> taken, Problems problems) {
        OutboundPlan.inputs(args).firewallPrivateIp().ifPresent(address -> {
            boolean isPrivate = ReservedRanges.privateUse().stream()
                    .anyMatch(range -> AddressRange.of(range.range()).containsAddress(address));
            if (!isPrivate) {
                problems.add(
                        Rules.FIREWALL_ADDRESS,
                        PATH,
                        "not a private IPv4 address",
                        address,
                        "an address such as 10.0.1.4",
                        REMEDY);
            }
            new MachineAddress(Rules.FIREWALL_ADDRESS, PATH, address, REMEDY).requireOutside(taken, problems);
        });
    }
}
