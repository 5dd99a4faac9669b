package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The inputs of a resource after it has changed in Azure behind Pulumi's back.
 *
 * <p>Azure returns more than a program sets, so outputs cannot simply become inputs. Only what differs between the outputs of the last time
 * and of now is carried over. Behaviour: pulumi-azure-native, provider/pkg/provider/diff.go (applyDiff).
 */
final class RefreshedInputs {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RefreshedInputs() {}

    /**
     * Returns the inputs with the difference applied.
     *
     * @param before the settable part of the outputs of the last time
     * @param now the settable part of the outputs that Azure returns now
     */
    static ObjectNode apply(ObjectNode inputs, ObjectNode before, ObjectNode now) {
        ObjectNode result = JSON.objectNode();
        Set<String> names = new LinkedHashSet<>();
        inputs.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode value = property(inputs.get(name), before.get(name), now.get(name));
            if (value != null) {
                result.set(name, value);
            }
        }
        return result;
    }

    private static JsonNode property(JsonNode input, JsonNode before, JsonNode now) {
        boolean unchanged = before == null ? now == null : before.equals(now);
        if (unchanged || now == null) {
            return unchanged ? input : null;
        }
        return input == null || before == null ? now : value(input, before, now);
    }

    private static JsonNode value(JsonNode input, JsonNode before, JsonNode now) {
        if (input instanceof ObjectNode inputObject
                && before instanceof ObjectNode oldObject
                && now instanceof ObjectNode newObject) {
            return apply(inputObject, oldObject, newObject);
        }
        if (input instanceof ArrayNode && before instanceof ArrayNode && now instanceof ArrayNode) {
            ArrayNode result = JSON.arrayNode();
            for (int i = 0; i < now.size(); i++) {
                boolean isNew = i >= input.size() || i >= before.size();
                JsonNode element = isNew ? now.get(i) : property(input.get(i), before.get(i), now.get(i));
                result.add(element);
            }
            return result;
        }
        return now;
    }
}
