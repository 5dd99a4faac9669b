package com.isolatedaks.e2e.programs;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;

/** A user's program: a registry in a hub, and a cluster that makes a network of its own and reaches the registry from it. */
public final class OwnAddressSpace {
    private static final String REGION = "northeurope";

    private OwnAddressSpace() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var group = new ResourceGroup(
                    "group",
                    ResourceGroupArgs.builder()
                            .resourceGroupName("own")
                            .location(REGION)
                            .build());
            var inGroup = ComponentResourceOptions.builder().dependsOn(group).build();
            var hub = new IsolatedNetwork(
                    "hub",
                    IsolatedNetworkArgs.builder()
                            .resourceGroupName("own")
                            .location(REGION)
                            .addressSpace("10.20.0.0/16")
                            .build(),
                    inGroup);
            var registry = new ByoAcrWithPrivateLink(
                    "registry",
                    ByoAcrWithPrivateLinkArgs.builder()
                            .resourceGroupName("own")
                            .location(REGION)
                            .registryName("ownregistry")
                            .endpointSubnetId(hub.endpointSubnetId())
                            .virtualNetworks(Map.of(
                                    "hub",
                                    LinkedNetworkArgs.builder()
                                            .virtualNetworkId(hub.virtualNetworkId())
                                            .build()))
                            .build(),
                    inGroup);
            var cluster = new IsolatedAksCluster(
                    "cluster",
                    IsolatedAksClusterArgs.builder()
                            .resourceGroupName("own")
                            .location(REGION)
                            .network(ClusterNetworkArgs.builder()
                                    .addressSpace("10.10.0.0/16")
                                    .serviceCidr("172.20.0.0/16")
                                    .build())
                            .registryId(registry.registryId())
                            .protect(false)
                            // One before and one after the system pool by name.
                            .pools(Map.of(
                                    "apps", PoolArgs.builder().build(),
                                    "work", PoolArgs.builder().nodeCount(2).build()))
                            .access(AccessArgs.builder()
                                    .administrators(Map.of(
                                            "platform",
                                            PrincipalArgs.builder()
                                                    .objectId("11111111-2222-3333-4444-555555555555")
                                                    .build()))
                                    .build())
                            .build(),
                    inGroup);
            context.export("clusterId", cluster.clusterId());
            context.export("nodeSubnetId", cluster.nodeSubnetId().orElseThrow());
        });
    }
}
