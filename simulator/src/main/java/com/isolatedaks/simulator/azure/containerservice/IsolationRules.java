package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;

/**
 * What a cluster without a way out must have, and what it cannot have
 * (https://learn.microsoft.com/azure/aks/concepts-network-isolated, https://learn.microsoft.com/azure/aks/network-isolated).
 */
final class IsolationRules {
    private static final String OUTBOUND = "properties.networkProfile.outboundType";
    private static final String BOOTSTRAP = "properties.bootstrapProfile.artifactSource";
    private static final String REGISTRY = "properties.bootstrapProfile.containerRegistryId";

    private IsolationRules() {}

    static void check(ClusterPut cluster) {
        checkOutbound(cluster);
        if (!cluster.usesCache()) {
            if (cluster.body().has(ClusterPut.REGISTRY)) {
                throw ClusterErrors.isolation(
                        REGISTRY, "containerRegistryId can be set only with bootstrapProfile.artifactSource 'Cache'.");
            }
            return;
        }
        checkSupported(cluster);
        if (cluster.body().has(ClusterPut.REGISTRY)) {
            checkRegistry(cluster);
        }
    }

    private static void checkOutbound(ClusterPut cluster) {
        if (!cluster.isWithoutEgress()) {
            return;
        }
        String type = cluster.outboundType();
        if (!cluster.usesCache()) {
            throw ClusterErrors.isolation(
                    OUTBOUND,
                    "outboundType '%s' is available only with bootstrapProfile.artifactSource 'Cache'."
                            .formatted(type));
        }
        // Nodes without a way out reach the API server only through a private endpoint or in the network itself.
        if (!cluster.isPrivate() && !cluster.hasVnetIntegration()) {
            throw ClusterErrors.isolation(
                    OUTBOUND,
                    "outboundType '%s' needs a private cluster or API server VNet integration.".formatted(type));
        }
        if (type.equalsIgnoreCase("block") && cluster.hasOwnNetwork()) {
            // https://learn.microsoft.com/azure/aks/egress-outboundtype
            throw ClusterErrors.refuse(
                    "UnsupportedOutboundType",
                    OUTBOUND,
                    "outboundType 'block' is supported only in a virtual network that AKS manages.");
        }
        checkSteps(cluster);
    }

    /**
     * A running cluster is isolated in steps: the cache first, then its nodes are reimaged, then the way out is closed
     * (https://github.com/hashicorp/terraform-provider-azurerm/pull/32598).
     */
    private static void checkSteps(ClusterPut cluster) {
        Put put = cluster.put();
        boolean hadEgress = !put.isCreate() && !ClusterPut.isWithoutEgress(put.textBefore(ClusterPut.OUTBOUND));
        boolean hadNoCache = !put.textBefore(ClusterPut.ARTIFACT_SOURCE).equals("Cache");
        if (hadEgress && hadNoCache) {
            throw ClusterErrors.isolation(
                    OUTBOUND,
                    "artifactSource 'Cache' and outboundType '%s' cannot be set in one update; set the former first and"
                                    .formatted(cluster.outboundType())
                            + " reimage all node pools.");
        }
    }

    private static void checkSupported(ClusterPut cluster) {
        Body body = cluster.body();
        if (!body.is("/properties/servicePrincipalProfile/clientId", "msi")) {
            // https://github.com/Azure/AKS/issues/5821
            throw ClusterErrors.refuse(
                    "BootstrapArtifactSourceNotAllowed",
                    BOOTSTRAP,
                    "When feature \"ServicePrincipalCluster\" is enabled, bootstrapProfile.artifactSource 'Cache' is not"
                            + " allowed.");
        }
        if (body.is("/properties/networkProfile/networkPlugin", "kubenet")) {
            throw ClusterErrors.isolation(
                    "properties.networkProfile.networkPlugin",
                    "kubenet is not supported by network isolated clusters.");
        }
        if (body.is("/properties/autoUpgradeProfile/nodeOSUpgradeChannel", "Unmanaged")) {
            throw ClusterErrors.isolation(
                    "properties.autoUpgradeProfile.nodeOSUpgradeChannel",
                    "the node OS upgrade channel Unmanaged is not supported by network isolated clusters.");
        }
        if (cluster.pools().stream().anyMatch(pool -> pool.is("/osType", "Windows"))) {
            throw ClusterErrors.isolation(
                    "properties.agentPoolProfiles",
                    "Windows node pools are not supported by network isolated clusters.");
        }
    }

    private static void checkRegistry(ClusterPut cluster) {
        AzureResource registry = cluster.registry()
                .orElseThrow(() -> ClusterErrors.isolation(
                        REGISTRY,
                        "the container registry '%s' was not found."
                                .formatted(cluster.body().text(ClusterPut.REGISTRY))));
        if (!registry.body().is("/sku/name", "Premium")) {
            throw ClusterErrors.isolation(
                    REGISTRY,
                    "the container registry must have the SKU Premium, got %s."
                            .formatted(registry.body().text("/sku/name")));
        }
        if (!registry.body().is("/properties/publicNetworkAccess", "Disabled")) {
            throw ClusterErrors.isolation(REGISTRY, "the container registry must have public network access disabled.");
        }
        if (registry.body().is("/properties/policies/azureADAuthenticationAsArmPolicy/status", "disabled")) {
            throw ClusterErrors.isolation(REGISTRY, "the container registry must have authentication-as-arm enabled.");
        }
    }
}
