package com.isolatedaks.transition;

import com.isolatedaks.InvalidInputsException;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.engine.Known;
import com.isolatedaks.engine.Warnings;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.naming.Children;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;

/** The cluster of this name that Azure may have already. */
public final class ExistingCluster {
    private ExistingCluster() {}

    /**
     * Looks for it before any child is made, and refuses what would replace it.
     *
     * <p>In a preview in which the resource group is not known the group is only being made, and nothing is in it.
     *
     * @throws InvalidInputsException if the inputs cannot be deployed to it
     */
    public static Optional<ClusterInAzure> checked(Children children, String cluster, IsolatedAksClusterArgs args) {
        Optional<String> group = Known.awaited(args.resourceGroupName());
        Optional<ClusterInAzure> existing = group.flatMap(name -> ClusterInAzure.find(children, name, cluster));
        Problems problems = new Problems();
        existing.ifPresent(azure -> new ChangeRules(
                        args, azure, NextSteps.commands(group.orElseThrow(), cluster), Known::awaited, problems)
                .check());
        if (existing.isEmpty()) {
            args.transition()
                    .ifPresent(transition -> problems.add(
                            Rules.TRANSITION_INPUTS,
                            "transition",
                            "set although there is no cluster %s; remove it: a new cluster is made as its inputs say"
                                    .formatted(cluster)));
        }
        InvalidInputsException.throwIfAny(children.parentName(), problems);
        Warnings.show(children.parent(), problems);
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
