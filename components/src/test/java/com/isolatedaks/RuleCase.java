package com.isolatedaks;

import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rule;
import java.util.function.Supplier;

/**
 * A rule with inputs that break it and others that just do not.
 *
 * @param path what a user hears of
 * @param breaking what is found in inputs that break the rule
 * @param passing what is found in inputs that just do not
 */
record RuleCase(Rule rule, String path, Supplier<Problems> breaking, Supplier<Problems> passing) {

    static RuleCase of(
            Rule rule, String path, IsolatedAksClusterArgs.Builder breaking, IsolatedAksClusterArgs.Builder passing) {
        return new RuleCase(rule, path, () -> check(breaking.build()), () -> check(passing.build()));
    }

    static RuleCase of(
            Rule rule,
            String path,
            MonitoringPrivateLinksArgs.Builder breaking,
            MonitoringPrivateLinksArgs.Builder passing) {
        return new RuleCase(rule, path, () -> check(breaking.build()), () -> check(passing.build()));
    }

    static Problems check(IsolatedAksClusterArgs args) {
        Problems problems = new Problems();
        IsolatedAksCluster.check("aks", args, problems);
        return problems;
    }

    private static Problems check(MonitoringPrivateLinksArgs args) {
        Problems problems = new Problems();
        MonitoringPrivateLinks.check("monitoring", args, problems);
        return problems;
    }

    @Override
    public String toString() {
        return rule.id() + " " + rule.title();
    }
}
