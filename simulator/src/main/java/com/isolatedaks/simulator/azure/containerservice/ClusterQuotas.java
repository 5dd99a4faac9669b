package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.Optional;

/** How many there may be (https://learn.microsoft.com/azure/aks/quotas-skus-regions). */
final class ClusterQuotas {
    static final int MAX_AGENT_POOLS = 100;

    /** Of a subscription in a region, by default; Microsoft raises it on request. */
    private static final int MAX_CLUSTERS = 100;

    private ClusterQuotas() {}

    /** A new cluster must still fit into its subscription and region. */
    static void checkCluster(Put put) {
        Optional<String> subscription = put.id().subscriptionId();
        String region = put.body().text("/location");
        long others = put.resources().ofType(ManagedClusterBehaviour.TYPE).stream()
                .filter(cluster -> cluster.id().subscriptionId().equals(subscription))
                .filter(cluster -> cluster.location().equals(region))
                .count();
        if (put.isCreate() && others >= MAX_CLUSTERS) {
            throw ClusterErrors.refuse(
                    "ManagedClusterCountExceedsQuotaLimit",
                    "location",
                    "The subscription has %d managed clusters in %s; the limit is %d."
                            .formatted(others, region, MAX_CLUSTERS));
        }
    }

    /** A new pool must still fit into its cluster. */
    static void checkPool(ResourceId pool, Resources resources) {
        long others = resources.children(pool.parent(), AgentPoolBehaviour.TYPE).stream()
                .filter(other -> !other.id().equals(pool))
                .count();
        checkPools(others + 1);
    }

    static void checkPools(long pools) {
        if (pools > MAX_AGENT_POOLS) {
            throw ClusterErrors.refuse(
                    "MaxAgentPoolCountReached",
                    "agentPoolProfiles",
                    "A cluster has at most %d agent pools, got %d.".formatted(MAX_AGENT_POOLS, pools));
        }
    }
}
