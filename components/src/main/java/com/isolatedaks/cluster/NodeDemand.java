package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.PoolArgs;
import java.util.Map;

/** How many nodes a cluster can have at once. */
final class NodeDemand {
    /** AKS adds a tenth of a pool's nodes, rounded up, while it upgrades them (https://learn.microsoft.com/azure/aks/upgrade-aks-cluster). */
    private static final int SURGE_DIVISOR = 10;

    private NodeDemand() {}

    /** The nodes of all pools, and those that are added while all of them are upgraded. */
    static int of(IsolatedAksClusterArgs args) {
        int nodes = withSurge(ClusterRules.systemPool(args).nodeCount().orElseThrow());
        for (PoolArgs pool : args.pools().orElse(Map.of()).values()) {
            nodes += withSurge(pool.nodeCount().orElseThrow());
        }
        return nodes;
    }

    private static int withSurge(int nodes) {
        return nodes + (nodes + SURGE_DIVISOR - 1) / SURGE_DIVISOR;
    }
}
