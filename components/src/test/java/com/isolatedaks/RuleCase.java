package com.isolatedaks;

import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.transition.ClusterInAzure;
import com.isolatedaks.transition.Existing;
import java.util.function.Consumer;

/**
 * A rule with inputs that break it and others that just do not.
 *
 * @param path what a user hears of
 * @param breaking what is said of the former
 * @param passing what is said of the latter
 */
record RuleCase(Rule rule, String path, Consumer<Problems> breaking, Consumer<Problems> passing) {

    static RuleCase of(
            Rule rule, String path, IsolatedAksClusterArgs.Builder breaking, IsolatedAksClusterArgs.Builder passing) {
        return new RuleCase(rule, path, checkOf(breaking.build()), checkOf(passing.build()));
    }

    /** Adds what is said because of the clusters that Azure has. */
    static RuleCase ofExisting(
            Rule rule,
            String path,
            IsolatedAksClusterArgs.Builder breaking,
            ClusterInAzure breakingCluster,
            IsolatedAksClusterArgs.Builder passing,
            ClusterInAzure passingCluster) {
        return new RuleCase(
                rule, path, checkOf(breaking.build(), breakingCluster), checkOf(passing.build(), passingCluster));
    }

    static RuleCase ofRegistry(
            Rule rule,
            String path,
            ByoAcrWithPrivateLinkArgs.Builder breaking,
            ByoAcrWithPrivateLinkArgs.Builder passing) {
        return new RuleCase(
                rule,
                path,
                problems -> ByoAcrWithPrivateLink.check(breaking.build(), problems),
                problems -> ByoAcrWithPrivateLink.check(passing.build(), problems));
    }

    static RuleCase of(
            Rule rule,
            String path,
            MonitoringPrivateLinksArgs.Builder breaking,
            MonitoringPrivateLinksArgs.Builder passing) {
        return new RuleCase(
                rule,
                path,
                problems -> MonitoringPrivateLinks.check("monitoring", breaking.build(), problems),
                problems -> MonitoringPrivateLinks.check("monitoring", passing.build(), problems));
    }

    static RuleCase of(
            Rule rule, String path, PrivateServiceLinksArgs.Builder breaking, PrivateServiceLinksArgs.Builder passing) {
        return new RuleCase(
                rule,
                path,
                problems -> PrivateServiceLinks.check("services", breaking.build(), problems),
                problems -> PrivateServiceLinks.check("services", passing.build(), problems));
    }

    static RuleCase of(
            Rule rule,
            String path,
            PrivateStorageClassesArgs.Builder breaking,
            PrivateStorageClassesArgs.Builder passing) {
        return new RuleCase(
                rule,
                path,
                problems -> PrivateStorageClasses.check("storage", breaking.build(), problems),
                problems -> PrivateStorageClasses.check("storage", passing.build(), problems));
    }

    static Problems found(Consumer<Problems> check) {
        Problems problems = new Problems();
        check.accept(problems);
        return problems;
    }

    private static Consumer<Problems> checkOf(IsolatedAksClusterArgs args) {
        return problems -> IsolatedAksCluster.check("aks", args, problems);
    }

    private static Consumer<Problems> checkOf(IsolatedAksClusterArgs args, ClusterInAzure cluster) {
        return checkOf(args).andThen(problems -> Existing.check(args, cluster, problems));
    }

    @Override
    public String toString() {
        return rule.id() + " " + rule.title();
    }
}
