package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tables of facts on the class path, one row for each ARM type. */
final class DataFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DataFile() {}

    /** Reads the rows of a table. */
    static List<JsonNode> rows(String file, String table) {
        try (InputStream in = DataFile.class.getResourceAsStream("/com/isolatedaks/simulator/" + file)) {
            List<JsonNode> rows = new ArrayList<>();
            MAPPER.readTree(in).get(table).forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Reads the rows of a table by their ARM types in lower case. */
    static Map<String, JsonNode> byType(String file, String table) {
        Map<String, JsonNode> rows = new TreeMap<>();
        for (JsonNode row : rows(file, table)) {
            rows.put(row.get("type").asText().toLowerCase(Locale.ROOT), row);
        }
        return rows;
    }
}
