package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Features;
import java.util.List;

/**
 * Where a cluster says that it has a feature ({@code enabled-features.json}).
 *
 * @param feature the feature's name in the catalogue
 * @param pointer the property
 * @param value its value if the feature is on
 */
record EnabledFeature(String feature, String pointer, String value) {
    private static final List<EnabledFeature> ALL =
            DataFile.rows("enabled-features.json", "features", EnabledFeature.class);

    static List<EnabledFeature> all() {
        return ALL;
    }

    /** The features that a cluster has. */
    static List<Feature> of(ArmResource cluster) {
        return ALL.stream()
                .filter(row -> cluster.body().at(row.pointer()).asText("").equalsIgnoreCase(row.value()))
                .map(row -> Features.named(row.feature()))
                .toList();
    }
}
