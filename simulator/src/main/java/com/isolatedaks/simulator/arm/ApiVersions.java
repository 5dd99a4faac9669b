package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.simulator.schema.ResourceType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The api-versions of the resource types: the one that azure-native sends, and those that other clients are known to send
 * ({@code api-versions.json}). Whichever is asked for, bodies have the properties of azure-native's.
 */
final class ApiVersions {
    private static final Map<String, JsonNode> ROWS = DataFile.byType("api-versions.json", "types");

    private ApiVersions() {}

    /** All that a type has, the oldest first. */
    static Set<String> of(ResourceType type) {
        Set<String> versions = new TreeSet<>();
        versions.add(type.apiVersion());
        JsonNode row = ROWS.get(type.armType().toLowerCase(Locale.ROOT));
        if (row != null) {
            row.get("versions").forEach(version -> versions.add(version.asText()));
        }
        return versions;
    }
}
