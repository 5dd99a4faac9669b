package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.isolatedaks.simulator.arm.ReadOnlyProperties;
import com.isolatedaks.simulator.schema.ObjectShape;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ValueSpec;
import com.isolatedaks.simulator.wire.ReadOnlyValues.Subject;
import java.util.Map;
import java.util.Optional;

/**
 * Fills in every output that the schema calls required and a stored body lacks, at any depth, except in a reference to another resource.
 *
 * <p>A required output that the provider leaves out becomes a null in Java programs, so the simulated Azure must never forget one.
 */
public final class ReadOnlyPropertiesFromSchema implements ReadOnlyProperties {
    /** Types of the network service refer to each other in circles; deeper than this Azure returns ids only. */
    private static final int MAX_DEPTH = 6;

    private final PackageSchema schema;
    private final WireTable table = WireTable.load();
    private final ReadOnlyValues values = ReadOnlyValues.load();

    /** Takes the outputs of a package as the ones that Azure returns. */
    public ReadOnlyPropertiesFromSchema(PackageSchema schema) {
        this.schema = schema;
    }

    @Override
    public void complete(ResourceType type, String id, ObjectNode body) {
        if (type.isMadeByServices()) {
            return;
        }
        Subject subject = new Subject(id, type.armType(), body.path("location").asText());
        ObjectShape outputs = schema.resource(type.token()).orElseThrow().outputs();
        Layout layout = table.resource(type.token()).outputs();
        partsOfId(type, id).forEach((name, part) -> {
            if (outputs.required().contains(name) && layout.find(body, name).isEmpty()) {
                layout.put(body, name, TextNode.valueOf(part));
            }
        });
        complete(outputs, layout, subject, body, 0);
    }

    /** The scope of a role assignment, for one, is among its outputs. */
    private static Map<String, String> partsOfId(ResourceType type, String id) {
        return new ResourcePath(type.path()).parse(id).orElse(Map.of());
    }

    private void complete(ObjectShape shape, Layout layout, Subject subject, ObjectNode body, int depth) {
        for (String name : shape.names()) {
            ValueSpec spec = shape.property(name).orElseThrow();
            Optional<JsonNode> present = layout.find(body, name);
            if (present.isPresent()) {
                completeNested(name, spec, subject, present.get(), depth);
            } else if (shape.required().contains(name) && isAzures(name)) {
                layout.put(body, name, make(name, spec, subject, depth));
            }
        }
    }

    /** The api-version among the outputs is the provider's addition; no service returns it. */
    private static boolean isAzures(String name) {
        return !name.equals("azureApiVersion");
    }

    private void completeNested(String name, ValueSpec spec, Subject subject, JsonNode value, int depth) {
        if (depth >= MAX_DEPTH || isReference(value)) {
            return;
        }
        if (value instanceof ObjectNode object) {
            if (spec.kind() == ValueSpec.Kind.OBJECT) {
                Subject part = subject.part(object.path("id").asText(), name);
                complete(spec.shape(), table.type(spec.shape().token()), part, object, depth + 1);
            } else if (spec.kind() == ValueSpec.Kind.MAP) {
                object.properties()
                        .forEach(e -> completeNested(e.getKey(), spec.items(), subject, e.getValue(), depth + 1));
            }
        } else if (value instanceof ArrayNode list && spec.kind() == ValueSpec.Kind.ARRAY) {
            for (int i = 0; i < list.size(); i++) {
                completeNested(name + "/" + i, spec.items(), subject, list.get(i), depth + 1);
            }
        }
    }

    /** Azure returns nothing but the id of another resource, whatever the type says is required. */
    private static boolean isReference(JsonNode value) {
        return value.size() == 1 && value.has("id");
    }

    private JsonNode make(String name, ValueSpec spec, Subject subject, int depth) {
        Optional<JsonNode> systemData = values.systemData(name, subject);
        if (systemData.isPresent()) {
            return systemData.get();
        }
        if (spec.kind() == ValueSpec.Kind.OBJECT) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            completeNested(name, spec, subject, object, depth);
            return object;
        }
        return values.of(name, spec, subject);
    }
}
