package com.isolatedaks.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The defaults that the azure-native SDKs set by themselves, as its schema declares them. */
public final class SdkDefaults {
    private static final String TYPES = "#/types/";

    private final JsonNode schema;

    private SdkDefaults(JsonNode schema) {
        this.schema = schema;
    }

    /** Reads them from the schema that the SDK is generated from. */
    public static SdkDefaults load() {
        return new SdkDefaults(Json.read(PackagedLayout.root().resolve("sdks/azure-native/schema.json")));
    }

    /** Properties of a resource that have a default: what was sent, and the default, by the property's path. */
    public Map<String, String> in(String token, JsonNode inputs) {
        Map<String, String> found = new TreeMap<>();
        collect(schema.path("resources").path(token).path("inputProperties"), inputs, "", found);
        return found;
    }

    private void collect(JsonNode properties, JsonNode object, String prefix, Map<String, String> found) {
        properties.properties().forEach(property -> {
            String path = prefix + property.getKey();
            JsonNode value = object.path(property.getKey());
            JsonNode standard = property.getValue().path("default");
            if (!standard.isMissingNode()) {
                found.put(path, (value.isMissingNode() ? "nothing" : value.toString()) + " instead of " + standard);
            }
            descend(property.getValue(), value, path, found);
        });
    }

    private void descend(JsonNode spec, JsonNode value, String path, Map<String, String> found) {
        if (value.isMissingNode()) {
            return;
        }
        Stream.concat(Stream.of(spec), Json.elements(spec.path("oneOf"))).forEach(alternative -> {
            String reference = alternative.path("$ref").asText();
            if (reference.startsWith(TYPES)) {
                String type = reference.substring(TYPES.length()).replace("%2F", "/");
                collect(schema.path("types").path(type).path("properties"), value, path + ".", found);
            }
            if (value.isArray()) {
                value.forEach(item -> descend(alternative.path("items"), item, path + "[]", found));
            } else if (value.isObject()) {
                value.forEach(item -> descend(alternative.path("additionalProperties"), item, path + ".*", found));
            }
        });
    }
}
