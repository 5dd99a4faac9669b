package com.isolatedaks.transition;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.Known;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;

/** The cluster of this name that Azure may have already. */
public final class ExistingCluster {
    private ExistingCluster() {}

    /**
     * Looks for it, and reports what would replace it.
     *
     * <p>In a preview in which the resource group is not known the group is only being made, and nothing is in it.
     */
    public static Optional<ClusterInAzure> check(
            String cluster, IsolatedAksClusterArgs args, Azure azure, Problems problems) {
        Optional<String> group = Known.awaited(args.resourceGroupName());
        Optional<ClusterInAzure> existing = group.flatMap(name -> ClusterInAzure.find(azure, name, cluster));
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
        return existing;
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
