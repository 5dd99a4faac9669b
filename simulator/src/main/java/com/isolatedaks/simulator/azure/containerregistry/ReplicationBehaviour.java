package com.isolatedaks.simulator.azure.containerregistry;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.network.EndpointNames;

/**
 * Microsoft.ContainerRegistry/registries/replications. The data endpoint of a replica's region gets an address at the
 * registry's private endpoints, and a record where they have a zone group
 * (https://learn.microsoft.com/azure/container-registry/container-registry-private-link).
 */
public final class ReplicationBehaviour implements ResourceBehaviour {
    @Override
    public String type() {
        return RegistryBehaviour.TYPE + "/replications";
    }

    @Override
    public void put(Put put) {
        AzureResource registry = put.resources().find(put.id().parent()).orElseThrow();
        if (!registry.body().is("/sku/name", "Premium")) {
            throw RegistryErrors.featureNeedsSku(
                    "Geo-replication", registry.body().text("/sku/name"), "Premium", "sku.name");
        }
        put.body()
                .setIfAbsent("/properties/regionEndpointEnabled", true)
                .setIfAbsent("/properties/zoneRedundancy", "Disabled");
        if (put.changes("/properties/zoneRedundancy")) {
            throw RegistryErrors.cannotChange(put.id(), "properties.zoneRedundancy");
        }
    }

    @Override
    public void provisioned(AzureResource resource, Resources resources) {
        EndpointNames.refresh(resource.id().parent(), resources);
    }

    @Override
    public void removed(AzureResource resource, Resources resources) {
        EndpointNames.refresh(resource.id().parent(), resources);
    }
}
