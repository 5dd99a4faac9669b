package com.isolatedaks;

import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.transition.ClusterInAzure;
import com.isolatedaks.transition.Existing;
import java.util.function.Supplier;

/**
 * A rule with inputs that break it and others that just do not.
 *
 * @param path what a user hears of
 * @param breakingArgs the former
 * @param passingArgs the latter
 * @param breaking what is said of the former
 * @param passing what is said of the latter
 */
record RuleCase(
        Rule rule,
        String path,
        IsolatedAksClusterArgs breakingArgs,
        IsolatedAksClusterArgs passingArgs,
        Supplier<Problems> breaking,
        Supplier<Problems> passing) {

    static RuleCase of(
            Rule rule, String path, IsolatedAksClusterArgs.Builder breaking, IsolatedAksClusterArgs.Builder passing) {
        IsolatedAksClusterArgs breakingArgs = breaking.build();
        IsolatedAksClusterArgs passingArgs = passing.build();
        return new RuleCase(rule, path, breakingArgs, passingArgs, () -> check(breakingArgs), () -> check(passingArgs));
    }

    /** The same inputs for clusters that exist. */
    RuleCase in(ClusterInAzure breakingCluster, ClusterInAzure passingCluster) {
        return new RuleCase(
                rule,
                path,
                breakingArgs,
                passingArgs,
                () -> check(breakingArgs, breakingCluster),
                () -> check(passingArgs, passingCluster));
    }

    private static Problems check(IsolatedAksClusterArgs args) {
        Problems problems = new Problems();
        IsolatedAksCluster.check("aks", args, problems);
        return problems;
    }

    private static Problems check(IsolatedAksClusterArgs args, ClusterInAzure azure) {
        Problems problems = check(args);
        Existing.check(args, azure, problems);
        return problems;
    }

    @Override
    public String toString() {
        return rule.id() + " " + rule.title();
    }
}
