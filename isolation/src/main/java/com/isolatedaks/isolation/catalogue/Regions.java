package com.isolatedaks.isolation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Azure's regions by their programmatic names ({@code regions.json}). */
public final class Regions {
    private static final Set<String> ALL = load();

    private Regions() {}

    /** The regions of all clouds. */
    public static Set<String> all() {
        return ALL;
    }

    /** Whether {@code name} is a region; case and blanks do not matter, as in ARM ({@code West Europe}). */
    public static boolean contains(String name) {
        return ALL.contains(normalize(name));
    }

    /** The programmatic name of a region: {@code West Europe} becomes {@code westeurope}. */
    public static String normalize(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static Set<String> load() {
        Set<String> regions = new TreeSet<>();
        for (JsonNode cloud : CatalogueFile.read("regions.json").get("clouds")) {
            cloud.forEach(region -> regions.add(region.asText()));
        }
        return Collections.unmodifiableSet(regions);
    }
}
