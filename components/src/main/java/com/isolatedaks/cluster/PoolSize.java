package com.isolatedaks.cluster;

import java.util.Optional;

/**
 * How many nodes a pool has.
 *
 * @param nodeCount a fixed number
 * @param minCount the fewest that the cluster autoscaler keeps
 * @param maxCount the most that it makes
 * @param defaultCount how many there are when nothing is set
 */
record PoolSize(Optional<Integer> nodeCount, Optional<Integer> minCount, Optional<Integer> maxCount, int defaultCount) {
    /** AKS's limit of nodes in a pool (https://learn.microsoft.com/azure/aks/quotas-skus-regions). */
    static final int LARGEST = 1000;

    boolean isAutoscaled() {
        return minCount.isPresent() || maxCount.isPresent();
    }

    /** How many nodes the pool begins with. */
    int initial() {
        return minCount.or(() -> nodeCount).orElse(defaultCount);
    }

    /** How many nodes it may come to have, without those added while it is upgraded. */
    int most() {
        return maxCount.orElseGet(this::initial);
    }
}
