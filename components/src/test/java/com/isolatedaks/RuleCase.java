package com.isolatedaks;

import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rule;

/**
 * A rule with inputs that break it and others that just do not.
 *
 * @param path what a user hears of
 */
record RuleCase(Rule rule, String path, IsolatedAksClusterArgs breaking, IsolatedAksClusterArgs passing) {

    static RuleCase of(
            Rule rule, String path, IsolatedAksClusterArgs.Builder breaking, IsolatedAksClusterArgs.Builder passing) {
        return new RuleCase(rule, path, breaking.build(), passing.build());
    }

    static Problems check(IsolatedAksClusterArgs args) {
        Problems problems = new Problems();
        IsolatedAksCluster.check("aks", args, problems);
        return problems;
    }

    @Override
    public String toString() {
        return rule.id() + " " + rule.title();
    }
}
