package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * Where the properties of an SDK object lie in its ARM object.
 *
 * @param envelope the properties beside {@code properties}; nothing if the object has no such envelope
 * @param renamed properties with a place of their own, as a path with slashes
 */
record Layout(@Nullable Set<String> envelope, Map<String, String> renamed) {
    /** Every property lies where the SDK has it. */
    static final Layout SAME = new Layout(null, Map.of());

    /** Returns the path of a property in the ARM object. */
    List<String> place(String property) {
        String place = renamed.get(property);
        if (place != null) {
            return Arrays.asList(place.split("/"));
        }
        return envelope == null || envelope.contains(property) ? List.of(property) : List.of("properties", property);
    }

    /** Returns the value of a property in an ARM object; a null is no value. */
    Optional<JsonNode> find(ObjectNode body, String property) {
        JsonNode node = body;
        for (String segment : place(property)) {
            node = node.path(segment);
        }
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    /** Sets a property in an ARM object and makes the containers on its way. */
    void put(ObjectNode body, String property, JsonNode value) {
        List<String> place = place(property);
        ObjectNode container = body;
        for (String segment : place.subList(0, place.size() - 1)) {
            JsonNode next = container.get(segment);
            container = next instanceof ObjectNode object ? object : container.putObject(segment);
        }
        container.set(place.get(place.size() - 1), value);
    }
}
