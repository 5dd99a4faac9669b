package com.isolatedaks.isolation.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.isolation.model.ArmId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How people call types of resources ({@code type-names.json}). */
final class TypeNames {
    private static final Map<String, String> NAMES = read();

    private TypeNames() {}

    /** How the type of a resource is called; the type itself if there is no better name. */
    static String of(ArmId id) {
        String text = id.text();
        int provider = text.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
        if (provider < 0) {
            return "";
        }
        String[] segments = text.substring(provider + "/providers/".length()).split("/");
        StringBuilder type = new StringBuilder(segments[0]);
        for (int i = 1; i < segments.length; i += 2) {
            type.append('/').append(segments[i]);
        }
        return NAMES.getOrDefault(type.toString().toLowerCase(Locale.ROOT), type.toString());
    }

    private static Map<String, String> read() {
        try (InputStream in = TypeNames.class.getResourceAsStream("type-names.json")) {
            Map<String, String> names = new HashMap<>();
            new ObjectMapper()
                    .readValue(in, new TypeReference<Map<String, String>>() {})
                    .forEach((type, name) -> names.put(type.toLowerCase(Locale.ROOT), name));
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
