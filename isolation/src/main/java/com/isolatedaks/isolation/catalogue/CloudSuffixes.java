package com.isolatedaks.isolation.catalogue;

import java.util.Map;
import java.util.TreeMap;

/** The ends of resources' names as Azure Resource Manager tells them to clients ({@code cloud-suffixes.json}). */
public final class CloudSuffixes {
    private CloudSuffixes() {}

    /** Those of the public cloud by the names that they have in its metadata. */
    public static Map<String, String> ofPublicCloud() {
        Map<String, String> suffixes = new TreeMap<>();
        CatalogueFile.read("cloud-suffixes.json")
                .get("public")
                .properties()
                .forEach(suffix ->
                        suffixes.put(suffix.getKey(), suffix.getValue().asText()));
        return suffixes;
    }
}
