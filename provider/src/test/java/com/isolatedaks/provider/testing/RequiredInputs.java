package com.isolatedaks.provider.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.provider.contract.PackageContract;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that a component of the schema can be made of: its required inputs, unknown where they may be an output. Plain
 * strings are taken by name; what has no name here gets one that is as good as any.
 */
public final class RequiredInputs {
    private static final Map<String, String> STRINGS = Map.of(
            "location", "westeurope",
            "addressSpace", "10.0.0.0/16",
            "registryName", "myregistry",
            "objectId", "11111111-2222-3333-4444-555555555555",
            "service", "KeyVault",
            "services", "KeyVault",
            "accountName", "oneaccount",
            "privateDnsZones", "privatelink.azurecr.io");

    /** What the rules ask for beyond the schema. */
    private static final Map<String, List<String>> BY_RULE =
            Map.of("MonitoringPrivateLinks", List.of("endpointSubnetId"), "StorageClass", List.of("accountName"));

    private final JsonNode schema;

    private RequiredInputs(JsonNode schema) {
        this.schema = schema;
    }

    /** Those of a component. */
    public static Map<String, Object> of(PackageContract contract, String token) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(contract.json());
        JsonNode component = schema.at("/resources").get(token);
        return new RequiredInputs(schema)
                .object(token, component.path("inputProperties"), component.path("requiredInputs"));
    }

    private Map<String, Object> object(String token, JsonNode properties, JsonNode required) {
        Map<String, Object> values = new HashMap<>();
        BY_RULE.getOrDefault(token.substring(token.lastIndexOf(':') + 1), List.of())
                .forEach(name -> values.put(name, value(name, properties.get(name))));
        required.forEach(name -> values.put(name.asText(), value(name.asText(), properties.get(name.asText()))));
        return values;
    }

    private Object value(String name, JsonNode type) {
        if (!type.path("plain").asBoolean()) {
            return Sent.unknown();
        }
        if (type.has("$ref")) {
            String token = type.get("$ref").asText().substring("#/types/".length());
            JsonNode target = schema.path("types").get(token);
            return target.has("enum")
                    ? target.at("/enum/0/value").asText()
                    : object(token, target.path("properties"), target.path("required"));
        }
        return switch (type.path("type").asText()) {
            case "array" -> List.of(value(name, type.get("items")));
            case "object" -> Map.of(STRINGS.getOrDefault(name, "one"), value(name, type.get("additionalProperties")));
            case "boolean" -> true;
            case "integer", "number" -> 3;
            default -> STRINGS.getOrDefault(name, "sample");
        };
    }
}
