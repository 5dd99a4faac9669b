package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.KubernetesChannel;
import com.isolatedaks.enums.NodeOsChannel;
import com.isolatedaks.inputs.MaintenanceArgs;
import com.isolatedaks.inputs.UpgradesArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAutoUpgradeProfileArgs;
import java.util.Optional;

/**
 * What Azure upgrades without being asked.
 *
 * @param kubernetes how it upgrades Kubernetes
 * @param nodeOs how it upgrades the operating system of the nodes
 * @param maintenance when
 */
record UpgradePlan(KubernetesChannel kubernetes, NodeOsChannel nodeOs, Optional<MaintenanceArgs> maintenance) {

    /** The channels as given, or the defaults. */
    static UpgradePlan of(IsolatedAksClusterArgs args) {
        UpgradesArgs upgrades =
                args.upgrades().orElseGet(() -> UpgradesArgs.builder().build());
        return new UpgradePlan(
                upgrades.kubernetesChannel().orElse(KubernetesChannel.None),
                upgrades.nodeOsChannel().orElse(NodeOsChannel.NodeImage),
                upgrades.maintenance());
    }

    /** Whether the version of Kubernetes changes without the program. */
    boolean upgradesKubernetes() {
        return kubernetes == KubernetesChannel.Patch || upgradesMinor();
    }

    /** Whether even its minor version does. */
    boolean upgradesMinor() {
        return kubernetes == KubernetesChannel.Stable || kubernetes == KubernetesChannel.Rapid;
    }

    /** Both channels are always sent: without them Azure would choose. */
    ManagedClusterAutoUpgradeProfileArgs profile() {
        return ManagedClusterAutoUpgradeProfileArgs.builder()
                .upgradeChannel(azureName(kubernetes))
                .nodeOSUpgradeChannel(nodeOs.getValue())
                .build();
    }

    private static String azureName(KubernetesChannel channel) {
        return switch (channel) {
            case None -> "none";
            case Patch -> "patch";
            case Stable -> "stable";
            case Rapid -> "rapid";
            case NodeImage -> "node-image";
        };
    }
}
