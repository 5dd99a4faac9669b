package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.arm.RequestBodies;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.schema.ObjectShape;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.schema.ResourceSchema;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ValueSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses whatever the schema does not have, by name: a body that is not understood must not be answered as if it was.
 *
 * <p>Read-only properties pass, as in ARM: clients send back what they have read.
 */
public final class RequestBodiesFromSchema implements RequestBodies {
    private final PackageSchema schema;
    private final WireTable table = WireTable.load();
    private final LaterProperties later = LaterProperties.load();

    /** Takes the inputs and outputs of a package as all that bodies can have. */
    public RequestBodiesFromSchema(PackageSchema schema) {
        this.schema = schema;
    }

    @Override
    public void check(ResourceType type, ObjectNode body) {
        ResourceSchema resource = schema.resource(type.token()).orElseThrow();
        ResourceRow row = table.resource(type.token());
        Places places = new Places();
        places.add(resource.inputs(), row.inputs());
        places.add(resource.outputs(), row.outputs());
        // Every ARM resource has them, whether the SDK shows them or not.
        places.addAnything("id", "name", "type", "etag", "systemData");
        new Comparison(type).object(places, List.of(), body, JsonPointer.empty());
    }

    /** The comparison of one body. */
    private final class Comparison {
        private final ResourceType type;

        Comparison(ResourceType type) {
            this.type = type;
        }

        /** Compares an object, or one of the containers that the SDK flattened away, with what can lie at its place. */
        private void object(Places places, List<String> prefix, ObjectNode value, JsonPointer at) {
            for (var entry : value.properties()) {
                List<String> place = new ArrayList<>(prefix);
                place.add(entry.getKey());
                JsonPointer path = at.appendProperty(entry.getKey());
                List<ValueSpec> specs = places.at(place);
                if (places.isAnything(place)) {
                    continue;
                }
                if (!specs.isEmpty()) {
                    value(entry.getKey(), specs, entry.getValue(), path);
                } else if (later.isHarmless(type, dotted(path), entry.getValue())) {
                    continue;
                } else if (!places.isContainer(place)) {
                    throw ArmErrors.invalidContent(
                            dotted(path),
                            "could not find member '%s' (path '%s').".formatted(entry.getKey(), dotted(path)));
                } else if (entry.getValue() instanceof ObjectNode inner) {
                    object(places, place, inner, path);
                } else if (!entry.getValue().isNull()) {
                    throw wrongKind(path, "an object");
                }
            }
        }

        private void value(String name, List<ValueSpec> specs, JsonNode value, JsonPointer path) {
            if (value.isNull() || specs.stream().anyMatch(spec -> spec.kind() == ValueSpec.Kind.ANY)) {
                return;
            }
            List<ValueSpec> fitting =
                    specs.stream().filter(spec -> fits(name, spec, value)).toList();
            if (fitting.isEmpty()) {
                throw wrongKind(path, specs.get(0).describe());
            }
            if (value instanceof ObjectNode object) {
                nested(name, fitting, object, path);
            } else if (value instanceof ArrayNode list) {
                List<ValueSpec> items = fitting.stream().map(ValueSpec::items).toList();
                for (int i = 0; i < list.size(); i++) {
                    value(name, items, list.get(i), path.appendIndex(i));
                }
            }
        }

        private void nested(String name, List<ValueSpec> specs, ObjectNode value, JsonPointer path) {
            List<ValueSpec> maps = specs.stream()
                    .filter(spec -> spec.kind() == ValueSpec.Kind.MAP)
                    .toList();
            if (!maps.isEmpty()) {
                List<ValueSpec> items = maps.stream().map(ValueSpec::items).toList();
                value.properties().forEach(e -> value(name, items, e.getValue(), path.appendProperty(e.getKey())));
                return;
            }
            List<ObjectShape> shapes =
                    specs.stream().flatMap(RequestBodiesFromSchema::shapes).toList();
            if (shapes.isEmpty()) {
                return;
            }
            Places places = new Places();
            shapes.forEach(shape -> places.add(shape, table.type(shape.token())));
            // References and parts of a resource have an id, those that Azure returned a name, a type and an etag, too.
            places.addAnything("id", "name", "type", "etag");
            object(places, List.of(), value, path);
        }
    }

    private static Stream<ObjectShape> shapes(ValueSpec spec) {
        return switch (spec.kind()) {
            case OBJECT -> Stream.of(spec.shape());
            case UNION -> spec.alternatives().stream().flatMap(RequestBodiesFromSchema::shapes);
            default -> Stream.empty();
        };
    }

    private boolean fits(String name, ValueSpec spec, JsonNode value) {
        return switch (spec.kind()) {
            case STRING -> value.isTextual();
            case ENUM -> value.isTextual() && spec.enumValues().stream().anyMatch(value.asText()::equalsIgnoreCase);
            case BOOLEAN -> value.isBoolean();
            case INTEGER -> Numbers.normal(value).isIntegralNumber();
            case NUMBER -> value.isNumber();
            case ARRAY -> value.isArray() || table.isStringSet(name) && value.isObject();
            case MAP, OBJECT, UNION -> value.isObject();
            case ANY -> true;
        };
    }

    private static RuntimeException wrongKind(JsonPointer path, String expected) {
        return ArmErrors.invalidContent(
                dotted(path), "the value at path '%s' is wrong; expected %s.".formatted(dotted(path), expected));
    }

    private static String dotted(JsonPointer path) {
        return path.toString().substring(1).replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
    }
}
