package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a cluster of the components is told to have a feature ({@code cluster-inputs.json}). */
public final class ClusterInputs {
    private static final List<ClusterInput> ALL =
            CatalogueFile.rows(CatalogueFile.read("cluster-inputs.json").get("features"), ClusterInput.class);

    private static final Map<String, ClusterInput> BY_FEATURE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ClusterInput::feature, row -> row));

    private ClusterInputs() {}

    /** All rows, one for each feature of the catalogue. */
    public static List<ClusterInput> all() {
        return ALL;
    }

    /** The row of a feature. */
    public static Optional<ClusterInput> of(Feature feature) {
        return Optional.ofNullable(BY_FEATURE.get(feature.name()));
    }
}
