package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The body that Azure Resource Manager has for the properties of an SDK, which has flattened them. */
final class ArmBody {
    private ArmBody() {}

    static ObjectNode of(String armType, ObjectNode properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode inner = body.putObject("properties");
        properties.properties().forEach(entry -> {
            String name = entry.getKey();
            if (name.equals("properties") && entry.getValue() instanceof ObjectNode object) {
                inner.setAll(object);
            } else if (ResourceTypes.ENVELOPE.contains(name)) {
                body.set(name, entry.getValue());
            } else {
                inner.set(ResourceTypes.armName(armType, name), value(name, entry.getValue()));
            }
        });
        return body;
    }

    private static JsonNode value(String name, JsonNode value) {
        if (!ResourceTypes.NESTED.contains(name) || !(value instanceof ArrayNode array)) {
            return value;
        }
        ArrayNode nested = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> nested.add(element instanceof ObjectNode object ? of("", object) : element));
        return nested;
    }
}
