package com.isolatedaks.isolation.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A data file of the catalogue, read from the class path. */
final class CatalogueFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private CatalogueFile() {}

    static JsonNode read(String name) {
        try (InputStream in = CatalogueFile.class.getResourceAsStream(name)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue file " + name, e);
        }
    }

    static <T> List<T> rows(JsonNode array, Class<T> type) {
        List<T> rows = new ArrayList<>();
        for (JsonNode row : array) {
            rows.add(row(row, type));
        }
        return List.copyOf(rows);
    }

    static <T> T row(JsonNode row, Class<T> type) {
        return MAPPER.convertValue(row, type);
    }
}
