package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Struct;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Properties as they travel between engine and provider.
 *
 * @param values the plain values; nulls are left out, unknown ones are {@link Unknown#VALUE}
 * @param secrets where the values are that must be shown to nobody
 */
record PropertyBag(ObjectNode values, Set<JsonPointer> secrets) {
    PropertyBag {
        secrets = Set.copyOf(secrets);
    }

    static PropertyBag of(ObjectNode values) {
        return new PropertyBag(values, Set.of());
    }

    static PropertyBag empty() {
        return of(JsonNodeFactory.instance.objectNode());
    }

    static PropertyBag read(Struct struct) {
        return new StructReader().read(struct);
    }

    Struct write() {
        return new StructWriter(secrets).write(values);
    }

    Optional<String> text(String property) {
        return Optional.ofNullable(values.get(property))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    /** Tells whether a value, or anything in it or around it, is secret. */
    boolean isSecret(JsonPointer path) {
        return secrets.stream().anyMatch(secret -> covers(secret, path) || covers(path, secret));
    }

    private static boolean covers(JsonPointer outer, JsonPointer inner) {
        return (inner + "/").startsWith(outer + "/");
    }

    /**
     * Marks in other properties what is secret in these, at the same paths.
     *
     * <p>Where a secret has changed its form on the way, as a list that comes back as an object, all of that is secret.
     */
    PropertyBag markIn(ObjectNode others) {
        Set<JsonPointer> marked = new LinkedHashSet<>();
        secrets.forEach(secret -> find(others, secret).ifPresent(marked::add));
        return new PropertyBag(others, marked);
    }

    private static Optional<JsonPointer> find(ObjectNode root, JsonPointer secret) {
        JsonNode node = root;
        JsonPointer found = JsonPointer.empty();
        for (JsonPointer rest = secret; !rest.matches(); rest = rest.tail()) {
            boolean wantsElement = rest.mayMatchElement();
            if (wantsElement && !node.isArray() && !node.has(rest.getMatchingProperty())) {
                return found.matches() ? Optional.empty() : Optional.of(found);
            }
            JsonNode next = node.isArray() ? node.path(rest.getMatchingIndex()) : node.path(rest.getMatchingProperty());
            if (next.isMissingNode()) {
                return Optional.empty();
            }
            found = node.isArray()
                    ? found.appendIndex(rest.getMatchingIndex())
                    : found.appendProperty(rest.getMatchingProperty());
            node = next;
        }
        return Optional.of(found);
    }

    /** Returns a sentence in which no secret of these properties can be read. */
    String redact(String sentence) {
        String redacted = sentence;
        for (JsonPointer secret : secrets) {
            for (String text : Texts.in(values.at(secret))) {
                redacted = redacted.replace(text, "[secret]");
            }
        }
        return redacted;
    }
}
