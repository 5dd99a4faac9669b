package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.isolatedaks.simulator.wire.Numbers;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;

/** Reads properties from the form in which the engine sends them, and takes secrets apart from their marks. */
final class StructReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Set<JsonPointer> secrets = new LinkedHashSet<>();

    PropertyBag read(Struct struct) {
        return new PropertyBag(object(struct, JsonPointer.empty()), secrets);
    }

    private ObjectNode object(Struct struct, JsonPointer path) {
        ObjectNode object = JSON.objectNode();
        // Protobuf maps have no order of their own; requests should look the same on each run.
        new TreeMap<>(struct.getFieldsMap()).forEach((name, value) -> {
            JsonNode node = value(value, path.appendProperty(name));
            if (!node.isNull()) {
                object.set(name, node);
            }
        });
        return object;
    }

    private JsonNode value(Value value, JsonPointer path) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> text(value.getStringValue());
            case NUMBER_VALUE -> Numbers.of(value.getNumberValue());
            case BOOL_VALUE -> BooleanNode.valueOf(value.getBoolValue());
            case LIST_VALUE -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = 0; i < value.getListValue().getValuesCount(); i++) {
                    list.add(value(value.getListValue().getValues(i), path.appendIndex(i)));
                }
                yield list;
            }
            case STRUCT_VALUE -> marked(value.getStructValue(), path);
            default -> NullNode.getInstance();
        };
    }

    private static JsonNode text(String text) {
        return Unknown.isSentinel(text) ? Unknown.VALUE : TextNode.valueOf(text);
    }

    private JsonNode marked(Struct struct, JsonPointer path) {
        Value absent = Value.getDefaultInstance();
        String signature = struct.getFieldsOrDefault(Signatures.KEY, absent).getStringValue();
        switch (signature) {
            case Signatures.SECRET -> {
                secrets.add(path);
                return value(struct.getFieldsOrDefault("value", absent), path);
            }
            case Signatures.OUTPUT -> {
                if (struct.getFieldsOrDefault("secret", absent).getBoolValue()) {
                    secrets.add(path);
                }
                return struct.containsFields("value") ? value(struct.getFieldsOrThrow("value"), path) : Unknown.VALUE;
            }
            case Signatures.RESOURCE -> {
                return value(struct.getFieldsOrDefault("id", absent), path);
            }
            default -> {
                return object(struct, path);
            }
        }
    }
}
