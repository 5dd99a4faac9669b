package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.simulator.schema.ResourceType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Properties that only later api-versions have, with a value that changes nothing ({@code later-properties.json}). */
final class LaterProperties {
    private static final String TABLE = "/com/isolatedaks/simulator/later-properties.json";

    private final Map<String, JsonNode> harmless = new HashMap<>();

    private LaterProperties() {}

    static LaterProperties load() {
        try (InputStream in = LaterProperties.class.getResourceAsStream(TABLE)) {
            LaterProperties properties = new LaterProperties();
            for (JsonNode row : new ObjectMapper().readTree(in).get("properties")) {
                properties.harmless.put(
                        key(row.get("type").asText(), row.get("path").asText()), row.get("value"));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    boolean isHarmless(ResourceType type, String path, JsonNode value) {
        return value.equals(harmless.get(key(type.armType(), path)));
    }

    private static String key(String type, String path) {
        return type.toLowerCase(Locale.ROOT) + " " + path;
    }
}
