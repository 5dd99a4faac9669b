package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.isolatedaks.simulator.schema.ObjectShape;
import com.isolatedaks.simulator.schema.ValueSpec;

/**
 * The outputs that a preview can promise: inputs come back as they are, everything else that the schema has is unknown.
 *
 * <p>Behaviour: pulumi-azure-native, provider/pkg/convert/previewOutputs.go.
 */
final class PreviewOutputs {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PreviewOutputs() {}

    static ObjectNode of(ObjectShape shape, ObjectNode inputs) {
        ObjectNode outputs = JSON.objectNode();
        for (String name : shape.names()) {
            ValueSpec spec = shape.property(name).orElseThrow();
            outputs.set(name, value(spec, inputs.has(name) ? inputs.get(name) : Unknown.VALUE));
        }
        return outputs;
    }

    private static JsonNode value(ValueSpec spec, JsonNode input) {
        if (spec.constant().isPresent()) {
            return TextNode.valueOf(spec.constant().get());
        }
        boolean fits =
                switch (spec.kind()) {
                    case STRING, ENUM -> input.isTextual();
                    case INTEGER, NUMBER -> input.isNumber();
                    case BOOLEAN -> input.isBoolean();
                    case ARRAY -> input.isArray();
                    case MAP, OBJECT, UNION -> input.isObject();
                    case ANY -> true;
                };
        return fits ? echo(spec, input) : Unknown.VALUE;
    }

    private static JsonNode echo(ValueSpec spec, JsonNode input) {
        if (spec.kind() == ValueSpec.Kind.OBJECT) {
            return of(spec.shape(), (ObjectNode) input);
        }
        if (input instanceof ArrayNode list && spec.kind() == ValueSpec.Kind.ARRAY) {
            ArrayNode outputs = JSON.arrayNode();
            list.forEach(item -> outputs.add(value(spec.items(), item)));
            return outputs;
        }
        if (input instanceof ObjectNode map && spec.kind() == ValueSpec.Kind.MAP) {
            ObjectNode outputs = JSON.objectNode();
            map.properties().forEach(entry -> outputs.set(entry.getKey(), value(spec.items(), entry.getValue())));
            return outputs;
        }
        return input;
    }
}
