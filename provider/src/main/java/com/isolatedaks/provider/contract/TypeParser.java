package com.isolatedaks.provider.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.provider.contract.ValueType.Primitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads types as Pulumi's schema writes them (https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema/).
 * Refuses what the reader of arguments cannot take (unions, assets, references to resources), so that a schema that asks for
 * it does not get through a build.
 */
final class TypeParser {
    private static final String TYPES = "#/types/";

    private final JsonNode types;

    TypeParser(JsonNode types) {
        this.types = types;
    }

    ObjectContract object(String token, JsonNode node, String propertiesKey, String requiredKey) {
        Set<String> required = new HashSet<>();
        node.path(requiredKey).forEach(name -> required.add(name.asText()));
        Map<String, Property> properties = new LinkedHashMap<>();
        node.path(propertiesKey).properties().forEach(property -> {
            String name = property.getKey();
            ValueType type = type(token + "." + name, property.getValue());
            properties.put(name, new Property(name, type, required.contains(name)));
        });
        return new ObjectContract(token.substring(token.lastIndexOf(':') + 1), properties);
    }

    private ValueType type(String place, JsonNode node) {
        if (node.has("oneOf")) {
            throw new IllegalArgumentException(place + ": a union, which the package cannot take");
        }
        if (node.has("$ref")) {
            return referred(place, node.get("$ref").asText());
        }
        String keyword = node.path("type").asText();
        return switch (keyword) {
            case "array" -> new ValueType.ListOf(type(place + "[]", node.path("items")));
            case "object" ->
                new ValueType.MapOf(
                        node.has("additionalProperties")
                                ? type(place + "{}", node.get("additionalProperties"))
                                : Primitive.STRING);
            default -> primitive(place, keyword);
        };
    }

    private ValueType referred(String place, String reference) {
        if (reference.equals("pulumi.json#/Any")) {
            return new ValueType.Any();
        }
        JsonNode target = reference.startsWith(TYPES) ? types.path(reference.substring(TYPES.length())) : null;
        if (target == null || target.isMissingNode()) {
            throw new IllegalArgumentException(place + ": " + reference + ", which the package cannot take");
        }
        if (!target.has("enum")) {
            return new ValueType.ObjectOf(reference.substring(TYPES.length()));
        }
        List<String> values = new ArrayList<>();
        target.get("enum").forEach(value -> values.add(value.get("value").asText()));
        return new ValueType.OneOf(List.copyOf(values));
    }

    private static Primitive primitive(String place, String keyword) {
        for (Primitive primitive : Primitive.values()) {
            if (primitive.keyword().equals(keyword)) {
                return primitive;
            }
        }
        throw new IllegalArgumentException(place + ": type \"" + keyword + "\", which the package cannot take");
    }
}
