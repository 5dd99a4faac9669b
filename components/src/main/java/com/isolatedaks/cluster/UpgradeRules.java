package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.KubernetesChannel;
import com.isolatedaks.enums.NodeOsChannel;
import com.isolatedaks.features.WayOut;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.isolation.catalogue.KubernetesVersion;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.List;

/** What must hold of the upgrade channels and the version that they move. */
final class UpgradeRules {
    private UpgradeRules() {}

    /** Reports all that is wrong with channels, version and windows. */
    static void check(IsolatedAksClusterArgs args, Problems problems) {
        UpgradePlan plan = UpgradePlan.of(args);
        checkVersion(args, plan, problems);
        checkNodeOs(plan, problems);
        if (plan.nodeOs() == NodeOsChannel.SecurityPatch) {
            checkPatches(WayOut.of(args), problems);
        }
        plan.maintenance()
                .ifPresent(windows -> MaintenanceRules.check(windows, problems.under("upgrades.maintenance")));
    }

    /**
     * After an upgrade of the channel the program's version would be an older one: Azure takes the same minor version
     * as no change and refuses any downgrade (https://github.com/Azure/AKS/issues/3573).
     */
    private static void checkVersion(IsolatedAksClusterArgs args, UpgradePlan plan, Problems problems) {
        args.kubernetesVersion().ifPresent(text -> {
            boolean hasPatch = KubernetesVersion.parse(text)
                    .flatMap(KubernetesVersion::patch)
                    .isPresent();
            if (plan.upgradesMinor()) {
                problems.add(
                        Rules.VERSION_OR_CHANNEL,
                        "kubernetesVersion",
                        ("set together with the upgrade channel %s; remove it, or choose the channel Patch or None: the"
                                        + " channel moves the minor version, and Azure refuses to go back to %s")
                                .formatted(plan.kubernetes().getValue(), text));
            } else if (plan.upgradesKubernetes() && hasPatch) {
                problems.add(
                        Rules.VERSION_OR_CHANNEL,
                        "kubernetesVersion",
                        "a patch version together with the upgrade channel Patch",
                        text,
                        "a minor version such as \"%s\"".formatted(text.substring(0, text.lastIndexOf('.'))),
                        "leave the patch to the channel: Azure refuses to go back to an older one");
            }
        });
    }

    private static void checkPatches(WayOut wayOut, Problems problems) {
        List<String> missing = wayOut.missing(Features.securityPatch());
        if (!missing.isEmpty()) {
            problems.add(
                    Rules.SECURITY_PATCHES,
                    "upgrades.nodeOsChannel",
                    "nodes fetch security patches from %s, which the cluster cannot reach; choose NodeImage, or %s"
                            .formatted(String.join(", ", missing), wayOut.remedy(Features.securityPatch())));
        }
    }

    private static void checkNodeOs(UpgradePlan plan, Problems problems) {
        if (plan.nodeOs() == NodeOsChannel.Unmanaged) {
            problems.add(
                    Rules.UNMANAGED_NODE_OS,
                    "upgrades.nodeOsChannel",
                    "not supported by network isolated clusters, because nodes would fetch packages from the internet",
                    plan.nodeOs().getValue(),
                    "NodeImage, SecurityPatch or None",
                    "choose NodeImage");
        } else if (plan.kubernetes() == KubernetesChannel.NodeImage && plan.nodeOs() != NodeOsChannel.NodeImage) {
            problems.add(
                    Rules.NODE_IMAGE_CHANNELS,
                    "upgrades.nodeOsChannel",
                    "fixed by the upgrade channel NodeImage",
                    plan.nodeOs().getValue(),
                    "NodeImage",
                    "remove it or choose another kubernetesChannel");
        }
    }
}
