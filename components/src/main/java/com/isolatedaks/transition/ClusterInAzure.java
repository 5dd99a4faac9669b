package com.isolatedaks.transition;

import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.Lookup;
import com.isolatedaks.isolation.catalogue.OutboundTypes;
import com.pulumi.azurenative.containerservice.ContainerserviceFunctions;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.inputs.GetManagedClusterPlainArgs;
import com.pulumi.azurenative.containerservice.outputs.ContainerServiceNetworkProfileResponse;
import com.pulumi.azurenative.containerservice.outputs.GetManagedClusterResult;
import com.pulumi.azurenative.containerservice.outputs.ManagedClusterAgentPoolProfileResponse;
import com.pulumi.azurenative.containerservice.outputs.ManagedClusterBootstrapProfileResponse;
import com.pulumi.azurenative.containerservice.outputs.ManagedClusterNodeProvisioningProfileResponse;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What Azure has of a cluster, as far as transitions go by it. A component has no state of its own to compare its inputs
 * with, so it asks.
 *
 * @param id resource id
 * @param outboundType as Azure names it
 * @param artifactSource Cache or Direct
 * @param registryId the registry that nodes boot from, if there is one
 * @param kubernetesVersion the version of the control plane
 * @param nodeResourceGroup the group in which AKS keeps what it makes
 * @param hasOwnNetwork whether nodes stand in a network that was brought
 * @param provisionsNodes whether node auto-provisioning is on
 * @param pools names of all node pools
 */
public record ClusterInAzure(
        String id,
        String outboundType,
        String artifactSource,
        Optional<String> registryId,
        String kubernetesVersion,
        String nodeResourceGroup,
        boolean hasOwnNetwork,
        boolean provisionsNodes,
        List<String> pools) {

    public ClusterInAzure {
        pools = List.copyOf(pools);
    }

    /** Asks Azure. */
    static CompletableFuture<Lookup<GetManagedClusterResult>> find(Azure azure, String resourceGroup, String cluster) {
        return Lookup.of(ContainerserviceFunctions.getManagedClusterPlain(
                GetManagedClusterPlainArgs.builder()
                        .resourceGroupName(resourceGroup)
                        .resourceName(cluster)
                        .build(),
                azure.options()));
    }

    /** What Azure answered when the cluster was deployed or refreshed. */
    public static Output<ClusterInAzure> of(ManagedCluster cluster) {
        return Output.tuple(
                        cluster.id(),
                        cluster.networkProfile(),
                        cluster.bootstrapProfile(),
                        cluster.currentKubernetesVersion(),
                        cluster.nodeResourceGroup(),
                        cluster.nodeProvisioningProfile(),
                        cluster.agentPoolProfiles())
                .applyValue(all -> of(all.t1, all.t2, all.t3, all.t4, all.t5, all.t6, all.t7.orElse(List.of())));
    }

    static ClusterInAzure of(GetManagedClusterResult cluster) {
        return of(
                cluster.id(),
                cluster.networkProfile(),
                cluster.bootstrapProfile(),
                cluster.currentKubernetesVersion(),
                cluster.nodeResourceGroup(),
                cluster.nodeProvisioningProfile(),
                cluster.agentPoolProfiles());
    }

    private static ClusterInAzure of(
            String id,
            Optional<ContainerServiceNetworkProfileResponse> network,
            Optional<ManagedClusterBootstrapProfileResponse> bootstrap,
            String kubernetesVersion,
            Optional<String> nodeResourceGroup,
            Optional<ManagedClusterNodeProvisioningProfileResponse> provisioning,
            List<ManagedClusterAgentPoolProfileResponse> pools) {
        return new ClusterInAzure(
                id,
                // Clusters from before these properties have the values that were the only ones then.
                network.flatMap(ContainerServiceNetworkProfileResponse::outboundType)
                        .orElse("loadBalancer"),
                bootstrap
                        .flatMap(ManagedClusterBootstrapProfileResponse::artifactSource)
                        .orElse("Direct"),
                bootstrap.flatMap(ManagedClusterBootstrapProfileResponse::containerRegistryId),
                // A property that a service leaves out is null here in spite of the schema.
                Optional.ofNullable(kubernetesVersion).orElse(""),
                nodeResourceGroup.orElse(""),
                pools.stream().anyMatch(pool -> pool.vnetSubnetID().isPresent()),
                provisioning
                        .flatMap(ManagedClusterNodeProvisioningProfileResponse::mode)
                        .filter(mode -> mode.equalsIgnoreCase("Auto"))
                        .isPresent(),
                pools.stream().map(ManagedClusterAgentPoolProfileResponse::name).toList());
    }

    boolean hasOutboundType(String azureName) {
        return outboundType.equalsIgnoreCase(azureName);
    }

    boolean usesCache() {
        return artifactSource.equalsIgnoreCase("Cache");
    }

    boolean bootsFrom(String registry) {
        return registryId.filter(registry::equalsIgnoreCase).isPresent();
    }

    /** The registry that nodes boot from, unless AKS made it: that one is in the node resource group. */
    Optional<String> broughtRegistryId() {
        String managed = "/resourcegroups/" + nodeResourceGroup.toLowerCase(Locale.ROOT) + "/";
        return registryId.filter(id -> !id.toLowerCase(Locale.ROOT).contains(managed));
    }

    /** Whether Azure reimages nodes by itself when their way out or their registry changes. */
    boolean reimagesAtOnce() {
        return OutboundTypes.reimagesAtOnce(kubernetesVersion);
    }
}
