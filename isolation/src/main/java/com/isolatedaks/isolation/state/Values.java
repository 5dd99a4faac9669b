package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Values as Pulumi writes them down: secrets are wrapped and unknown ones are a word
 * (https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/properties.go, plugin/rpc.go).
 */
final class Values {
    /** What stands for every value that nobody can know yet, or may see. */
    static final TextNode UNKNOWN = TextNode.valueOf("04da6b54-80e4-46f7-96ec-b56ff0331ba9");

    /** Unknown strings, booleans, numbers, lists, assets, archives and objects; and what a preview prints for secrets. */
    private static final Set<String> UNKNOWN_WORDS = Set.of(
            UNKNOWN.textValue(),
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
            "[secret]");

    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Values() {}

    /** The value without wrappings; what cannot be read is unknown. */
    static JsonNode plain(JsonNode value) {
        if (value.isTextual()) {
            return UNKNOWN_WORDS.contains(value.textValue()) ? UNKNOWN : value;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode plain = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        if (value instanceof ObjectNode object) {
            return object.has(SIGNATURE) ? unwrapped(object) : plain(object);
        }
        return value;
    }

    static ObjectNode plain(ObjectNode object) {
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(entry -> plain.set(entry.getKey(), plain(entry.getValue())));
        return plain;
    }

    private static JsonNode unwrapped(ObjectNode wrapped) {
        if (!wrapped.path(SIGNATURE).asText().equals(SECRET)) {
            return UNKNOWN;
        }
        // On the wire a secret has its value beside it, in files its JSON.
        if (wrapped.has("value")) {
            return plain(wrapped.get("value"));
        }
        if (!wrapped.has("plaintext")) {
            return UNKNOWN;
        }
        try {
            return plain(MAPPER.readTree(wrapped.get("plaintext").asText()));
        } catch (JsonProcessingException e) {
            return UNKNOWN;
        }
    }

    static boolean isUnknown(JsonNode value) {
        return value.equals(UNKNOWN);
    }

    /** The object without properties whose value is unknown, at any depth. */
    static ObjectNode known(ObjectNode object) {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        object.properties().stream()
                .filter(entry -> !isUnknown(entry.getValue()))
                .forEach(entry -> known.set(
                        entry.getKey(),
                        entry.getValue() instanceof ObjectNode inner ? known(inner) : entry.getValue()));
        return known;
    }

    /** Calls back for each unknown value with its path, {@code ipConfigurations[0].subnet.id}. */
    static void forEachUnknown(String path, JsonNode value, BiConsumer<String, JsonNode> callback) {
        if (isUnknown(value)) {
            callback.accept(path, value);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                forEachUnknown(path + "[" + i + "]", value.get(i), callback);
            }
        } else {
            value.properties()
                    .forEach(entry -> forEachUnknown(path + "." + entry.getKey(), entry.getValue(), callback));
        }
    }

    /** Lays values over others: objects are merged, all else is replaced. */
    static ObjectNode merged(ObjectNode below, ObjectNode above) {
        ObjectNode merged = below.deepCopy();
        above.properties().forEach(entry -> {
            JsonNode old = merged.get(entry.getKey());
            boolean areObjects = old instanceof ObjectNode && entry.getValue() instanceof ObjectNode;
            merged.set(
                    entry.getKey(),
                    areObjects ? merged((ObjectNode) old, (ObjectNode) entry.getValue()) : entry.getValue());
        });
        return merged;
    }
}
