package com.isolatedaks.simulator.azure.privatedns;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;

/** Address records that services write into private zones. */
public final class RecordSets {
    private RecordSets() {}

    /**
     * Writes an A record set; one that exists is overwritten, as by the services.
     *
     * @param creator who writes it, kept in the record set's metadata
     */
    public static void write(
            ResourceId zone, String name, int ttlSeconds, List<String> addresses, String creator, Resources resources) {
        if (resources.find(zone).isEmpty()) {
            return;
        }
        ResourceId id = zone.child("A", name);
        Body body = Body.empty()
                .set("/etag", StableGuid.of("etag", id + resources.now().toString()))
                .set("/properties/metadata/creator", creator)
                .set("/properties/ttl", ttlSeconds)
                .set("/properties/fqdn", RecordSetBehaviour.fqdn(id))
                .set("/properties/isAutoRegistered", false)
                .set(
                        "/properties/aRecords",
                        addresses.stream()
                                .map(address -> Body.empty().set("/ipv4Address", address))
                                .toList());
        resources.save(new AzureResource(id, ProvisioningState.Succeeded, body));
    }

    /** Removes an A record set, unless somebody else has overwritten it with other addresses. */
    public static void remove(ResourceId zone, String name, List<String> addresses, Resources resources) {
        resources
                .find(zone.child("A", name))
                .filter(record -> addresses(record).equals(addresses))
                .ifPresent(record -> resources.remove(record.id()));
    }

    private static List<String> addresses(AzureResource record) {
        return record.body().objects("/properties/aRecords").stream()
                .map(address -> address.text("/ipv4Address"))
                .toList();
    }
}
