package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Set;

/** Writes properties in the form in which the engine takes them, secrets marked. */
final class StructWriter {
    private final Set<JsonPointer> secrets;

    StructWriter(Set<JsonPointer> secrets) {
        this.secrets = secrets;
    }

    Struct write(ObjectNode values) {
        return object(values, JsonPointer.empty());
    }

    private Struct object(ObjectNode values, JsonPointer path) {
        Struct.Builder struct = Struct.newBuilder();
        values.properties()
                .forEach(entry ->
                        struct.putFields(entry.getKey(), value(entry.getValue(), path.appendProperty(entry.getKey()))));
        return struct.build();
    }

    private Value value(JsonNode node, JsonPointer path) {
        Value plain = plain(node, path);
        if (!secrets.contains(path)) {
            return plain;
        }
        Struct secret = Struct.newBuilder()
                .putFields(
                        Signatures.KEY,
                        Value.newBuilder().setStringValue(Signatures.SECRET).build())
                .putFields("value", plain)
                .build();
        return Value.newBuilder().setStructValue(secret).build();
    }

    private Value plain(JsonNode node, JsonPointer path) {
        Value.Builder value = Value.newBuilder();
        if (node instanceof ObjectNode object) {
            value.setStructValue(object(object, path));
        } else if (node instanceof ArrayNode array) {
            ListValue.Builder list = ListValue.newBuilder();
            for (int i = 0; i < array.size(); i++) {
                list.addValues(value(array.get(i), path.appendIndex(i)));
            }
            value.setListValue(list);
        } else if (node.isNumber()) {
            value.setNumberValue(node.asDouble());
        } else if (node.isBoolean()) {
            value.setBoolValue(node.asBoolean());
        } else if (node.isTextual()) {
            value.setStringValue(node.asText());
        } else {
            value.setNullValue(NullValue.NULL_VALUE);
        }
        return value.build();
    }
}
