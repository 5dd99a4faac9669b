package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.schema.ObjectShape;
import com.isolatedaks.simulator.schema.ValueSpec;
import java.util.function.Function;

/** Reads the properties of a shape out of an object, be it an ARM body or SDK outputs; what the shape does not have is left out. */
final class ResponseReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Function<String, Layout> layouts;

    /**
     * Reads objects of a form.
     *
     * @param layouts where the properties of a nested type, given by its token, lie in that form
     */
    ResponseReader(Function<String, Layout> layouts) {
        this.layouts = layouts;
    }

    ObjectNode read(ObjectShape shape, Layout layout, ObjectNode body) {
        ObjectNode values = JSON.objectNode();
        for (String name : shape.names()) {
            layout.find(body, name)
                    .ifPresent(
                            found -> values.set(name, value(shape.property(name).orElseThrow(), found)));
        }
        return values;
    }

    private JsonNode value(ValueSpec spec, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object(spec, object);
        }
        if (value instanceof ArrayNode list && spec.kind() == ValueSpec.Kind.ARRAY) {
            ArrayNode result = JSON.arrayNode();
            list.forEach(item -> result.add(value(spec.items(), item)));
            return result;
        }
        return Numbers.normal(value);
    }

    private JsonNode object(ValueSpec spec, ObjectNode value) {
        return switch (spec.kind()) {
            case OBJECT -> typed(spec.shape(), value);
            case UNION ->
                RequestBody.alternative(spec, value)
                        .map(shape -> (JsonNode) typed(shape, value))
                        .orElseGet(() -> Numbers.normal(value));
            case MAP -> {
                ObjectNode map = JSON.objectNode();
                value.properties().forEach(e -> map.set(e.getKey(), value(spec.items(), e.getValue())));
                yield map;
            }
            case ARRAY -> spec.isStringList() ? names(value) : Numbers.normal(value);
            default -> Numbers.normal(value);
        };
    }

    /** A set of names is an object in ARM and in outputs; in inputs it is the list of its keys. */
    private static ArrayNode names(ObjectNode set) {
        ArrayNode names = JSON.arrayNode();
        set.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private ObjectNode typed(ObjectShape shape, ObjectNode value) {
        return read(shape, layouts.apply(shape.token()), value);
    }
}
