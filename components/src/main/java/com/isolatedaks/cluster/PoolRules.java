package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.features.WayOut;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.naming.NameInputs;

/** What must hold of a cluster's node pools before anything is created. */
final class PoolRules {
    private static final String TYPE = "Microsoft.ContainerService/managedClusters/agentPools";

    private PoolRules() {}

    /** Reports all that is wrong with the pools, each under its own path. */
    static void check(IsolatedAksClusterArgs args, Problems problems) {
        PoolPlan systemPool = PoolPlan.systemPool(args);
        check(systemPool, args, problems.under("systemPool"));
        PoolPlan.further(args).forEach(pool -> {
            check(pool, args, problems.under("pools." + pool.name()));
            if (pool.name().equals(systemPool.name())) {
                problems.add(
                        Rules.POOL_NAMES,
                        "pools." + pool.name(),
                        "the system pool has this name already; choose another");
            }
        });
    }

    private static void check(PoolPlan pool, IsolatedAksClusterArgs args, Problems problems) {
        NameInputs.requireName("name", pool.name(), TYPE, problems);
        PoolSizeRules.check(pool, args.enableNodeAutoProvisioning().orElse(false), problems);
        PoolNodeRules.check(pool, WayOut.of(args), problems);
        PoolSpotRules.check(pool, problems);
        PoolVersionRules.check(pool, args, problems);
        pool.maxSurge()
                .filter(text -> PoolSurge.parse(text).isEmpty())
                .ifPresent(text -> problems.add(
                        "maxSurge",
                        "neither a number of nodes nor a percentage",
                        text,
                        "such as \"2\" or \"33%\"",
                        "correct it"));
    }

    /** Reports a number that is too small or too large, by the rule that says so. */
    static void requireBetween(Rule rule, String path, int value, int least, int most, Problems problems) {
        if (value < least || value > most) {
            problems.add(rule, path, "out of range", value, least + " to " + most, "choose a number in between");
        }
    }
}
