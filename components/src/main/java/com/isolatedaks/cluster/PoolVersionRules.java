package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.isolation.catalogue.KubernetesVersion;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.Optional;

/**
 * Which Kubernetes versions the nodes of a pool may run.
 *
 * @see <a href="https://kubernetes.io/releases/version-skew-policy/#kubelet">Version skew policy</a>
 * @see <a href="https://learn.microsoft.com/azure/aks/upgrade-node-pools#validation-rules-for-upgrades">Validation
 *     rules for upgrades</a>
 */
final class PoolVersionRules {
    private PoolVersionRules() {}

    static void check(PoolPlan pool, IsolatedAksClusterArgs args, Problems problems) {
        if (pool.kubernetesVersion().isEmpty()) {
            return;
        }
        String text = pool.kubernetesVersion().get();
        if (UpgradePlan.of(args).upgradesKubernetes()) {
            // https://learn.microsoft.com/azure/aks/auto-upgrade-cluster#cluster-auto-upgrade-limitations
            problems.add(
                    Rules.POOL_VERSION_OR_CHANNEL,
                    "kubernetesVersion",
                    "set together with an upgrade channel; remove it, or set upgrades.kubernetesChannel to None: the"
                            + " channel upgrades all pools with the control plane");
        }
        Optional<KubernetesVersion> version = KubernetesVersion.parse(text);
        if (version.isEmpty()) {
            VersionRules.requireForm(text, problems);
            return;
        }
        args.kubernetesVersion()
                .flatMap(KubernetesVersion::parse)
                .ifPresent(cluster -> checkSkew(version.get(), cluster, problems));
    }

    private static void checkSkew(KubernetesVersion pool, KubernetesVersion cluster, Problems problems) {
        if (pool.isNewerThan(cluster)) {
            problems.add(
                    Rules.VERSION_SKEW,
                    "kubernetesVersion",
                    "newer than the cluster",
                    pool.toString(),
                    "at most the cluster's " + cluster,
                    "upgrade the cluster first");
        }
        if (pool.isTooOldFor(cluster)) {
            problems.add(
                    Rules.VERSION_SKEW,
                    "kubernetesVersion",
                    "too old for the cluster",
                    pool.toString(),
                    "at least 1.%d: at most %d minor versions older than the cluster's %s"
                            .formatted(
                                    cluster.minor() - KubernetesVersion.MOST_MINORS_OLDER,
                                    KubernetesVersion.MOST_MINORS_OLDER,
                                    cluster),
                    "upgrade the pool before the cluster");
        }
    }
}
