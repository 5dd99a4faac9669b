package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.KubernetesRelease;
import com.isolatedaks.isolation.catalogue.KubernetesReleases;
import java.util.List;
import java.util.Optional;

/** The Kubernetes versions that the simulated Azure offers: all of which the catalogue has a patch. */
final class KubernetesVersions {
    private KubernetesVersions() {}

    /** The version that runs: a minor version alone means its newest patch; empty if it is not offered. */
    static Optional<String> resolve(String wanted) {
        Optional<String> newest = KubernetesReleases.all().stream()
                .filter(release -> release.toString().equals(wanted))
                .map(KubernetesRelease::patches)
                .filter(patches -> !patches.isEmpty())
                .map(patches -> patches.get(patches.size() - 1))
                .findFirst();
        return newest.or(() -> KubernetesReleases.all().stream()
                .map(KubernetesRelease::patches)
                .flatMap(List::stream)
                .filter(wanted::equals)
                .findFirst());
    }

    /**
     * The version that runs when {@code now} has run before: the same minor version alone changes nothing
     * (https://learn.microsoft.com/rest/api/aks/managed-clusters/create-or-update, kubernetesVersion).
     */
    static Optional<String> resolve(String wanted, String now) {
        return now.startsWith(wanted + ".") ? Optional.of(now) : resolve(wanted);
    }
}
