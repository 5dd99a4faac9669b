package com.isolatedaks.simulator.azure;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * A JSON object that is read and changed by JSON pointers ({@code /properties/subnet/id}).
 *
 * <p>A property that is null is treated as one that is absent, as ARM does in requests.
 */
public final class Body {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode json;

    private Body(ObjectNode json) {
        this.json = json;
    }

    /** A view of an object; changes go through to it. */
    public static Body of(ObjectNode json) {
        return new Body(json);
    }

    /** A new, empty object. */
    public static Body empty() {
        return new Body(MAPPER.createObjectNode());
    }

    public ObjectNode json() {
        return json;
    }

    public Body copy() {
        return new Body(json.deepCopy());
    }

    public boolean has(String pointer) {
        JsonNode node = json.at(pointer);
        return !node.isMissingNode() && !node.isNull();
    }

    /** A value as text; empty when absent. */
    public String text(String pointer) {
        return has(pointer) ? json.at(pointer).asText() : "";
    }

    /** A value as text, if there is one. */
    public Optional<String> find(String pointer) {
        return Optional.of(text(pointer)).filter(text -> !text.isEmpty());
    }

    /** A resource id, if there is a well-formed one. */
    public Optional<ResourceId> id(String pointer) {
        return find(pointer).flatMap(ResourceId::parse);
    }

    public boolean isTrue(String pointer) {
        return json.at(pointer).asBoolean(false);
    }

    /** Whether the value is this word; case matters no more than in ARM's enums. */
    public boolean is(String pointer, String word) {
        return text(pointer).equalsIgnoreCase(word);
    }

    public long number(String pointer, long otherwise) {
        return json.at(pointer).asLong(otherwise);
    }

    /** The elements of an array of objects; empty when absent. */
    public List<Body> objects(String pointer) {
        List<Body> result = new ArrayList<>();
        for (JsonNode element : json.at(pointer)) {
            if (element.isObject()) {
                result.add(new Body((ObjectNode) element));
            }
        }
        return result;
    }

    /** The elements of an array of texts; empty when absent. */
    public List<String> texts(String pointer) {
        List<String> result = new ArrayList<>();
        json.at(pointer).forEach(element -> result.add(element.asText()));
        return result;
    }

    /** The property names of an object; empty when absent. */
    public List<String> names(String pointer) {
        List<String> result = new ArrayList<>();
        json.at(pointer).fieldNames().forEachRemaining(result::add);
        return result;
    }

    /** Sets a value, and makes the objects on the way to it. */
    public Body set(String pointer, @Nullable Object value) {
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode node = value instanceof Body body
                ? body.json
                : value instanceof List<?> list ? array(list) : MAPPER.valueToTree(value);
        holder(path.head()).set(path.last().getMatchingProperty(), node);
        return this;
    }

    /** Sets a value that the body does not have yet: Azure's default. */
    public Body setIfAbsent(String pointer, Object value) {
        return has(pointer) ? this : set(pointer, value);
    }

    public Body remove(String pointer) {
        JsonPointer path = JsonPointer.compile(pointer);
        if (json.at(path.head()) instanceof ObjectNode holder) {
            holder.remove(path.last().getMatchingProperty());
        }
        return this;
    }

    private static ArrayNode array(List<?> list) {
        ArrayNode array = MAPPER.createArrayNode();
        list.forEach(element -> array.add(element instanceof Body body ? body.json : MAPPER.valueToTree(element)));
        return array;
    }

    private ObjectNode holder(JsonPointer path) {
        ObjectNode holder = json;
        for (JsonPointer rest = path; !rest.matches(); rest = rest.tail()) {
            String name = rest.getMatchingProperty();
            holder = holder.get(name) instanceof ObjectNode inner ? inner : holder.putObject(name);
        }
        return holder;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
