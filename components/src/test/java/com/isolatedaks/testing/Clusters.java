package com.isolatedaks.testing;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import java.util.Map;

/** Arguments of clusters that are right, to be changed in one thing. */
public final class Clusters {
    public static final String REGISTRY =
            "/subscriptions/s/resourceGroups/r/providers/Microsoft.ContainerRegistry/registries/myregistry";
    public static final String NETWORK =
            "/subscriptions/s/resourceGroups/n/providers/Microsoft.Network/virtualNetworks/net";
    public static final String NODES = NETWORK + "/subnets/nodes";
    public static final String API_SERVER = NETWORK + "/subnets/api-server";

    private Clusters() {}

    /** A registry and a subnet that exist. */
    public static IsolatedAksClusterArgs.Builder brought() {
        return managed().registryId(REGISTRY).network(broughtNetwork().build());
    }

    public static ClusterNetworkArgs.Builder broughtNetwork() {
        return ClusterNetworkArgs.builder().nodeSubnetId(NODES);
    }

    /** A registry that exists, and a network that is made. */
    public static IsolatedAksClusterArgs.Builder made() {
        return managed().registryId(REGISTRY).network(madeNetwork().build());
    }

    public static ClusterNetworkArgs.Builder madeNetwork() {
        return ClusterNetworkArgs.builder().addressSpace("10.10.0.0/16");
    }

    /** Registry and network are AKS's. */
    public static IsolatedAksClusterArgs.Builder managed() {
        return IsolatedAksClusterArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .access(AccessArgs.builder()
                        .administrators(Map.of(
                                "platform",
                                PrincipalArgs.builder()
                                        .objectId("11111111-2222-3333-4444-555555555555")
                                        .build()))
                        .build());
    }
}
