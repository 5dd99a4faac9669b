package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.List;

/**
 * The rules that every security group ends with
 * (https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules).
 */
final class DefaultSecurityRules {
    private static final String ANY = "*";
    private static final String NETWORK = "VirtualNetwork";

    private DefaultSecurityRules() {}

    static List<Body> of(ResourceId group) {
        return List.of(
                rule(group, "AllowVnetInBound", "Inbound", 65000, "Allow", NETWORK, NETWORK),
                rule(group, "AllowAzureLoadBalancerInBound", "Inbound", 65001, "Allow", "AzureLoadBalancer", ANY),
                rule(group, "DenyAllInBound", "Inbound", 65500, "Deny", ANY, ANY),
                rule(group, "AllowVnetOutBound", "Outbound", 65000, "Allow", NETWORK, NETWORK),
                rule(group, "AllowInternetOutBound", "Outbound", 65001, "Allow", ANY, "Internet"),
                rule(group, "DenyAllOutBound", "Outbound", 65500, "Deny", ANY, ANY));
    }

    private static Body rule(
            ResourceId group, String name, String direction, int priority, String access, String from, String to) {
        return Body.empty()
                .set("/id", group + "/defaultSecurityRules/" + name)
                .set("/name", name)
                .set("/type", NetworkSecurityGroupBehaviour.TYPE + "/defaultSecurityRules")
                .set("/properties/provisioningState", "Succeeded")
                .set("/properties/protocol", ANY)
                .set("/properties/sourcePortRange", ANY)
                .set("/properties/destinationPortRange", ANY)
                .set("/properties/sourceAddressPrefix", from)
                .set("/properties/destinationAddressPrefix", to)
                .set("/properties/access", access)
                .set("/properties/priority", priority)
                .set("/properties/direction", direction);
    }
}
