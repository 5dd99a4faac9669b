package com.isolatedaks.isolation.catalogue;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Azure's regions by their programmatic names ({@code regions.json}). */
public final class Regions {
    private static final Map<String, Cloud> CLOUDS = load();

    private Regions() {}

    /** The regions of all clouds. */
    public static Set<String> all() {
        return Collections.unmodifiableSet(CLOUDS.keySet());
    }

    /** Whether {@code name} is a region; case and blanks do not matter, as in ARM ({@code West Europe}). */
    public static boolean contains(String name) {
        return CLOUDS.containsKey(normalize(name));
    }

    /** The programmatic name of a region: {@code West Europe} becomes {@code westeurope}. */
    public static String normalize(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The cloud of a region; an unknown region is taken for a public one. */
    static Cloud cloudOf(String region) {
        return CLOUDS.getOrDefault(normalize(region), Cloud.PUBLIC);
    }

    private static Map<String, Cloud> load() {
        Map<String, Cloud> clouds = new TreeMap<>();
        CatalogueFile.read("regions.json").get("clouds").properties().forEach(cloud -> cloud.getValue()
                .forEach(region ->
                        clouds.put(region.asText(), Cloud.ofKey(cloud.getKey()).orElseThrow())));
        return clouds;
    }
}
