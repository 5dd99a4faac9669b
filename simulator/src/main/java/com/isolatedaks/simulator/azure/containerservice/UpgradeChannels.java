package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.KubernetesVersion;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;

/** Which versions may follow each other, and which upgrade channels go together. */
final class UpgradeChannels {
    private static final String NODE_OS = "/properties/autoUpgradeProfile/nodeOSUpgradeChannel";

    private UpgradeChannels() {}

    /** See https://learn.microsoft.com/azure/aks/auto-upgrade-node-os-image#node-os-autoupgrade-channel-known-limitations. */
    static void complete(Body cluster) {
        cluster.setIfAbsent("/properties/autoUpgradeProfile/upgradeChannel", "none")
                .setIfAbsent(NODE_OS, "NodeImage");
        boolean isFixed = cluster.is("/properties/autoUpgradeProfile/upgradeChannel", "node-image");
        if (isFixed && !cluster.is(NODE_OS, "NodeImage")) {
            throw ClusterErrors.invalidParameter(
                    "properties.autoUpgradeProfile.nodeOSUpgradeChannel",
                    "The node OS upgrade channel is NodeImage while the upgrade channel is node-image, got %s."
                            .formatted(cluster.text(NODE_OS)));
        }
    }

    /**
     * A control plane is never downgraded and skips no minor version
     * (https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aks-upgrade-blocked).
     */
    static void check(Put put, String running) {
        String before = put.textBefore("/properties/currentKubernetesVersion");
        KubernetesVersion next = KubernetesVersion.parse(running).orElseThrow();
        KubernetesVersion.parse(before)
                .filter(old -> old.isNewerThan(next) || next.minor() > old.minor() + 1)
                .ifPresent(old -> {
                    throw ClusterErrors.upgradeNotAllowed("properties.kubernetesVersion", before, running);
                });
    }
}
