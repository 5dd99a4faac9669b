package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.apiserver.ApiServerPlan;
import com.isolatedaks.apiserver.ApiServerProfile;
import com.isolatedaks.features.FeatureProfiles;
import com.isolatedaks.monitoring.ClusterAgents;
import com.isolatedaks.transition.TransitionPlan;
import com.pulumi.azurenative.containerservice.ManagedClusterArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAADProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterBootstrapProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterOIDCIssuerProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSKUArgs;
import com.pulumi.core.Output;

/**
 * The request that makes a cluster network isolated. Every value that isolation rests on is sent, because the SDK's
 * defaults are those of an open cluster: outboundType loadBalancer, artifactSource Direct.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/network-isolated">Create a network isolated cluster</a>
 */
public final class IsolatedManagedCluster {
    private IsolatedManagedCluster() {}

    /** The managed cluster's arguments. */
    public static ManagedClusterArgs args(
            ClusterNames names,
            IsolatedAksClusterArgs args,
            ClusterRanges ranges,
            ClusterPlacement placement,
            ClusterIdentities identities) {
        FeatureProfiles features = FeatureProfiles.of(args);
        return ManagedClusterArgs.builder()
                .resourceGroupName(args.resourceGroupName())
                .location(args.location())
                .resourceName(names.cluster())
                .nodeResourceGroup(names.nodeResourceGroup())
                .dnsPrefix(names.dnsPrefix())
                .kubernetesVersion(args.kubernetesVersion().map(Output::of).orElse(null))
                .sku(ManagedClusterSKUArgs.builder()
                        .name("Base")
                        .tier("Standard")
                        .build())
                .identity(identities.request())
                .identityProfile(identities.profile())
                .enableRBAC(true)
                .disableLocalAccounts(true)
                .aadProfile(directory(args))
                .apiServerAccessProfile(
                        ApiServerProfile.of(names.cluster(), ApiServerPlan.of(args), placement.apiServerSubnetId()))
                .networkProfile(NetworkProfile.of(args, ranges))
                .bootstrapProfile(bootstrap(args))
                .agentPoolProfiles(PoolProfile.systemPool(args, placement))
                .nodeProvisioningProfile(PoolProfile.nodeProvisioning(args))
                .autoUpgradeProfile(UpgradePlan.of(args).profile())
                .oidcIssuerProfile(ManagedClusterOIDCIssuerProfileArgs.builder()
                        .enabled(true)
                        .build())
                .addonProfiles(ClusterAgents.addons(args, features.addons()))
                .securityProfile(features.security())
                .workloadAutoScalerProfile(features.scaling())
                .metricsProfile(features.metrics())
                .azureMonitorProfile(ClusterAgents.metrics(args))
                .tags(args.tags().orElse(null))
                .build();
    }

    private static ManagedClusterBootstrapProfileArgs bootstrap(IsolatedAksClusterArgs args) {
        return TransitionPlan.usesCache(args)
                ? ManagedClusterBootstrapProfileArgs.builder()
                        .artifactSource("Cache")
                        // Without one AKS makes a registry itself.
                        .containerRegistryId(args.registryId().orElse(null))
                        .build()
                : ManagedClusterBootstrapProfileArgs.builder()
                        .artifactSource("Direct")
                        .build();
    }

    private static ManagedClusterAADProfileArgs directory(IsolatedAksClusterArgs args) {
        return ManagedClusterAADProfileArgs.builder()
                .managed(true)
                .enableAzureRBAC(true)
                .tenantID(args.access().tenantId().map(Output::of).orElse(null))
                .build();
    }
}
