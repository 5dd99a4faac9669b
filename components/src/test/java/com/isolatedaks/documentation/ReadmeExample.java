package com.isolatedaks.documentation;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.pulumi.Context;
import java.util.Map;

/** The program that the README shows. */
final class ReadmeExample {
    private ReadmeExample() {}

    // README: begin
    static void deploy(Context context) {
        var network = new IsolatedNetwork(
                "network",
                IsolatedNetworkArgs.builder()
                        .resourceGroupName("platform")
                        .location("westeurope")
                        .addressSpace("10.10.0.0/16")
                        .build());

        var registry = new ByoAcrWithPrivateLink(
                "registry",
                ByoAcrWithPrivateLinkArgs.builder()
                        .resourceGroupName("platform")
                        .location("westeurope")
                        .registryName("platformimages")
                        .endpointSubnetId(network.endpointSubnetId())
                        .virtualNetworks(Map.of(
                                "platform",
                                LinkedNetworkArgs.builder()
                                        .virtualNetworkId(network.virtualNetworkId())
                                        .build()))
                        .build());

        var cluster = new IsolatedAksCluster(
                "cluster",
                IsolatedAksClusterArgs.builder()
                        .resourceGroupName("platform")
                        .location("westeurope")
                        .network(network.forCluster().build())
                        .registryId(registry.registryId())
                        .access(AccessArgs.builder()
                                .administrators(Map.of(
                                        "platform-team",
                                        PrincipalArgs.builder()
                                                .objectId("11111111-2222-3333-4444-555555555555")
                                                .build()))
                                .build())
                        .build());

        context.export("privateFqdn", cluster.privateFqdn());
        context.export("kubeconfig", cluster.kubeconfig());
    }
    // README: end
}
