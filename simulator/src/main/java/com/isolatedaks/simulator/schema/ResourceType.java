package com.isolatedaks.simulator.schema;

import java.util.List;

/**
 * What the azure-native provider knows of a resource type beyond its schema.
 *
 * @param token the Pulumi type token, {@code azure-native:network:Subnet}; empty for a type that only services make
 * @param armType the ARM type, {@code Microsoft.Network/virtualNetworks/subnets}
 * @param apiVersion the api-version that the provider sends
 * @param path the template of the resource id; its parameters are inputs, except {@code subscriptionId}
 * @param nameProperty the input that becomes the last segment of the id
 * @param autoName how that input is made when it is not set
 * @param forceNew inputs, as property paths, whose change replaces the resource; path parameters always do
 */
public record ResourceType(
        String token,
        String armType,
        String apiVersion,
        String path,
        String nameProperty,
        AutoName autoName,
        List<String> forceNew) {

    /** A type that services make and clients only read. */
    static ResourceType madeByServices(String armType, String apiVersion) {
        return new ResourceType("", armType, apiVersion, "", "", AutoName.copy, List.of());
    }

    /** Whether clients can only read it. */
    public boolean isMadeByServices() {
        return token.isEmpty();
    }

    /** How the provider names a resource whose name is not set. */
    public enum AutoName {
        /** The logical name followed by eight hexadecimal digits. */
        random,
        /** The logical name itself. */
        copy,
        /** A random UUID. */
        uuid
    }
}
