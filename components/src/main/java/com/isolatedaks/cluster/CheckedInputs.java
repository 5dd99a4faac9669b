package com.isolatedaks.cluster;

import com.isolatedaks.InvalidInputsException;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.registry.BroughtRegistry;
import com.isolatedaks.transition.ClusterInAzure;
import com.isolatedaks.transition.ExistingCluster;
import java.util.Optional;

/**
 * Inputs of a cluster in which nothing is wrong.
 *
 * @param ranges the cluster's ranges
 * @param existing the cluster of this name that Azure has already
 * @param problems what users are warned of
 */
public record CheckedInputs(ClusterRanges ranges, Optional<ClusterInAzure> existing, Problems problems) {

    /**
     * Holds the inputs against the rules, and what they name against Azure.
     *
     * @throws InvalidInputsException if anything is wrong
     */
    public static CheckedInputs of(String componentName, IsolatedAksClusterArgs args, Azure azure) {
        Problems problems = new Problems();
        // All questions are on their way before the first answer is waited for.
        var registry = BroughtRegistry.ask(args, azure);
        var network = BroughtNetwork.ask(args, azure);
        var cluster = ExistingCluster.ask(ClusterNames.of(componentName, args).cluster(), args, azure);
        Optional<ClusterRanges> ranges = ClusterRules.check(componentName, args, problems);
        registry.accept(problems);
        network.accept(ranges, problems);
        Optional<ClusterInAzure> existing = cluster.apply(problems);
        InvalidInputsException.throwIfAny(componentName, problems);
        return new CheckedInputs(ranges.orElseThrow(), existing, problems);
    }
}
