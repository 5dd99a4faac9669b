package com.isolatedaks.cluster;

import com.isolatedaks.features.WayOut;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.isolation.catalogue.VmSize;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the nodes of a pool may be.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools">System node pools</a>
 */
final class PoolNodeRules {
    private static final int SMALLEST_OS_DISK_GB = 30;
    private static final int LARGEST_OS_DISK_GB = 2048;
    /** Of a node (https://learn.microsoft.com/azure/aks/quotas-skus-regions). */
    private static final int FEWEST_PODS = 10;

    private static final int MOST_PODS = 250;
    /** Of all nodes of a system pool together. */
    private static final int FEWEST_SYSTEM_PODS = 30;
    /** A region has at most these (https://learn.microsoft.com/azure/aks/availability-zones). */
    private static final Set<String> ZONES = Set.of("1", "2", "3");

    private PoolNodeRules() {}

    static void check(PoolPlan pool, WayOut wayOut, Problems problems) {
        PoolNode node = pool.node();
        node.osDiskSizeGb()
                .ifPresent(size -> PoolRules.requireBetween(
                        Rules.POOL_LIMITS, "osDiskSizeGb", size, SMALLEST_OS_DISK_GB, LARGEST_OS_DISK_GB, problems));
        node.zones().ifPresent(zones -> checkZones(zones, problems));
        node.maxPods()
                .ifPresent(pods ->
                        PoolRules.requireBetween(Rules.POOL_LIMITS, "maxPods", pods, FEWEST_PODS, MOST_PODS, problems));
        if (pool.isSystem()) {
            checkSystemNode(pool, problems);
        }
        if (new VmSize(node.vmSize()).hasNvidiaGpu()) {
            checkDrivers(wayOut, problems);
        }
    }

    private static void checkZones(List<String> zones, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (String zone : zones) {
            if (!ZONES.contains(zone)) {
                problems.add(
                        Rules.ZONES, "availabilityZones", "not a zone", zone, "\"1\", \"2\" or \"3\"", "correct it");
            } else if (!seen.add(zone)) {
                problems.add(Rules.ZONES, "availabilityZones", "named twice", zone, "each zone once", "remove one");
            }
        }
    }

    private static void checkDrivers(WayOut wayOut, Problems problems) {
        List<String> missing = wayOut.missing(Features.gpuDrivers());
        if (!missing.isEmpty()) {
            problems.add(
                    Rules.GPU_DRIVERS,
                    "vmSize",
                    "AKS installs GPU drivers from %s, which the cluster cannot reach; try one node first, or %s"
                            .formatted(String.join(", ", missing), wayOut.remedy(Features.gpuDrivers())));
        }
    }

    private static void checkSystemNode(PoolPlan pool, Problems problems) {
        VmSize vmSize = new VmSize(pool.node().vmSize());
        if (vmSize.isTooSmallForSystemPods()) {
            problems.add(
                    Rules.SYSTEM_POOL,
                    "vmSize",
                    "not for a system pool",
                    vmSize.name(),
                    "at least %d vCPUs, and none of the B series".formatted(VmSize.FEWEST_SYSTEM_CPUS),
                    "choose such as Standard_D4ds_v5");
        }
        int nodes = pool.size().initial();
        pool.node()
                .maxPods()
                .filter(pods -> pods >= FEWEST_PODS && pods * nodes < FEWEST_SYSTEM_PODS)
                .ifPresent(pods -> problems.add(
                        Rules.SYSTEM_POOL,
                        "maxPods",
                        "too few for a system pool",
                        pods,
                        "at least %d pods on its %d nodes together".formatted(FEWEST_SYSTEM_PODS, nodes),
                        "raise it or add nodes"));
    }
}
