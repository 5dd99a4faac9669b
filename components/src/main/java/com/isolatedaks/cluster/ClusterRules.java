package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.access.Principals;
import com.isolatedaks.apiserver.ApiServerRules;
import com.isolatedaks.isolation.catalogue.KubernetesVersion;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.monitoring.ClusterMonitoringRules;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.outbound.OutboundRules;
import com.isolatedaks.registry.RegistryRules;
import java.util.Optional;

/** What must hold of a cluster's inputs before anything is created. */
public final class ClusterRules {
    private static final int OLDEST_MINOR = 30;

    private ClusterRules() {}

    /** Reports all that is wrong with the arguments, and the cluster's ranges if they are right. */
    public static Optional<ClusterRanges> check(String componentName, IsolatedAksClusterArgs args, Problems problems) {
        ClusterNames names = ClusterNames.of(componentName, args);
        NameInputs.requireRegion("location", args.location(), problems);
        NameInputs.requireName("clusterName", names.cluster(), "Microsoft.ContainerService/managedClusters", problems);
        args.kubernetesVersion().ifPresent(version -> requireVersion(version, problems));
        PoolRules.check(args, problems);
        UpgradeRules.check(args, problems);
        IdentityRules.check(args, problems.under("identity"));
        checkAccess(args, problems);
        RegistryRules.check(args, problems);
        ApiServerRules.check(args, problems);
        OutboundRules.check(args, problems);
        ClusterMonitoringRules.check(args, problems);
        return NetworkRules.check(args, problems);
    }

    private static void requireVersion(String version, Problems problems) {
        if (KubernetesVersion.parse(version).isEmpty()) {
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
}
