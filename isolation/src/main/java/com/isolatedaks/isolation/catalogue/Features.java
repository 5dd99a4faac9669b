package com.isolatedaks.isolation.catalogue;

import java.util.List;

/** Features of clusters and what they need ({@code features.json}). */
public final class Features {
    private static final List<Feature> ALL =
            CatalogueFile.rows(CatalogueFile.read("features.json").get("features"), Feature.class);

    private Features() {}

    /** All features by name. */
    public static List<Feature> all() {
        return ALL;
    }

    /** Patches that nodes fetch between images. */
    public static Feature securityPatch() {
        return named("SecurityPatch");
    }

    /** What AKS installs on nodes with GPUs. */
    public static Feature gpuDrivers() {
        return named("GpuDrivers");
    }

    /** The feature of a name that the catalogue has. */
    public static Feature named(String name) {
        return ALL.stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("features.json has no " + name));
    }
}
