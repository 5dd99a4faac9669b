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
        Optional<ClusterRanges> ranges = ClusterRules.check(componentName, args, problems);
        BroughtRegistry.check(args, azure, problems);
        BroughtNetwork.check(args, ranges, azure, problems);
        String cluster = ClusterNames.of(componentName, args).cluster();
        Optional<ClusterInAzure> existing = ExistingCluster.check(cluster, args, azure, problems);
        InvalidInputsException.throwIfAny(componentName, problems);
        return new CheckedInputs(ranges.orElseThrow(), existing, problems);
    }
}
