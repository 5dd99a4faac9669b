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
     * Writes an A record set. One that exists is overwritten: a second endpoint of a service takes the name over from the
     * first one in the same zone (https://learn.microsoft.com/azure/private-link/private-endpoint-dns,
     * https://github.com/Azure/azure-quickstart-templates/issues/12091).
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

    /**
     * Removes an A record set, whoever wrote it: the record of another endpoint that has taken the name over goes too
     * (https://github.com/MicrosoftDocs/azure-docs/issues/122192).
     */
    public static void remove(ResourceId zone, String name, Resources resources) {
        resources.find(zone.child("A", name)).ifPresent(record -> resources.remove(record.id()));
    }
}
