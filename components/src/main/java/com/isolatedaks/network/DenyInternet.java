package com.isolatedaks.network;

import com.pulumi.azurenative.network.inputs.SecurityRuleArgs;

/**
 * The security rule that makes a subnet isolated. A subnet without default outbound access still lets traffic out once
 * a node gets a public address or the subnet a NAT gateway; this rule stays in the way. The tag {@code Internet} covers
 * Azure's own public addresses too; what is reached by a private endpoint lies in {@code VirtualNetwork}. The platform
 * addresses 168.63.129.16 and 169.254.169.254 pass every security group and need no rule.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-network/service-tags-overview">Service tags</a>
 * @see <a href="https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview">Security groups</a>
 */
final class DenyInternet {
    static final String NAME = "DenyInternetOutBound";
    /** The last one before Azure's default rules, so that a deliberate exception can be put before it. */
    static final int PRIORITY = 4096;

    private DenyInternet() {}

    static SecurityRuleArgs rule() {
        return SecurityRuleArgs.builder()
                .name(NAME)
                .description("Nothing leaves the network for the internet.")
                .priority(PRIORITY)
                .direction("Outbound")
                .access("Deny")
                .protocol("*")
                .sourceAddressPrefix("*")
                .sourcePortRange("*")
                .destinationAddressPrefix("Internet")
                .destinationPortRange("*")
                .build();
    }
}
