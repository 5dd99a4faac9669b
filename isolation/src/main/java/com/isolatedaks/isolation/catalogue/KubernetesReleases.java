package com.isolatedaks.isolation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The minor versions of Kubernetes in AKS ({@code kubernetes-versions.json}). */
public final class KubernetesReleases {
    private static final JsonNode FILE = CatalogueFile.read("kubernetes-versions.json");
    private static final List<KubernetesRelease> ALL =
            CatalogueFile.rows(FILE.get("releases"), KubernetesRelease.class);

    private KubernetesReleases() {}

    /** All that the catalogue knows, the oldest first. */
    public static List<KubernetesRelease> all() {
        return ALL;
    }

    /** The minor number of the oldest version whose nodes boot from a private registry alone. */
    public static int oldestIsolated() {
        return FILE.get("oldestIsolated").asInt();
    }

    /** What a cluster gets that asks for no version. */
    public static String defaultVersion() {
        return FILE.get("default").asText();
    }

    /** The release of a version, if the catalogue knows it: it may be older than the newest release. */
    public static Optional<KubernetesRelease> of(KubernetesVersion version) {
        return ALL.stream()
                .filter(release -> release.minor() == version.minor())
                .findFirst();
    }
}
