package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.catalogue.ServiceTags;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.RunningOperation;

/**
 * Microsoft.Network/routeTables/routes
 * (https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined).
 */
public final class RouteBehaviour implements ResourceBehaviour {
    private static final String TYPE = RouteTableBehaviour.TYPE + "/routes";
    private static final String PREFIX = "/properties/addressPrefix";
    private static final String ADDRESS = "/properties/nextHopIpAddress";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return NetworkErrors.anotherOperation(operation);
    }

    @Override
    public void put(Put put) {
        checkPrefix(put);
        checkNextHop(put.id().name(), put.body());
        put.body().setIfAbsent("/properties/hasBgpOverride", false);
    }

    /** A range or a service tag, and each only once in a table. */
    private static void checkPrefix(Put put) {
        String prefix = put.body().text(PREFIX);
        String suggestion =
                AddressRange.nearest(prefix).map(AddressRange::toString).orElse("");
        boolean isIpv6 = prefix.contains(":");
        if (!isIpv6 && AddressRange.parse(prefix).isEmpty() && !ServiceTags.isKnown(prefix)) {
            throw NetworkErrors.invalidAddressPrefix(put.id(), prefix, suggestion);
        }
        for (AzureResource other : put.resources().children(put.id().parent(), TYPE)) {
            if (!other.id().equals(put.id()) && other.body().is(PREFIX, prefix)) {
                throw NetworkErrors.invalidRoute(
                        put.id().name(),
                        "addressPrefix",
                        "route %s of this table is for %s already"
                                .formatted(other.id().name(), prefix));
            }
        }
    }

    /** See https://github.com/XenitAB/terraform-modules/issues/303 for next hops other than an appliance. */
    private static void checkNextHop(String route, Body body) {
        boolean isAppliance = body.is("/properties/nextHopType", "VirtualAppliance");
        String address = body.text(ADDRESS);
        if (isAppliance && address.isEmpty()) {
            throw NetworkErrors.missingNextHop(route);
        }
        if (isAppliance && Address.parse(address).isEmpty()) {
            throw NetworkErrors.invalidRoute(route, "nextHopIpAddress", "'%s' is not an IP address".formatted(address));
        }
        if (!isAppliance && !address.isEmpty()) {
            throw NetworkErrors.invalidRoute(
                    route, "nextHopIpAddress", "only a route whose NextHopType is VirtualAppliance can have one");
        }
    }
}
