package com.isolatedaks.transition;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.Known;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;
import java.util.function.Function;

/** The cluster of this name that Azure may have already. */
public final class ExistingCluster {
    private ExistingCluster() {}

    /**
     * Begins to look for it.
     *
     * <p>In a preview in which the resource group is not known the group is only being made, and nothing is in it.
     *
     * @return waits for the answer and reports what would replace the cluster
     */
    public static Function<Problems, Optional<ClusterInAzure>> ask(
            String cluster, IsolatedAksClusterArgs args, Azure azure) {
        Optional<String> group = Known.awaited(args.resourceGroupName());
        var asked = group.map(name -> ClusterInAzure.find(azure, name, cluster));
        return problems -> {
            Optional<ClusterInAzure> existing = asked.flatMap(answer -> answer.join()
                    .orFail("the cluster %s cannot be looked up".formatted(cluster))
                    .map(ClusterInAzure::of));
            check(cluster, group, args, existing, problems);
            return existing;
        };
    }

    private static void check(
            String cluster,
            Optional<String> group,
            IsolatedAksClusterArgs args,
            Optional<ClusterInAzure> existing,
            Problems problems) {
        existing.ifPresent(found -> new ChangeRules(
                        args, found, NextSteps.commands(group.orElseThrow(), cluster), Known::awaited, problems)
                .check());
        if (existing.isEmpty()) {
            args.transition()
                    .ifPresent(transition -> problems.add(
                            Rules.TRANSITION_INPUTS,
                            "transition",
                            "set although there is no cluster %s; remove it: a new cluster is made as its inputs say"
                                    .formatted(cluster)));
        }
    }

    /** Options that protect the cluster and, if it is to be adopted, take it as it is into the stack. */
    public static CustomResourceOptions options(
            CustomResourceOptions options, Optional<ClusterInAzure> existing, IsolatedAksClusterArgs args) {
        return CustomResourceOptions.merge(
                options,
                CustomResourceOptions.builder()
                        .protect(args.protect().orElse(true))
                        .importId(existing.filter(azure -> args.adopt().orElse(false))
                                .map(ClusterInAzure::id)
                                .orElse(null))
                        .build());
    }
}
