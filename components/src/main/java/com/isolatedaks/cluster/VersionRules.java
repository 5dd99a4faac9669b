package com.isolatedaks.cluster;

import com.isolatedaks.isolation.catalogue.KubernetesRelease;
import com.isolatedaks.isolation.catalogue.KubernetesReleases;
import com.isolatedaks.isolation.catalogue.KubernetesVersion;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.time.LocalDate;

/**
 * Which Kubernetes versions a cluster may ask for.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/supported-kubernetes-versions">Supported versions</a>
 */
final class VersionRules {
    private VersionRules() {}

    /**
     * Reports a version that cannot be isolated, and one whose support is over. The latter is no error: Azure makes no new
     * cluster with it, but the component does not know whether there is one already, which runs on. So nothing but a
     * warning depends on the day, and the same inputs always make the same cluster.
     */
    static void check(String text, LocalDate today, Problems problems) {
        KubernetesVersion.parse(text)
                .ifPresentOrElse(version -> check(version, text, today, problems), () -> requireForm(text, problems));
    }

    /** Reports a text that is not a version. */
    static void requireForm(String text, Problems problems) {
        if (KubernetesVersion.parse(text).isEmpty()) {
            problems.add(
                    "kubernetesVersion",
                    "not a Kubernetes version",
                    text,
                    "a minor or patch version such as \"1.34\" or \"1.34.2\"",
                    "list versions with az aks get-versions");
        }
    }

    private static void check(KubernetesVersion version, String text, LocalDate today, Problems problems) {
        if (version.minor() < KubernetesReleases.oldestIsolated()) {
            problems.add(
                    Rules.KUBERNETES_VERSION,
                    "kubernetesVersion",
                    "too old for a network isolated cluster",
                    text,
                    "1." + KubernetesReleases.oldestIsolated() + " or newer",
                    "list versions with az aks get-versions");
            return;
        }
        KubernetesReleases.of(version)
                .filter(release -> release.isRetiredOn(today))
                .ifPresent(release -> warn(release, text, today, problems));
    }

    private static void warn(KubernetesRelease release, String text, LocalDate today, Problems problems) {
        String supported = KubernetesReleases.all().stream()
                .filter(other -> !other.isRetiredOn(today))
                .findFirst()
                .map(oldest -> oldest + " or newer")
                .orElse("a newer one");
        problems.add(
                Rules.KUBERNETES_SUPPORT,
                "kubernetesVersion",
                "standard support of %s ended on %s, and Azure makes no new clusters with it"
                        .formatted(release, release.supportEnds()),
                text,
                supported,
                "upgrade one minor version after another");
    }
}
