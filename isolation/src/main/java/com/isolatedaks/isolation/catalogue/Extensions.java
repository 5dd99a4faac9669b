package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Optional;

/** Cluster extensions: features that Azure installs by a type. */
public final class Extensions {
    private Extensions() {}

    /** All of which the catalogue knows whether network isolated clusters support them. */
    public static List<Feature> all() {
        return Features.all().stream()
                .filter(feature -> feature.extensionType().isPresent())
                .toList();
    }

    /** What every extension needs, whatever it needs besides. */
    public static Feature common() {
        return Features.named("ClusterExtensions");
    }

    /** The extension of a type, if the catalogue has it; case does not matter. */
    public static Optional<Feature> ofType(String type) {
        return all().stream()
                .filter(feature -> feature.extensionType().stream().anyMatch(type::equalsIgnoreCase))
                .findFirst();
    }
}
