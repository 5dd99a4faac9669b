package com.isolatedaks.e2e.programs;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.enums.ApiServerAccess;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;

/**
 * A user's program: a network with a subnet for the API server and, once the environment variable {@code WITH_CLUSTER} stands
 * for that edit, a cluster in it.
 */
public final class IntegratedCluster {
    private static final String REGION = "westeurope";

    private IntegratedCluster() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var group = new ResourceGroup(
                    "group",
                    ResourceGroupArgs.builder()
                            .resourceGroupName("integrated")
                            .location(REGION)
                            .build());
            var inGroup = ComponentResourceOptions.builder().dependsOn(group).build();
            var network = new IsolatedNetwork(
                    "network",
                    IsolatedNetworkArgs.builder()
                            .resourceGroupName("integrated")
                            .location(REGION)
                            .addressSpace("10.30.0.0/16")
                            .enableApiServerSubnet(true)
                            .build(),
                    inGroup);
            if (System.getenv("WITH_CLUSTER") != null) {
                cluster(network, inGroup);
            }
        });
    }

    private static void cluster(IsolatedNetwork network, ComponentResourceOptions inGroup) {
        new IsolatedAksCluster(
                "cluster",
                IsolatedAksClusterArgs.builder()
                        .resourceGroupName("integrated")
                        .location(REGION)
                        .protect(false)
                        .network(ClusterNetworkArgs.builder()
                                .nodeSubnetId(network.nodeSubnetId())
                                .apiServerSubnetId(network.apiServerSubnetId().orElseThrow())
                                .build())
                        .apiServer(ApiServerArgs.builder()
                                .access(ApiServerAccess.VnetIntegration)
                                .build())
                        .access(AccessArgs.builder()
                                .administrators(Map.of(
                                        "platform",
                                        PrincipalArgs.builder()
                                                .objectId("11111111-2222-3333-4444-555555555555")
                                                .build()))
                                .build())
                        .build(),
                inGroup);
    }
}
