package com.isolatedaks.isolation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.annotation.Nullable;

/**
 * Rows that others refer to by name.
 *
 * @param <T> what a row without faults is read to
 */
final class Rows<T> {
    /** A row that has faults is there too, so that who refers to it is not at fault besides. */
    private final Map<String, Optional<T>> byName = new TreeMap<>();

    private final Set<String> used = new HashSet<>();

    private Rows() {}

    /** Reads the rows of an array, each by its form. */
    static <R, T> Rows<T> read(
            JsonNode array, Class<R> form, Faults faults, BiFunction<R, Faults, Optional<T>> reader) {
        Rows<T> rows = new Rows<>();
        for (JsonNode node : array) {
            String name = node.path("name").asText("");
            Faults here = faults.at(name);
            here.require(!name.isBlank(), "the name is missing");
            here.require(!rows.byName.containsKey(name), "the name is there twice");
            rows.byName.put(name, row(node, form, here).flatMap(row -> reader.apply(row, here)));
        }
        return rows;
    }

    private static <R> Optional<R> row(JsonNode node, Class<R> form, Faults here) {
        try {
            return Optional.of(CatalogueFile.row(node, form));
        } catch (IllegalArgumentException e) {
            here.add(
                    e.getCause() instanceof UnrecognizedPropertyException unknown
                            ? "property %s is unknown".formatted(unknown.getPropertyName())
                            : e.getMessage().lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    /** The row of a name; a name that is not there is a fault of who refers to it. */
    Optional<T> find(@Nullable String name, String what, Faults here) {
        if (name == null) {
            here.add(what + " is missing");
            return Optional.empty();
        }
        used.add(name);
        here.require(byName.containsKey(name), "%s %s is unknown".formatted(what, name));
        return byName.getOrDefault(name, Optional.empty());
    }

    /** What nothing refers to has been forgotten. */
    void requireUse(Faults faults) {
        byName.keySet().stream().filter(name -> !used.contains(name)).forEach(name -> faults.at(name)
                .add("nothing refers to it"));
    }

    List<T> all() {
        return byName.values().stream().flatMap(Optional::stream).toList();
    }
}
