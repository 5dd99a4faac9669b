package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.PoolMode;
import com.isolatedaks.enums.PoolPriority;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.inputs.SystemPoolArgs;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A node pool, be it the cluster's own system pool or a further one: what rules and requests say of both.
 *
 * @param name its name
 * @param mode which pods it is for
 * @param size how many nodes it has
 * @param node what each of them is
 * @param spot whether Azure may take them back
 * @param maxSurge how many nodes are added while it is upgraded, a number or a percentage
 * @param kubernetesVersion the nodes' version, if it is said for the pool
 * @param labels labels of the nodes
 * @param taints taints of the nodes
 */
record PoolPlan(
        String name,
        PoolMode mode,
        PoolSize size,
        PoolNode node,
        PoolSpot spot,
        Optional<String> maxSurge,
        Optional<String> kubernetesVersion,
        Optional<Output<Map<String, String>>> labels,
        Optional<Output<List<String>>> taints) {

    private static final String CRITICAL_ADDONS_ONLY = "CriticalAddonsOnly=true:NoSchedule";
    private static final int SYSTEM_NODES = 3;
    private static final int FURTHER_NODES = 1;

    /** The system pool as given, or with all its defaults. */
    static PoolPlan systemPool(IsolatedAksClusterArgs args) {
        SystemPoolArgs pool =
                args.systemPool().orElseGet(() -> SystemPoolArgs.builder().build());
        return new PoolPlan(
                pool.name().orElseThrow(),
                PoolMode.System,
                new PoolSize(pool.nodeCount(), pool.minCount(), pool.maxCount(), SYSTEM_NODES),
                new PoolNode(
                        pool.vmSize().orElseThrow(),
                        pool.availabilityZones(),
                        pool.osSku(),
                        pool.osDiskType(),
                        pool.osDiskSizeGb(),
                        pool.maxPods(),
                        pool.enableEncryptionAtHost().orElse(false)),
                PoolSpot.regular(),
                pool.maxSurge(),
                pool.kubernetesVersion(),
                pool.nodeLabels(),
                pool.enableCriticalAddonsOnly()
                        .filter(isDedicated -> isDedicated)
                        .map(isDedicated -> Output.of(List.of(CRITICAL_ADDONS_ONLY))));
    }

    /** A further pool. */
    static PoolPlan of(String name, PoolArgs pool) {
        PoolSpot spot =
                new PoolSpot(pool.priority().orElse(PoolPriority.Regular), pool.evictionPolicy(), pool.spotMaxPrice());
        return new PoolPlan(
                name,
                pool.mode().orElse(PoolMode.User),
                new PoolSize(pool.nodeCount(), pool.minCount(), pool.maxCount(), FURTHER_NODES),
                new PoolNode(
                        pool.vmSize().orElseThrow(),
                        pool.availabilityZones(),
                        pool.osSku(),
                        pool.osDiskType(),
                        pool.osDiskSizeGb(),
                        pool.maxPods(),
                        pool.enableEncryptionAtHost().orElse(false)),
                spot,
                pool.maxSurge(),
                pool.kubernetesVersion(),
                spot.isSpot() ? Optional.of(withSpotLabel(pool.nodeLabels())) : pool.nodeLabels(),
                spot.isSpot() ? Optional.of(withSpotTaint(pool.nodeTaints())) : pool.nodeTaints());
    }

    /** The system pool and all further ones. */
    static List<PoolPlan> all(IsolatedAksClusterArgs args) {
        return Stream.concat(Stream.of(systemPool(args)), further(args)).toList();
    }

    /** The further pools by name. */
    static Stream<PoolPlan> further(IsolatedAksClusterArgs args) {
        return new TreeMap<>(args.pools().orElse(Map.of()))
                .entrySet().stream().map(pool -> of(pool.getKey(), pool.getValue()));
    }

    /**
     * The version to ask for: the cluster's, so that one input upgrades all. Left out, Azure would leave the nodes at the
     * version that they have (https://learn.microsoft.com/azure/aks/upgrade-node-pools#validation-rules-for-upgrades).
     */
    Optional<String> versionWithin(IsolatedAksClusterArgs args) {
        return kubernetesVersion.or(args::kubernetesVersion);
    }

    /** How many nodes the pool may have at once, those included that are added while it is upgraded. */
    int mostNodes() {
        int nodes = size.most();
        // Spot pools are upgraded without surge nodes (https://learn.microsoft.com/azure/aks/spot-node-pool).
        return spot.isSpot()
                ? nodes
                : nodes
                        + maxSurge.flatMap(PoolSurge::parse)
                                .orElse(PoolSurge.DEFAULT)
                                .of(nodes);
    }

    boolean isSystem() {
        return mode == PoolMode.System;
    }

    /** Azure adds it in any case; a program that does not know it would take it away again after each refresh. */
    private static Output<Map<String, String>> withSpotLabel(Optional<Output<Map<String, String>>> labels) {
        return labels.orElseGet(() -> Output.of(Map.of())).applyValue(given -> {
            Map<String, String> all = new TreeMap<>(given);
            all.put(PoolSpot.LABEL, PoolSpot.LABEL_VALUE);
            return all;
        });
    }

    private static Output<List<String>> withSpotTaint(Optional<Output<List<String>>> taints) {
        return taints.orElseGet(() -> Output.of(List.of())).applyValue(given -> {
            List<String> all = new ArrayList<>(given);
            if (!all.contains(PoolSpot.TAINT)) {
                all.add(PoolSpot.TAINT);
            }
            return all;
        });
    }
}
