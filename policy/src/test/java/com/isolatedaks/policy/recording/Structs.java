package com.isolatedaks.policy.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.TreeMap;

/** Properties in the engine's form and as JSON, with all of the engine's marks. */
public final class Structs {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Structs() {}

    static ObjectNode read(Struct struct) {
        ObjectNode object = MAPPER.createObjectNode();
        new TreeMap<>(struct.getFieldsMap()).forEach((name, value) -> object.set(name, read(value)));
        return object;
    }

    private static JsonNode read(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> MAPPER.getNodeFactory().textNode(value.getStringValue());
            case BOOL_VALUE -> MAPPER.getNodeFactory().booleanNode(value.getBoolValue());
            case NUMBER_VALUE -> MAPPER.getNodeFactory().numberNode(value.getNumberValue());
            case STRUCT_VALUE -> read(value.getStructValue());
            case LIST_VALUE -> {
                ArrayNode list = MAPPER.createArrayNode();
                value.getListValue().getValuesList().forEach(element -> list.add(read(element)));
                yield list;
            }
            default -> MAPPER.nullNode();
        };
    }

    public static Struct write(JsonNode object) {
        Struct.Builder struct = Struct.newBuilder();
        object.properties().forEach(entry -> struct.putFields(entry.getKey(), value(entry.getValue())));
        return struct.build();
    }

    static Value value(JsonNode node) {
        Value.Builder value = Value.newBuilder();
        if (node.isTextual()) {
            value.setStringValue(node.asText());
        } else if (node.isBoolean()) {
            value.setBoolValue(node.asBoolean());
        } else if (node.isNumber()) {
            value.setNumberValue(node.asDouble());
        } else if (node.isObject()) {
            value.setStructValue(write(node));
        } else if (node.isArray()) {
            ListValue.Builder list = ListValue.newBuilder();
            node.forEach(element -> list.addValues(value(element)));
            value.setListValue(list);
        } else {
            value.setNullValue(NullValue.NULL_VALUE);
        }
        return value.build();
    }
}
