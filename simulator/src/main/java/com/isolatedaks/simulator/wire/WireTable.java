package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The differences between SDK and ARM objects, read from {@code wire.json}. */
final class WireTable {
    private static final String TABLE = "/com/isolatedaks/simulator/wire.json";

    private final Map<String, ResourceRow> resources = new HashMap<>();
    private final Map<String, Layout> types = new HashMap<>();
    private final Set<String> stringSets = new HashSet<>();

    private WireTable() {}

    static WireTable load() {
        try (InputStream in = WireTable.class.getResourceAsStream(TABLE)) {
            JsonNode root = new ObjectMapper().readTree(in);
            WireTable table = new WireTable();
            root.get("stringSets").forEach(name -> table.stringSets.add(name.asText()));
            root.get("resources").properties().forEach(row -> table.resources.put(row.getKey(), row(row.getValue())));
            root.get("types")
                    .properties()
                    .forEach(row -> table.types.put(
                            row.getKey(),
                            new Layout(
                                    row.getValue().has("envelope") ? names(row.getValue(), "envelope") : null,
                                    places(row.getValue(), "rename"))));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    private static ResourceRow row(JsonNode row) {
        Set<String> envelope = names(row, "envelope");
        // Few resources have their id among their properties, but those functions do that return resources.
        envelope.add("id");
        return new ResourceRow(
                envelope,
                places(row, "rename"),
                places(row, row.has("inputRename") ? "inputRename" : "rename"),
                names(row, "query"),
                names(row, "unsent"),
                names(row, "subResources").stream().toList(),
                row.path("locationRequired").asBoolean(),
                row.path("propertiesRequired").asBoolean());
    }

    private static Set<String> names(JsonNode row, String column) {
        Set<String> names = new LinkedHashSet<>();
        StreamSupport.stream(row.path(column).spliterator(), false).forEach(name -> names.add(name.asText()));
        return names;
    }

    private static Map<String, String> places(JsonNode row, String column) {
        Map<String, String> places = new HashMap<>();
        if (row.get(column) instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            entry -> places.put(entry.getKey(), entry.getValue().asText()));
        }
        return places;
    }

    ResourceRow resource(String token) {
        ResourceRow row = resources.get(token);
        if (row == null) {
            throw new IllegalArgumentException(TABLE + " has no row for " + token);
        }
        return row;
    }

    /** Returns the layout of a nested type; one without a row lies in ARM as in the SDK. */
    Layout type(String token) {
        return types.getOrDefault(token, Layout.SAME);
    }

    /** Tells whether a list of strings is in ARM an object with these strings as keys. */
    boolean isStringSet(String property) {
        return stringSets.contains(property);
    }
}
