package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.KubernetesVersion;
import com.isolatedaks.simulator.azure.Body;
import java.util.Optional;

/**
 * The Kubernetes version of an agent pool beside that of its cluster
 * (https://learn.microsoft.com/azure/aks/upgrade-node-pools#validation-rules-for-upgrades).
 *
 * @param wanted what the cluster asks for
 * @param running what its control plane runs
 */
record AgentPoolVersions(String wanted, String running) {
    private static final String WANTED = "/orchestratorVersion";
    private static final String RUNNING = "/currentOrchestratorVersion";
    private static final String TARGET = "agentPoolProfile.orchestratorVersion";

    /** Checks and completes a pool's version: what a request leaves out is what the pool has, or what the cluster asks for. */
    void complete(Body pool, Optional<Body> before) {
        before.ifPresent(old -> pool.setIfAbsent(WANTED, old.text(WANTED)));
        pool.setIfAbsent(WANTED, wanted);
        String now = before.map(old -> old.text(RUNNING)).orElse("");
        String next = resolve(pool, now);
        KubernetesVersion version = KubernetesVersion.parse(next).orElseThrow();
        checkSkew(version);
        KubernetesVersion.parse(now).filter(old -> old.isNewerThan(version)).ifPresent(old -> {
            throw ClusterErrors.upgradeNotAllowed(TARGET, now, next);
        });
        pool.set(RUNNING, next);
    }

    private String resolve(Body pool, String now) {
        String version = pool.text(WANTED);
        // The minor version alone of a new pool means what the control plane runs of it.
        String known = now.isEmpty() && running.startsWith(version + ".") ? running : now;
        return KubernetesVersions.resolve(version, known)
                .orElseThrow(() -> ClusterErrors.refuse(
                        "AgentPoolK8sVersionNotSupported",
                        TARGET,
                        "Agent pool %s is on version %s, which is not supported in this region."
                                .formatted(pool.text("/name"), version)));
    }

    private void checkSkew(KubernetesVersion pool) {
        KubernetesVersion controlPlane = KubernetesVersion.parse(running).orElseThrow();
        if (pool.isNewerThan(controlPlane) || pool.isTooOldFor(controlPlane)) {
            throw ClusterErrors.refuse(
                    "NodePoolMcVersionIncompatible",
                    TARGET,
                    ("Node pool version %s and control plane version %s are incompatible: it must not be newer, and at most"
                                    + " %d minor versions older. See https://aka.ms/aks/UpgradeVersionRules")
                            .formatted(pool, controlPlane, KubernetesVersion.MOST_MINORS_OLDER));
        }
    }

    /**
     * Through the cluster's API a pool's version stays or follows the control plane
     * (https://learn.microsoft.com/azure/aks/auto-upgrade-cluster#cluster-auto-upgrade-limitations).
     */
    void checkProfile(Body profile, Optional<Body> before) {
        boolean stays = before.filter(old -> old.text(WANTED).equals(profile.text(WANTED)))
                .isPresent();
        if (profile.has(WANTED) && !stays && !profile.is(WANTED, wanted) && !profile.is(WANTED, running)) {
            throw ClusterErrors.refuse(
                    "NotAllAgentPoolOrchestratorVersionSpecifiedAndUnchanged",
                    "agentPoolProfiles",
                    ("With the managed cluster API, the OrchestratorVersion of agent pool %s must stay as it is or be the"
                                    + " control plane's %s, got %s.")
                            .formatted(profile.text("/name"), wanted, profile.text(WANTED)));
        }
    }
}
