package com.isolatedaks.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The type of one value in the package's schema, read from it only as far as somebody asks. */
public final class ValueSpec {
    /** What a value may be. */
    public enum Kind {
        /** A string without further constraint, or of an enum that accepts other strings as well. */
        STRING,
        /** A whole number. */
        INTEGER,
        /** Any number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** A list of {@link ValueSpec#items()}. */
        ARRAY,
        /** An object with free keys and values of {@link ValueSpec#items()}. */
        MAP,
        /** An object of {@link ValueSpec#shape()}. */
        OBJECT,
        /** One of {@link ValueSpec#enumValues()} and nothing else. */
        ENUM,
        /** An object of one of {@link ValueSpec#alternatives()}. */
        UNION,
        /** Anything. */
        ANY
    }

    private static final String TYPES = "#/types/";

    private final PackageSchema schema;
    private final JsonNode node;
    private final Kind kind;

    ValueSpec(PackageSchema schema, JsonNode node) {
        this.schema = schema;
        this.node = node;
        this.kind = kindOf(schema, node);
    }

    private static Kind kindOf(PackageSchema schema, JsonNode node) {
        String ref = node.path("$ref").asText();
        if (ref.startsWith(TYPES)) {
            return schema.typeNode(ref).has("enum") ? Kind.ENUM : Kind.OBJECT;
        }
        if (!ref.isEmpty()) {
            return Kind.ANY;
        }
        if (node.has("oneOf")) {
            return kindOfUnion(schema, node.get("oneOf"));
        }
        return switch (node.path("type").asText()) {
            case "string" -> Kind.STRING;
            case "integer" -> Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            case "array" -> Kind.ARRAY;
            case "object" -> node.path("additionalProperties").isObject() ? Kind.MAP : Kind.ANY;
            default -> Kind.ANY;
        };
    }

    /** A union of a primitive and an enum is how Pulumi writes an enum that Azure may extend: the primitive decides. */
    private static Kind kindOfUnion(PackageSchema schema, JsonNode alternatives) {
        for (JsonNode alternative : alternatives) {
            Kind kind = kindOf(schema, alternative);
            if (kind != Kind.OBJECT && kind != Kind.ENUM) {
                return kind;
            }
        }
        return Kind.UNION;
    }

    /** Returns what a value may be. */
    public Kind kind() {
        return kind;
    }

    /** Returns the type of the elements of an array, or of the values of a map. */
    public ValueSpec items() {
        return new ValueSpec(schema, node.get(kind == Kind.MAP ? "additionalProperties" : "items"));
    }

    /** Returns the properties of an object. */
    public ObjectShape shape() {
        return schema.shape(node.get("$ref").asText().substring(TYPES.length()));
    }

    /** Returns the types of which a union's value has one. */
    public List<ValueSpec> alternatives() {
        List<ValueSpec> result = new ArrayList<>();
        node.get("oneOf").forEach(alternative -> result.add(new ValueSpec(schema, alternative)));
        return result;
    }

    /** Returns the only values of a closed enum, or those that are known of an open one; empty for all other types. */
    public List<String> enumValues() {
        List<String> values = new ArrayList<>();
        if (kind == Kind.ENUM) {
            schema.typeNode(node.get("$ref").asText())
                    .get("enum")
                    .forEach(value -> values.add(value.get("value").asText()));
        } else if (kind == Kind.STRING && node.has("oneOf")) {
            alternatives().forEach(alternative -> values.addAll(alternative.enumValues()));
        }
        return values;
    }

    /** Returns the value that is taken when none is given. */
    public Optional<JsonNode> defaultValue() {
        return Optional.ofNullable(node.get("default"));
    }

    /** Returns the only value that a discriminator may have in its type. */
    public Optional<String> constant() {
        return Optional.ofNullable(node.get("const")).map(JsonNode::asText);
    }

    /** Tells whether this is a list of plain strings, the form that the SDKs give to sets of names. */
    public boolean isStringList() {
        return kind == Kind.ARRAY && items().kind() == Kind.STRING;
    }

    /** Returns the type in a reader's words, such as {@code a string} or {@code a list}. */
    public String describe() {
        return switch (kind) {
            case STRING, ENUM -> "a string";
            case INTEGER -> "an integer";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case MAP, OBJECT, UNION -> "an object";
            case ANY -> "a value";
        };
    }
}
