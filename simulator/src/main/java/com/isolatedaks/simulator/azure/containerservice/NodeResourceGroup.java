package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.Optional;

/**
 * The resource group that AKS makes for a cluster's nodes, and deletes with it
 * (https://learn.microsoft.com/azure/aks/faq#why-are-two-resource-groups-created-with-aks).
 */
final class NodeResourceGroup {
    private static final String PROPERTY = "/properties/nodeResourceGroup";
    private static final String TARGET = "properties.nodeResourceGroup";
    /** Azure cuts its own name for the group off here. */
    private static final int MAX_DEFAULT_LENGTH = 80;

    private NodeResourceGroup() {}

    static ResourceId of(ResourceId cluster, Body body) {
        return ResourceId.resourceGroup(cluster.subscriptionId().orElseThrow(), body.text(PROPERTY));
    }

    /** Makes the group of a new cluster, and names it in the cluster's body. */
    static ResourceId ensure(Put put) {
        ResourceId clusterGroup = put.id().resourceGroup().orElseThrow();
        String location = put.body().text("/location");
        put.body()
                .setIfAbsent(
                        PROPERTY, put.before().isPresent() ? put.textBefore(PROPERTY) : defaultName(put, location));
        ResourceId group = of(put.id(), put.body());
        if (group.equals(clusterGroup)) {
            throw ClusterErrors.refuse(
                    "NodeResourceGroupSameAsResourceGroup",
                    TARGET,
                    "The node resource group must not be the cluster's own resource group '%s'."
                            .formatted(group.name()));
        }
        Optional<AzureResource> existing = put.resources().find(group);
        if (existing.isPresent()
                && !existing.get().body().is("/managedBy", put.id().toString())) {
            throw ClusterErrors.refuse(
                    "NodeResourceGroupAlreadyExists",
                    TARGET,
                    "The node resource group '%s' exists already.".formatted(group.name()));
        }
        if (existing.isEmpty()) {
            Body body = Body.empty()
                    .set("/location", location)
                    .set("/managedBy", put.id().toString());
            put.resources().save(new AzureResource(group, ProvisioningState.Succeeded, body));
        }
        return group;
    }

    private static String defaultName(Put put, String location) {
        String name = "MC_%s_%s_%s"
                .formatted(
                        put.id().resourceGroup().orElseThrow().name(), put.id().name(), location);
        return name.substring(0, Math.min(name.length(), MAX_DEFAULT_LENGTH));
    }

    /** The identity that AKS makes for nodes when none is brought. */
    static AzureResource kubeletIdentity(ResourceId group, Put put) {
        ResourceId id = group.provided(
                "Microsoft.ManagedIdentity/userAssignedIdentities", put.id().name() + "-agentpool");
        Resources resources = put.resources();
        return resources.find(id).orElseGet(() -> {
            Body body = Body.empty()
                    .set("/location", put.body().text("/location"))
                    .set("/properties/tenantId", SimulatedTenant.TENANT_ID)
                    .set("/properties/principalId", StableGuid.of("principalId", id))
                    .set("/properties/clientId", StableGuid.of("clientId", id));
            AzureResource identity = new AzureResource(id, ProvisioningState.Succeeded, body);
            resources.save(identity);
            return identity;
        });
    }
}
