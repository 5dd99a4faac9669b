package com.isolatedaks.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One form for each number, so that 1, 1L and 1.0 are equal: Pulumi knows doubles only, JSON documents have them all. */
public final class Numbers {
    private Numbers() {}

    /** Returns the number as an integer if it is whole, else as a double. */
    public static JsonNode of(double value) {
        if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
            return DoubleNode.valueOf(value);
        }
        long whole = (long) value;
        return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }

    /** Returns the value with all numbers in it, at any depth, in that form. */
    public static JsonNode normal(JsonNode value) {
        if (value.isNumber()) {
            return of(value.asDouble());
        }
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> copy.set(entry.getKey(), normal(entry.getValue())));
            return copy;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> copy.add(normal(item)));
            return copy;
        }
        return value;
    }
}
