package com.isolatedaks.isolation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Cluster extensions and what they need ({@code extensions.json}). */
public final class Extensions {
    private static final JsonNode FILE = CatalogueFile.read("extensions.json");
    private static final List<Extension> ALL = CatalogueFile.rows(FILE.get("extensions"), Extension.class);
    private static final List<Endpoint> ENDPOINTS = CatalogueFile.rows(FILE.get("endpoints"), Endpoint.class);

    private Extensions() {}

    /** All of which Microsoft says whether network isolated clusters support them. */
    public static List<Extension> all() {
        return ALL;
    }

    /** What every extension talks to. */
    public static List<Endpoint> endpoints() {
        return ENDPOINTS;
    }

    /** The extension of a type, if the catalogue has it; case does not matter. */
    public static Optional<Extension> ofType(String type) {
        return ALL.stream()
                .filter(extension -> extension.type().equalsIgnoreCase(type))
                .findFirst();
    }
}
