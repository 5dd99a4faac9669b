package com.isolatedaks.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.isolatedaks.simulator.wire.ResourcePath;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Inputs made from the schema: the least that a resource needs, or one of everything. */
public final class SchemaInputs {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String GROUP = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/group";

    /** Strings whose form matters. */
    private static final Map<String, String> TEXTS = Map.of(
            "location",
            "westeurope",
            "scope",
            GROUP,
            "resourceUri",
            GROUP,
            "recordType",
            "A",
            "id",
            GROUP + "/providers/Microsoft.Network/virtualNetworks/other",
            "userAssignedIdentities",
            GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/identity",
            "resourceGroupName",
            "group");

    /** The network types refer to each other in circles. */
    private static final int MAX_DEPTH = 4;

    private final boolean everything;

    private SchemaInputs(boolean everything) {
        this.everything = everything;
    }

    public static ObjectNode least(PackageSchema schema, ResourceType type) {
        return new SchemaInputs(false).inputs(schema, type);
    }

    public static ObjectNode everything(PackageSchema schema, ResourceType type) {
        return new SchemaInputs(true).inputs(schema, type);
    }

    private ObjectNode inputs(PackageSchema schema, ResourceType type) {
        ObjectShape shape = schema.resource(type.token()).orElseThrow().inputs();
        ObjectNode inputs = object(shape, 0);
        Set<String> needed = new LinkedHashSet<>(new ResourcePath(type.path()).inputs());
        needed.add("location");
        needed.stream()
                .filter(name -> shape.property(name).isPresent())
                .forEach(name ->
                        inputs.set(name, value(name, shape.property(name).orElseThrow(), 0)));
        return inputs;
    }

    private ObjectNode object(ObjectShape shape, int depth) {
        ObjectNode object = JSON.objectNode();
        for (String name : shape.names()) {
            ValueSpec spec = shape.property(name).orElseThrow();
            boolean wanted = everything && depth < MAX_DEPTH;
            boolean needed = shape.required().contains(name) || spec.constant().isPresent();
            if (!wanted && !needed) {
                continue;
            }
            JsonNode value = value(name, spec, depth);
            // What holds nothing below the deepest level says nothing to Azure either.
            if (!isHollow(value)) {
                object.set(name, value);
            } else if (needed) {
                object.set(name, value(name, spec, MAX_DEPTH - 2));
            }
        }
        return object;
    }

    private static boolean isHollow(JsonNode value) {
        return value.isContainerNode()
                && StreamSupport.stream(value.spliterator(), false).allMatch(SchemaInputs::isHollow);
    }

    private JsonNode value(String name, ValueSpec spec, int depth) {
        return switch (spec.kind()) {
            case STRING, ENUM -> TextNode.valueOf(text(name, spec));
            case INTEGER, NUMBER -> IntNode.valueOf(1);
            case BOOLEAN -> BooleanNode.TRUE;
            case ARRAY -> JSON.arrayNode().add(value(name, spec.items(), depth + 1));
            case MAP -> JSON.objectNode().set("key", value(name, spec.items(), depth + 1));
            case OBJECT -> object(spec.shape(), depth + 1);
            case UNION -> object(spec.alternatives().get(0).shape(), depth + 1);
            case ANY -> JSON.objectNode().put("any", "value");
        };
    }

    private static String text(String name, ValueSpec spec) {
        if (spec.constant().isPresent()) {
            return spec.constant().get();
        }
        return spec.enumValues().isEmpty()
                ? TEXTS.getOrDefault(name, name + "-value")
                : spec.enumValues().get(0);
    }
}
