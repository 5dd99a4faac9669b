package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.StableGuid;
import com.isolatedaks.simulator.azure.authorization.Permission;
import java.util.Optional;

/**
 * The identities of a cluster's control plane and of its nodes (https://learn.microsoft.com/azure/aks/use-managed-identity).
 *
 * @param controlPlanePrincipal the principal of a user-assigned control plane identity; a system-assigned one comes into being
 *     with the cluster, and AKS grants it its roles itself
 */
record ClusterIdentities(ClusterPut cluster, Optional<String> controlPlanePrincipal) {
    static final String KUBELET = "/properties/identityProfile/kubeletidentity";

    /** Finds the control plane's identity and completes the body with its ids. */
    static ClusterIdentities of(ClusterPut cluster) {
        Body body = cluster.body();
        if (body.is("/identity/type", "UserAssigned")) {
            return new ClusterIdentities(cluster, Optional.of(userAssigned(cluster)));
        }
        if (body.is("/identity/type", "SystemAssigned")) {
            body.set(
                            "/identity/principalId",
                            StableGuid.of("principalId", cluster.put().id()))
                    .set("/identity/tenantId", SimulatedTenant.TENANT_ID);
        } else if (body.is("/properties/servicePrincipalProfile/clientId", "msi")) {
            throw ClusterErrors.invalidParameter(
                    "identity", "The cluster needs a managed identity or a service principal.");
        }
        return new ClusterIdentities(cluster, Optional.empty());
    }

    private static String userAssigned(ClusterPut cluster) {
        Body identities = Body.of(cluster.body().json().withObject("/identity/userAssignedIdentities"));
        if (identities.names("").size() != 1) {
            throw ClusterErrors.invalidParameter(
                    "identity.userAssignedIdentities",
                    "A cluster has exactly one user-assigned identity, got %d."
                            .formatted(identities.names("").size()));
        }
        String name = identities.names("").get(0);
        AzureResource identity = require(cluster, name, "identity.userAssignedIdentities");
        identities
                .json()
                .putObject(name)
                .put("principalId", identity.body().text("/properties/principalId"))
                .put("clientId", identity.body().text("/properties/clientId"));
        return identity.body().text("/properties/principalId");
    }

    private static AzureResource require(ClusterPut cluster, String id, String target) {
        return ResourceId.parse(id)
                .flatMap(cluster.resources()::find)
                .orElseThrow(() -> ClusterErrors.invalidParameter(
                        target, "The managed identity '%s' was not found.".formatted(id)));
    }

    /** Checks a brought kubelet identity. */
    void checkKubelet() {
        Optional<String> brought = cluster.body().find(KUBELET + "/resourceId");
        if (brought.isEmpty()) {
            return;
        }
        String target = "properties.identityProfile.kubeletidentity";
        AzureResource identity = require(cluster, brought.get(), target);
        if (!isMadeByAks(identity)) {
            checkMayAssign(identity, target);
        }
        complete(identity);
    }

    private boolean isMadeByAks(AzureResource identity) {
        String nodeGroup = cluster.put().textBefore("/properties/nodeResourceGroup");
        return identity.id()
                .resourceGroup()
                .filter(group -> group.name().equalsIgnoreCase(nodeGroup))
                .isPresent();
    }

    private void checkMayAssign(AzureResource identity, String target) {
        String principal = controlPlanePrincipal.orElseThrow(() -> ClusterErrors.refuse(
                "CustomKubeletIdentityOnlySupportedOnUserAssignedMSICluster",
                target,
                "A kubelet identity can be brought only to a cluster with a user-assigned identity."));
        if (!Permission.ASSIGN_IDENTITY.isGranted(principal, identity.id(), cluster.resources())) {
            throw ClusterErrors.kubeletPermissionMissing(principal, identity.id());
        }
    }

    /** Writes the ids of the kubelet identity into the cluster's body. */
    void complete(AzureResource kubeletIdentity) {
        cluster.body()
                .setIfAbsent(KUBELET + "/resourceId", kubeletIdentity.id().toString())
                .set(KUBELET + "/clientId", kubeletIdentity.body().text("/properties/clientId"))
                .set(KUBELET + "/objectId", kubeletIdentity.body().text("/properties/principalId"));
    }

    boolean hasKubelet() {
        return cluster.body().has(KUBELET + "/objectId");
    }
}
