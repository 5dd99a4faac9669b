package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.ApiServerArgs;
import com.pulumi.azurenative.containerservice.ManagedClusterArgs;
import com.pulumi.azurenative.containerservice.inputs.ContainerServiceNetworkProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAADProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAPIServerAccessProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterBootstrapProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterOIDCIssuerProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSKUArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileWorkloadIdentityArgs;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import java.util.List;

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
                .apiServerAccessProfile(apiServer(args))
                .networkProfile(network(ranges))
                .bootstrapProfile(ManagedClusterBootstrapProfileArgs.builder()
                        .artifactSource("Cache")
                        .containerRegistryId(args.registryId())
                        .build())
                .agentPoolProfiles(PoolProfile.systemPool(args, placement))
                .nodeProvisioningProfile(PoolProfile.nodeProvisioning(args))
                .autoUpgradeProfile(UpgradePlan.of(args).profile())
                .oidcIssuerProfile(ManagedClusterOIDCIssuerProfileArgs.builder()
                        .enabled(true)
                        .build())
                // Its token exchange needs a way out to Microsoft Entra ID, which an isolated cluster does not have.
                .securityProfile(ManagedClusterSecurityProfileArgs.builder()
                        .workloadIdentity(ManagedClusterSecurityProfileWorkloadIdentityArgs.builder()
                                .enabled(false)
                                .build())
                        .build())
                .tags(args.tags().orElse(null))
                .build();
    }

    private static ManagedClusterAADProfileArgs directory(IsolatedAksClusterArgs args) {
        return ManagedClusterAADProfileArgs.builder()
                .managed(true)
                .enableAzureRBAC(true)
                .tenantID(args.access().tenantId().map(Output::of).orElse(null))
                .build();
    }

    /** Without a public name, not even the API server's private address is told to the internet. */
    private static ManagedClusterAPIServerAccessProfileArgs apiServer(IsolatedAksClusterArgs args) {
        Output<String> zone =
                args.apiServer().flatMap(ApiServerArgs::privateDnsZoneId).orElseGet(() -> Output.of("system"));
        return ManagedClusterAPIServerAccessProfileArgs.builder()
                .enablePrivateCluster(true)
                .enablePrivateClusterPublicFQDN(false)
                .privateDNSZone(zone)
                .build();
    }

    /**
     * Also what Azure would choose itself is sent: a cluster whose creation was interrupted is imported, and each of
     * these that Azure reports and the program does not send would replace it.
     */
    private static ContainerServiceNetworkProfileArgs network(ClusterRanges ranges) {
        return ContainerServiceNetworkProfileArgs.builder()
                .networkPlugin("azure")
                .networkPluginMode("overlay")
                .networkDataplane("azure")
                .networkPolicy("none")
                .ipFamilies(List.of(Either.ofLeft("IPv4")))
                .loadBalancerSku("standard")
                .outboundType("none")
                .podCidr(ranges.pods().toString())
                .podCidrs(ranges.pods().toString())
                .serviceCidr(ranges.services().toString())
                .serviceCidrs(ranges.services().toString())
                .dnsServiceIP(ranges.dnsServiceIp())
                .build();
    }
}
