package com.isolatedaks.cluster;

import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.Optional;

/**
 * How many nodes a pool may have, and who counts them.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/cluster-autoscaler">Cluster autoscaler</a>
 */
final class PoolSizeRules {
    private PoolSizeRules() {}

    static void check(PoolPlan pool, boolean isAutoProvisioned, Problems problems) {
        PoolSize size = pool.size();
        int least = pool.isSystem() ? 1 : 0;
        if (!size.isAutoscaled()) {
            requireCount("nodeCount", Optional.of(size.initial()), least, problems);
            return;
        }
        if (isAutoProvisioned) {
            problems.add(
                    Rules.PROVISIONING_OR_AUTOSCALER,
                    "maxCount",
                    "the cluster autoscaler cannot be on together with enableNodeAutoProvisioning; remove minCount and"
                            + " maxCount, or turn node auto-provisioning off");
        }
        if (size.nodeCount().isPresent()) {
            problems.add(
                    Rules.AUTOSCALER,
                    "nodeCount",
                    "set together with minCount and maxCount; remove it: the autoscaler chooses the number of nodes");
        }
        requireCount("minCount", size.minCount(), least, problems);
        requireCount("maxCount", size.maxCount(), Math.max(least, 1), problems);
        if (size.minCount().isEmpty() || size.maxCount().isEmpty()) {
            String missing = size.minCount().isEmpty() ? "minCount" : "maxCount";
            problems.add(Rules.AUTOSCALER, missing, "missing; the autoscaler needs minCount and maxCount");
        } else if (size.minCount().get() > size.maxCount().get()) {
            problems.add(
                    Rules.AUTOSCALER,
                    "maxCount",
                    "less than minCount",
                    size.maxCount().get(),
                    "at least " + size.minCount().get(),
                    "raise it or lower minCount");
        }
    }

    private static void requireCount(String path, Optional<Integer> count, int least, Problems problems) {
        count.ifPresent(
                value -> PoolRules.requireBetween(Rules.POOL_LIMITS, path, value, least, PoolSize.LARGEST, problems));
    }
}
