package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Optional;

/** Features of clusters and what they need. */
public final class Features {
    private Features() {}

    /** All features by name, cluster extensions among them. */
    public static List<Feature> all() {
        return FeatureCatalogue.get().features();
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
        return find(name).orElseThrow(() -> new IllegalStateException("the catalogue has no feature " + name));
    }

    /** The feature of a name, if the catalogue has it. */
    public static Optional<Feature> find(String name) {
        return all().stream().filter(feature -> feature.name().equals(name)).findFirst();
    }
}
