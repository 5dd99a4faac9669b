package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;

/** How many nodes a cluster can have at once. */
final class NodeDemand {
    private NodeDemand() {}

    /** The most nodes of all pools, and those that are added while all of them are upgraded. */
    static int of(IsolatedAksClusterArgs args) {
        return PoolPlan.all(args).stream().mapToInt(NodeDemand::ofPool).sum();
    }

    private static int ofPool(PoolPlan pool) {
        int nodes = pool.size().most();
        // A Spot pool is upgraded without further nodes.
        return pool.spot().isSpot() ? nodes : nodes + surge(pool).of(nodes);
    }

    private static PoolSurge surge(PoolPlan pool) {
        return pool.maxSurge().flatMap(PoolSurge::parse).orElse(PoolSurge.DEFAULT);
    }
}
