package com.isolatedaks.e2e.programs;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.enums.Feature;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ClusterExtensionArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import java.util.Optional;

/**
 * A registry and a network and, once {@code BROUGHT_REGISTRY} names a registry, a cluster that is told both by their ids
 * as if somebody else had made them.
 */
public final class BroughtById {
    private static final String REGION = "northeurope";
    private static final String GROUP = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/";

    private BroughtById() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var group = new ResourceGroup(
                    "group",
                    ResourceGroupArgs.builder()
                            .resourceGroupName("brought")
                            .location(REGION)
                            .build());
            var inGroup = ComponentResourceOptions.builder().dependsOn(group).build();
            var network = new IsolatedNetwork(
                    "network",
                    IsolatedNetworkArgs.builder()
                            .resourceGroupName("brought")
                            .location(REGION)
                            .addressSpace("10.20.0.0/16")
                            .build(),
                    inGroup);
            var registry = new ByoAcrWithPrivateLink(
                    "registry",
                    ByoAcrWithPrivateLinkArgs.builder()
                            .resourceGroupName("brought")
                            .location(REGION)
                            .registryName("broughtregistry")
                            .retain(false)
                            .endpointSubnetId(network.endpointSubnetId())
                            .virtualNetworks(Map.of(
                                    "network",
                                    LinkedNetworkArgs.builder()
                                            .virtualNetworkId(network.virtualNetworkId())
                                            .build()))
                            .build(),
                    inGroup);
            Optional.ofNullable(System.getenv("BROUGHT_REGISTRY"))
                    .ifPresent(name -> new IsolatedAksCluster(
                            "cluster",
                            cluster(name),
                            ComponentResourceOptions.builder()
                                    .dependsOn(network, registry)
                                    .build()));
        });
    }

    private static IsolatedAksClusterArgs cluster(String registryName) {
        return IsolatedAksClusterArgs.builder()
                .resourceGroupName("brought")
                .location(REGION)
                .network(ClusterNetworkArgs.builder()
                        .nodeSubnetId(
                                GROUP + "brought/providers/Microsoft.Network/virtualNetworks/network/subnets/nodes")
                        .build())
                .registryId(GROUP + "broughtregistry-registry/providers/Microsoft.ContainerRegistry/registries/"
                        + registryName)
                .outbound(OutboundArgs.builder()
                        .reachableHosts(
                                "login.microsoftonline.com",
                                "*.dp.kubernetesconfiguration.azure.com",
                                "arcmktplaceprod.azurecr.io")
                        .build())
                .features(Feature.WorkloadIdentity, Feature.Keda, Feature.KeyVaultSecretsProvider)
                .extensions(Map.of(
                        "storage",
                        ClusterExtensionArgs.builder()
                                .extensionType("Microsoft.AzureContainerStorage")
                                .build()))
                .protect(false)
                .access(AccessArgs.builder()
                        .administrators(Map.of(
                                "platform",
                                PrincipalArgs.builder()
                                        .objectId("11111111-2222-3333-4444-555555555555")
                                        .build()))
                        .build())
                .build();
    }
}
