package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.access.Principals;
import com.isolatedaks.apiserver.ApiServerRules;
import com.isolatedaks.enums.PoolMode;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.inputs.SystemPoolArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.outbound.OutboundRules;
import com.isolatedaks.registry.RegistryRules;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold of a cluster's inputs before anything is created. */
public final class ClusterRules {
    private static final String POOL_TYPE = "Microsoft.ContainerService/managedClusters/agentPools";
    private static final Pattern VERSION = Pattern.compile("1\\.\\d{1,2}(\\.\\d{1,3})?");
    private static final int OLDEST_MINOR = 30;
    /** AKS's limit of nodes in a pool. */
    private static final int MOST_NODES = 1000;

    private static final int SMALLEST_OS_DISK_GB = 30;
    private static final int LARGEST_OS_DISK_GB = 2048;

    private ClusterRules() {}

    /** Reports all that is wrong with the arguments, and the cluster's ranges if they are right. */
    public static Optional<ClusterRanges> check(String componentName, IsolatedAksClusterArgs args, Problems problems) {
        ClusterNames names = ClusterNames.of(componentName, args);
        NameInputs.requireRegion("location", args.location(), problems);
        NameInputs.requireName("clusterName", names.cluster(), "Microsoft.ContainerService/managedClusters", problems);
        args.kubernetesVersion().ifPresent(version -> requireVersion(version, problems));
        checkSystemPool(systemPool(args), problems.under("systemPool"));
        args.pools()
                .ifPresent(pools -> pools.forEach((name, pool) -> {
                    checkPool(name, pool, problems.under("pools." + name));
                    if (name.equals(systemPool(args).name().orElseThrow())) {
                        problems.add("pools." + name, "the system pool has this name already; choose another");
                    }
                }));
        checkAccess(args, problems);
        RegistryRules.check(args, problems);
        ApiServerRules.check(args, problems);
        OutboundRules.check(args, problems);
        return NetworkRules.check(args, problems);
    }

    /** The system pool as given, or with all its defaults. */
    public static SystemPoolArgs systemPool(IsolatedAksClusterArgs args) {
        return args.systemPool().orElseGet(() -> SystemPoolArgs.builder().build());
    }

    private static void requireVersion(String version, Problems problems) {
        if (!VERSION.matcher(version).matches()) {
            problems.add(
                    "kubernetesVersion",
                    "not a Kubernetes version",
                    version,
                    "a minor or patch version such as \"1.34\" or \"1.34.2\"",
                    "list versions with az aks get-versions");
        } else if (Integer.parseInt(version.split("\\.", -1)[1]) < OLDEST_MINOR) {
            problems.add(
                    Rules.KUBERNETES_VERSION,
                    "kubernetesVersion",
                    "too old for a network isolated cluster",
                    version,
                    "1." + OLDEST_MINOR + " or newer",
                    "list versions with az aks get-versions");
        }
    }

    private static void checkSystemPool(SystemPoolArgs pool, Problems problems) {
        NameInputs.requireName("name", pool.name().orElseThrow(), POOL_TYPE, problems);
        requireBetween("nodeCount", pool.nodeCount().orElseThrow(), 1, MOST_NODES, problems);
        pool.osDiskSizeGb()
                .ifPresent(size ->
                        requireBetween("osDiskSizeGb", size, SMALLEST_OS_DISK_GB, LARGEST_OS_DISK_GB, problems));
    }

    private static void checkPool(String name, PoolArgs pool, Problems problems) {
        NameInputs.requireName("name", name, POOL_TYPE, problems);
        int fewest = pool.mode().orElse(PoolMode.User) == PoolMode.System ? 1 : 0;
        requireBetween("nodeCount", pool.nodeCount().orElseThrow(), fewest, MOST_NODES, problems);
        pool.osDiskSizeGb()
                .ifPresent(size ->
                        requireBetween("osDiskSizeGb", size, SMALLEST_OS_DISK_GB, LARGEST_OS_DISK_GB, problems));
    }

    private static void checkAccess(IsolatedAksClusterArgs args, Problems problems) {
        if (args.access().administrators().isEmpty()) {
            problems.add(
                    Rules.ADMINISTRATORS,
                    "access.administrators",
                    "empty; name at least one group, user or service principal: local accounts are off, so nobody could use the cluster");
        }
        args.access()
                .tenantId()
                .filter(id -> !Principals.isObjectId(id))
                .ifPresent(id -> problems.add(
                        "access.tenantId", "not a tenant id", id, "a GUID", "look it up with az account show"));
    }

    private static void requireBetween(String path, int value, int least, int most, Problems problems) {
        if (value < least || value > most) {
            problems.add(path, "out of range", value, least + " to " + most, "choose a number in between");
        }
    }
}
