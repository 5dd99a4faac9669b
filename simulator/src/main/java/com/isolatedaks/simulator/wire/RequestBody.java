package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.isolatedaks.simulator.schema.ObjectShape;
import com.isolatedaks.simulator.schema.ValueSpec;
import java.util.Optional;

/** Turns SDK inputs into the body of a PUT: puts back the envelopes and names that the SDK flattened away. */
final class RequestBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final WireTable table;
    private final String id;

    /**
     * Writes bodies for one resource.
     *
     * @param id the resource's id, which relative references to its own parts start from
     */
    RequestBody(WireTable table, String id) {
        this.table = table;
        this.id = id;
    }

    ObjectNode write(ObjectShape shape, Layout layout, ObjectNode values) {
        ObjectNode body = JSON.objectNode();
        for (var entry : values.properties()) {
            String name = entry.getKey();
            shape.property(name).ifPresent(spec -> layout.put(body, name, value(name, spec, entry.getValue())));
        }
        return body;
    }

    private JsonNode value(String name, ValueSpec spec, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object(name, spec, object);
        }
        if (value instanceof ArrayNode list && spec.kind() == ValueSpec.Kind.ARRAY) {
            return table.isStringSet(name) && spec.isStringList() ? set(list) : list(name, spec, list);
        }
        return value;
    }

    private JsonNode object(String name, ValueSpec spec, ObjectNode value) {
        return switch (spec.kind()) {
            case OBJECT -> typed(spec.shape(), value);
            case UNION ->
                alternative(spec, value)
                        .map(shape -> (JsonNode) typed(shape, value))
                        .orElse(value);
            case MAP -> {
                ObjectNode map = JSON.objectNode();
                value.properties().forEach(e -> map.set(e.getKey(), value(name, spec.items(), e.getValue())));
                yield map;
            }
            default -> value;
        };
    }

    static Optional<ObjectShape> alternative(ValueSpec union, ObjectNode value) {
        return union.alternatives().stream()
                .filter(candidate -> candidate.kind() == ValueSpec.Kind.OBJECT)
                .map(ValueSpec::shape)
                .filter(shape -> shape.matches(value))
                .findFirst();
    }

    private ObjectNode typed(ObjectShape shape, ObjectNode value) {
        ObjectNode body = write(shape, table.type(shape.token()), value);
        String reference = body.path("id").asText();
        // A SubResource may name a part of the resource that is being written by "$self/…" (pulumi-azure-native,
        // provider/pkg/convert/sdkInputsToRequestBody.go).
        if (shape.simpleName().equals("SubResource") && reference.startsWith("$self/")) {
            body.set("id", TextNode.valueOf(id + reference.substring("$self".length())));
        }
        return body;
    }

    private ArrayNode list(String name, ValueSpec spec, ArrayNode value) {
        ArrayNode list = JSON.arrayNode();
        value.forEach(item -> list.add(value(name, spec.items(), item)));
        return list;
    }

    private static ObjectNode set(ArrayNode value) {
        ObjectNode set = JSON.objectNode();
        value.forEach(item -> set.putObject(item.asText()));
        return set;
    }
}
