package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;

/** How many nodes a cluster can have at once. */
final class NodeDemand {
    private NodeDemand() {}

    /** The most nodes of all pools, and those that are added while all of them are upgraded. */
    static int of(IsolatedAksClusterArgs args) {
        return PoolPlan.all(args).stream().mapToInt(PoolPlan::mostNodes).sum();
    }
}
