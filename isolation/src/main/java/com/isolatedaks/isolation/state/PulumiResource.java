package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A resource as Pulumi knows it.
 *
 * @param urn its URN
 * @param token its type, {@code azure-native:network:Subnet}
 * @param id its id; empty as long as it is not there
 * @param parent the URN of its parent; empty without one
 * @param dependencies URNs of what it was made after
 * @param propertyDependencies by property, URNs of what its value was made from
 * @param inputs what the program asked for
 * @param properties all that is known of it: what the program asked for and what Azure answered
 */
record PulumiResource(
        String urn,
        String token,
        String id,
        String parent,
        List<String> dependencies,
        Map<String, List<String>> propertyDependencies,
        JsonNode inputs,
        ObjectNode properties) {
    PulumiResource {
        dependencies = List.copyOf(dependencies);
        propertyDependencies = Map.copyOf(propertyDependencies);
    }

    /** The name that the program gave it. */
    String name() {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    /** The package of its type. */
    String pulumiPackage() {
        return token.substring(0, token.indexOf(':'));
    }

    boolean isAzureNative() {
        return pulumiPackage().equals("azure-native") || pulumiPackage().startsWith("azure-native_");
    }

    /** Module and name of its type without a version: {@code network:Subnet} also of {@code network/v20230201:Subnet}. */
    String plainToken() {
        String[] parts = token.split(":");
        return parts[1].split("/", 2)[0] + ":" + parts[parts.length - 1];
    }
}
