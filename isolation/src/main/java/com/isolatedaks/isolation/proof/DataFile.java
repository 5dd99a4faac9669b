package com.isolatedaks.isolation.proof;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A data file of the proof, read from the class path. */
final class DataFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DataFile() {}

    static <T> List<T> rows(String file, String array, Class<T> type) {
        try (InputStream in = DataFile.class.getResourceAsStream(file)) {
            List<T> rows = new ArrayList<>();
            for (JsonNode row : MAPPER.readTree(in).get(array)) {
                rows.add(MAPPER.convertValue(row, type));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
