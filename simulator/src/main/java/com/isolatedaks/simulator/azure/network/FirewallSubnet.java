package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;

/**
 * The subnets that an Azure Firewall stands in: their names are given, they are a /26 at least
 * (https://learn.microsoft.com/azure/firewall/firewall-faq), and no security group can be on them
 * (https://github.com/Azure/Enterprise-Scale/pull/630).
 */
final class FirewallSubnet {
    /** Of the firewall's traffic. */
    static final String NAME = "AzureFirewallSubnet";
    /** Of its own management. */
    static final String MANAGEMENT = "AzureFirewallManagementSubnet";

    private static final int LONGEST_PREFIX = 26;

    private FirewallSubnet() {}

    /** Azure keeps security groups off by the subnet's name alone; the code is GatewaySubnet's, as this one's is not known. */
    static void checkGroup(Put subnet) {
        String name = subnet.id().name();
        boolean isFirewalls = name.equals(NAME) || name.equals(MANAGEMENT);
        if (isFirewalls && subnet.body().has("/properties/networkSecurityGroup/id")) {
            throw NetworkErrors.groupNotAllowed(name, subnet.body().text("/properties/networkSecurityGroup/id"));
        }
    }

    /** The subnet that a configuration of a firewall names, if the firewall can stand in it. */
    static AzureResource require(Put firewall, Body configuration, String name, String property) {
        ResourceId id = configuration.id("/properties/subnet/id").orElseThrow(() -> FirewallErrors.missingSubnet(0));
        VirtualNetworkLock.requireProvisioned(VirtualNetworkLock.networkOf(id), firewall.id(), firewall.resources());
        AzureResource subnet = References.require(firewall, id);
        AzureResource network = References.require(firewall, VirtualNetworkLock.networkOf(id));
        if (!id.name().equals(name)) {
            throw FirewallErrors.invalidRequest(
                    firewall.id(), property, "it must stand in a subnet named %s, not %s".formatted(name, id.name()));
        }
        if (!id.resourceGroup().equals(firewall.id().resourceGroup())) {
            throw FirewallErrors.subnetInAnotherGroup(firewall.id(), id);
        }
        if (!network.location().equals(firewall.body().text("/location"))) {
            throw NetworkErrors.invalidReference(network.id(), firewall.id());
        }
        AddressRange range =
                AddressPrefixes.ofSubnet(subnet.id(), subnet.body()).get(0);
        if (range.prefixLength() > LONGEST_PREFIX) {
            throw FirewallErrors.invalidRequest(
                    firewall.id(),
                    property,
                    "subnet %s is a /%d; it must be a /%d at least"
                            .formatted(id.name(), range.prefixLength(), LONGEST_PREFIX));
        }
        requireAlone(firewall, id, property);
        return subnet;
    }

    private static void requireAlone(Put firewall, ResourceId subnet, String property) {
        SubnetUsers.of(subnet, firewall.resources()).stream()
                .filter(user -> !user.id().equals(firewall.id()))
                .findFirst()
                .ifPresent(user -> {
                    throw FirewallErrors.invalidRequest(
                            firewall.id(),
                            property,
                            "subnet %s has %s in it already; a network has one firewall"
                                    .formatted(subnet.name(), user.id()));
                });
    }
}
