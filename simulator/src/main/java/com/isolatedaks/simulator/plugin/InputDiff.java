package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import pulumirpc.Provider.PropertyDiff.Kind;

/**
 * What differs between a resource's old and new inputs, and which of it makes another resource of it.
 *
 * <p>Behaviour: pulumi-azure-native, provider/pkg/provider/diff.go, which compares lists element by element. In particular a replacing object replaces when something in it changes,
 * not when something is added to it or taken away.
 */
final class InputDiff {
    private final Set<String> replacing;
    private final Map<String, Kind> kinds = new TreeMap<>();

    private InputDiff(Set<String> replacing) {
        this.replacing = replacing;
    }

    /**
     * Returns the kind of change for each changed property path.
     *
     * @param replacing the property paths, {@code []} for any element of a list, that cannot change in place
     */
    static Map<String, Kind> between(ObjectNode olds, ObjectNode news, Set<String> replacing) {
        InputDiff diff = new InputDiff(replacing);
        diff.objects(olds, news, JsonPointer.empty(), "", false);
        return diff.kinds;
    }

    private void objects(ObjectNode olds, ObjectNode news, JsonPointer path, String pattern, boolean replaced) {
        Set<String> names = new LinkedHashSet<>();
        olds.fieldNames().forEachRemaining(names::add);
        news.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonPointer at = path.appendProperty(name);
            String patternAt = pattern.isEmpty() ? name : pattern + "." + name;
            if (name.startsWith("__")) {
                continue;
            }
            boolean replaces = replacing.contains(patternAt);
            if (!olds.has(name)) {
                put(at, replaces ? Kind.ADD_REPLACE : Kind.ADD);
            } else if (!news.has(name)) {
                put(at, replaces ? Kind.DELETE_REPLACE : Kind.DELETE);
            } else if (!sameLocation(at, olds.get(name), news.get(name))) {
                values(olds.get(name), news.get(name), at, patternAt, replaced || replaces);
            }
        }
    }

    private void values(JsonNode old, JsonNode now, JsonPointer path, String pattern, boolean replaced) {
        if (old.equals(now)) {
            return;
        }
        if (old instanceof ObjectNode oldObject && now instanceof ObjectNode newObject) {
            objects(oldObject, newObject, path, pattern, replaced);
        } else if (old.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
                JsonPointer at = path.appendIndex(i);
                if (i >= old.size()) {
                    put(at, Kind.ADD);
                } else if (i >= now.size()) {
                    put(at, Kind.DELETE);
                } else {
                    String patternAt = pattern + "[]";
                    values(old.get(i), now.get(i), at, patternAt, replaced || replacing.contains(patternAt));
                }
            }
        } else {
            put(path, replaced ? Kind.UPDATE_REPLACE : Kind.UPDATE);
        }
    }

    private void put(JsonPointer path, Kind kind) {
        kinds.put(PropertyPaths.text(path), kind);
    }

    /** Azure takes "West Europe" and "westeurope" for the same region. */
    private static boolean sameLocation(JsonPointer path, JsonNode old, JsonNode now) {
        return path.toString().equals("/location")
                && old.isTextual()
                && now.isTextual()
                && normalLocation(old.asText()).equals(normalLocation(now.asText()));
    }

    private static String normalLocation(String location) {
        return location.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
