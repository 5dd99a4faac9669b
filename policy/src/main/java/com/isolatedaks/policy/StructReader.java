package com.isolatedaks.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.TreeMap;

/** Reads properties as the engine sends them: what it marks as secret or unknown stays marked. */
final class StructReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StructReader() {}

    static ObjectNode object(Struct struct) {
        ObjectNode object = JSON.objectNode();
        // Protobuf maps have no order; what is said of a stack should be the same on each run.
        new TreeMap<>(struct.getFieldsMap()).forEach((name, value) -> {
            if (!value.hasNullValue()) {
                object.set(name, node(value));
            }
        });
        return object;
    }

    private static JsonNode node(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> TextNode.valueOf(value.getStringValue());
            case NUMBER_VALUE -> number(value.getNumberValue());
            case BOOL_VALUE -> BooleanNode.valueOf(value.getBoolValue());
            case STRUCT_VALUE -> object(value.getStructValue());
            case LIST_VALUE -> {
                ArrayNode list = JSON.arrayNode(value.getListValue().getValuesCount());
                value.getListValue().getValuesList().forEach(element -> list.add(node(element)));
                yield list;
            }
            default -> NullNode.getInstance();
        };
    }

    /** The wire has no whole numbers, but ports and priorities are some. */
    private static JsonNode number(double number) {
        return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE
                ? LongNode.valueOf((long) number)
                : DoubleNode.valueOf(number);
    }
}
