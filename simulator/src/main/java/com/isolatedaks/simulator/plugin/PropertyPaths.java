package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.core.JsonPointer;

/** Property paths as Pulumi writes them, {@code subnets[0].name}. */
final class PropertyPaths {
    private PropertyPaths() {}

    static String text(JsonPointer path) {
        StringBuilder text = new StringBuilder();
        for (JsonPointer rest = path; !rest.matches(); rest = rest.tail()) {
            String property = rest.getMatchingProperty();
            if (rest.mayMatchElement()) {
                text.append('[').append(property).append(']');
            } else if (property.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
                text.append(text.isEmpty() ? "" : ".").append(property);
            } else {
                text.append("[\"").append(property).append("\"]");
            }
        }
        return text.toString();
    }
}
