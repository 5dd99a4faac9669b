package com.isolatedaks.simulator.plugin;

import java.util.List;

/**
 * The name that the engine gives a resource, {@code urn:pulumi:<stack>::<project>::<parent type>$<type>::<name>}.
 *
 * @param type the type token
 * @param name the logical name
 */
record Urn(String type, String name) {
    static Urn parse(String urn) {
        List<String> parts = List.of(urn.split("::", 4));
        if (parts.size() < 4) {
            throw new IllegalArgumentException("urn: not a URN, got " + urn + "; expected urn:pulumi:…");
        }
        String types = parts.get(2);
        return new Urn(types.substring(types.lastIndexOf('$') + 1), parts.get(3));
    }
}
