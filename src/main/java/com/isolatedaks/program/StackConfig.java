package com.isolatedaks.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.Nullable;

/** The stack's config as the engine hands it over; collects what is wrong with it under the keys that users set. */
final class StackConfig {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String namespace;
    private final Map<String, String> values;
    private final Set<String> known = new TreeSet<>();
    private final Problems problems = new Problems();

    private StackConfig(String namespace, Map<String, String> values) {
        this.namespace = namespace;
        this.values = values;
    }

    static StackConfig parse(String namespace, @Nullable String json) {
        Map<String, String> values = new TreeMap<>();
        read(json == null ? "{}" : json, new TypeReference<Map<String, String>>() {}, Map.of())
                .forEach((key, value) -> {
                    if (key.startsWith(namespace + ":")) {
                        values.put(key.substring(namespace.length() + 1), value);
                    }
                });
        return new StackConfig(namespace, values);
    }

    /** A value that is left to its default when it is empty. */
    Optional<String> text(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    /** A value that must be set; {@code standIn} is checked in its place, so that one omission is one problem. */
    String required(String key, String standIn, String example) {
        return text(key).orElseGet(() -> {
            problems().add(key, "missing; set it with: pulumi config set " + key + " " + example);
            return standIn;
        });
    }

    List<String> list(String key) {
        return read(text(key).orElse("[]"), new TypeReference<>() {}, List.of());
    }

    Map<String, String> map(String key) {
        return read(text(key).orElse("{}"), new TypeReference<>() {}, Map.of());
    }

    /** Problems named after keys of this config. */
    Problems problems() {
        return problems.mapped(key -> namespace + ":" + key);
    }

    /** Reports keys that nobody asked for: a misspelt key would otherwise leave a default in place silently. */
    void refuseUnknownKeys() {
        values.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> problems()
                .add(
                        key,
                        "not a key of this program; "
                                + Nearest.to(key, known)
                                        .map(nearest -> "did you mean " + nearest + "?")
                                        .orElse("expected one of " + String.join(", ", known))));
    }

    private static <T> T read(String json, TypeReference<T> type, T otherwise) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            // The engine has checked the types that Pulumi.yaml declares before the program runs.
            return otherwise;
        }
    }
}
