package com.isolatedaks.isolation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The files that refer to each other by name, as one document. */
final class FeatureFiles {
    private static final List<String> FAMILIES =
            List.of("core", "nodes", "security", "monitoring", "networking", "storage", "extensions");

    private FeatureFiles() {}

    static ObjectNode read() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("sources", CatalogueFile.read("sources.json").get("sources"));
        document.set("endpoints", CatalogueFile.read("endpoints.json").get("endpoints"));
        document.set("registries", CatalogueFile.read("image-registries.json").get("registries"));
        ArrayNode features = document.putArray("features");
        for (String file : FAMILIES) {
            JsonNode family = CatalogueFile.read("features/%s.json".formatted(file));
            for (JsonNode feature : family.get("features")) {
                features.add(((ObjectNode) feature).set("family", family.get("family")));
            }
        }
        return document;
    }
}
