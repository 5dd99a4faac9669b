package com.isolatedaks.simulator.azure.privatedns;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;

/** Microsoft.Network/privateDnsZones. */
public final class PrivateZoneBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Network/privateDnsZones";

    @Override
    public String type() {
        return TYPE;
    }

    /** The limits are those of https://learn.microsoft.com/azure/dns/dns-faq-private. */
    @Override
    public void put(Put put) {
        put.body()
                .set("/properties/maxNumberOfRecordSets", 25000)
                .set("/properties/maxNumberOfVirtualNetworkLinks", 1000)
                .set("/properties/maxNumberOfVirtualNetworkLinksWithRegistration", 100);
        put.keepOrSet("/properties/internalId", "SW1tdXRhYmxlWm9uZUlkZW50aXR5O" + StableGuid.of("zone", put.id()));
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        if (!links(resource, resources).isEmpty()) {
            throw PrivateDnsErrors.zoneHasLinks(resource.id());
        }
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        List<AzureResource> links = links(resource, resources);
        long children = resources.below(resource.id()).stream()
                .filter(child -> child.id().parent().equals(resource.id()))
                .count();
        long registering = links.stream()
                .filter(link -> link.body().isTrue("/properties/registrationEnabled"))
                .count();
        resource.body()
                // Every zone has a SOA record, which is no resource here.
                .set("/properties/numberOfRecordSets", 1 + children - links.size())
                .set("/properties/numberOfVirtualNetworkLinks", links.size())
                .set("/properties/numberOfVirtualNetworkLinksWithRegistration", registering);
    }

    private static List<AzureResource> links(AzureResource zone, Resources resources) {
        return resources.children(zone.id(), VirtualNetworkLinkBehaviour.TYPE);
    }
}
