package com.isolatedaks.simulator.delivery;

import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.Optional;

/** The network that a cluster's nodes stand in. */
final class ClusterNetwork {
    private ClusterNetwork() {}

    /** It, unless AKS manages it. */
    static Optional<ResourceId> of(ResourceId cluster, Resources resources) {
        return resources.children(cluster, "Microsoft.ContainerService/managedClusters/agentPools").stream()
                .flatMap(pool -> pool.body().id("/properties/vnetSubnetID").stream())
                .map(ResourceId::parent)
                .findFirst();
    }
}
