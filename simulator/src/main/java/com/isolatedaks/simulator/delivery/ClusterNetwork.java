package com.isolatedaks.simulator.delivery;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.reach.Source;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.network.NetworkModels;
import java.util.Optional;

/** The network that a cluster's nodes stand in. */
final class ClusterNetwork {
    private ClusterNetwork() {}

    /** The way out of it, unless AKS manages it. */
    static Optional<PrivatePath> of(ResourceId cluster, Resources resources) {
        NetworkModel model = NetworkModels.of(resources);
        return model.pools().stream()
                .filter(pool -> pool.id().parent().toString().equalsIgnoreCase(cluster.toString()))
                .flatMap(pool -> Source.nodes(pool, model).stream())
                .map(nodes -> new PrivatePath(nodes, model))
                .findFirst();
    }
}
