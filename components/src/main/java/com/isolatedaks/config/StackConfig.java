package com.isolatedaks.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.Nullable;

/**
 * A stack's config, read so that all that is wrong with it is told at once, under the keys that users set. Defaults are
 * those of Pulumi.yaml: the engine has put them in, and has checked the types, before a program runs.
 */
public final class StackConfig {
    /** The environment variable in which the language host hands the config over. */
    public static final String VARIABLE = "PULUMI_CONFIG";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String namespace;
    private final Map<String, String> values;
    private final Set<String> known = new TreeSet<>();
    private final Problems problems = new Problems();

    private StackConfig(String namespace, Map<String, String> values) {
        this.namespace = namespace;
        this.values = values;
    }

    /**
     * Reads the keys of one namespace.
     *
     * @param namespace the project's name
     * @param json an object of all keys, {@code namespace:key}, and their values as text
     */
    public static StackConfig parse(String namespace, @Nullable String json) {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> all = read(json, new TypeReference<>() {}, Map.of());
        all.forEach((key, value) -> {
            if (key.startsWith(namespace + ":")) {
                values.put(key.substring(namespace.length() + 1), value);
            }
        });
        return new StackConfig(namespace, values);
    }

    /** A value, or null when it is empty: a component's own default holds then. */
    public @Nullable String text(String key) {
        known.add(key);
        String value = values.getOrDefault(key, "");
        return value.isBlank() ? null : value;
    }

    /** A value that must be set; {@code standIn} is checked in its place, so that one omission is one problem. */
    public String required(String key, String standIn) {
        String value = text(key);
        if (value == null) {
            problems().add(key, "missing; set it with: pulumi config set " + key + " <value>");
        }
        return value == null ? standIn : value;
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    public @Nullable Integer number(String key) {
        String value = text(key);
        return value == null ? null : Integer.valueOf(value);
    }

    public List<String> list(String key) {
        return read(text(key), new TypeReference<>() {}, List.of());
    }

    public Map<String, String> map(String key) {
        return read(text(key), new TypeReference<>() {}, Map.of());
    }

    /** Collects problems under keys of this config. */
    public Problems problems() {
        return problems.mapped(key -> namespace + ":" + key);
    }

    /** Reports keys that nobody has read: a misspelt key would otherwise leave a default in place silently. */
    public void refuseUnknownKeys() {
        values.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> problems()
                .add(
                        key,
                        "not a key of this program; "
                                + Nearest.to(key, known)
                                        .map(nearest -> "did you mean " + nearest + "?")
                                        .orElse("expected one of " + String.join(", ", known))));
    }

    private static <T> T read(@Nullable String json, TypeReference<T> type, T otherwise) {
        if (json == null) {
            return otherwise;
        }
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the engine sent a config value that is not JSON", e);
        }
    }
}
