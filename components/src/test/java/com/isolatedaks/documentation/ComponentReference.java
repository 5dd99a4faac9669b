package com.isolatedaks.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The reference page of all components and their types, from the schema. */
final class ComponentReference {
    private static final String INTRODUCTION =
            """
            # The components

            <!-- Made from components/schema.json by ComponentReferenceTest; changes here are lost. -->

            In Java the components are in the package `com.isolatedaks`, their nested arguments in `com.isolatedaks.inputs`
            (each with `Args` at the end of its name), enums in `com.isolatedaks.enums`.

            An input marked *plain* decides which resources are made, or what they are called. It is a value that the
            program knows when it runs. All other inputs also take outputs of other resources.
            """;

    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    private ComponentReference() {}

    static String of(JsonNode schema) {
        ComponentReference reference = new ComponentReference();
        schema.get("resources").properties().forEach(entry -> reference.component(entry.getKey(), entry.getValue()));
        reference.page.append("\n## Types\n");
        schema.get("types").properties().forEach(entry -> reference.type(entry.getKey(), entry.getValue()));
        return reference.page.toString();
    }

    private void component(String token, JsonNode component) {
        heading("##", token, component);
        page.append("\n**Inputs**\n");
        inputs(component.get("inputProperties"), names(component.get("requiredInputs")));
        page.append("\n**Outputs**\n\n| output | type | |\n|---|---|---|\n");
        Set<String> always = names(component.get("required"));
        component.get("properties").properties().forEach(entry -> {
            List<String> notes = new ArrayList<>();
            if (!always.contains(entry.getKey())) {
                notes.add("optional");
            }
            if (entry.getValue().path("secret").asBoolean()) {
                notes.add("secret");
            }
            row(entry.getKey(), type(entry.getValue()), notes, entry.getValue());
        });
    }

    private void type(String token, JsonNode type) {
        heading("###", token, type);
        if (type.has("enum")) {
            page.append("\n| value | |\n|---|---|\n");
            type.get("enum")
                    .forEach(value -> page.append(
                            "| `%s` | %s |\n".formatted(value.get("value").asText(), description(value))));
        } else {
            inputs(type.get("properties"), names(type.path("required")));
        }
    }

    private void inputs(JsonNode properties, Set<String> required) {
        page.append("\n| input | type | |\n|---|---|---|\n");
        properties.properties().forEach(entry -> {
            List<String> notes = new ArrayList<>();
            if (required.contains(entry.getKey())) {
                notes.add("**required**");
            }
            if (entry.getValue().path("plain").asBoolean()) {
                notes.add("*plain*");
            }
            row(entry.getKey(), type(entry.getValue()), notes, entry.getValue());
        });
    }

    private void heading(String level, String token, JsonNode described) {
        page.append("\n%s %s\n\n%s\n".formatted(level, simpleName(token), description(described)));
    }

    private void row(String name, String type, List<String> notes, JsonNode property) {
        String note = notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")";
        page.append("| `%s` | %s%s | %s |\n".formatted(name, type, note, description(property)));
    }

    private static String type(JsonNode property) {
        if (property.has("$ref")) {
            String name = simpleName(property.get("$ref").asText());
            return "[%s](#%s)".formatted(name, name.toLowerCase(Locale.ROOT));
        }
        return switch (property.get("type").asText()) {
            case "array" -> "list of " + type(property.get("items"));
            case "object" -> "map of " + type(property.get("additionalProperties"));
            default -> property.get("type").asText();
        };
    }

    /** Names in angle brackets would be taken for HTML. */
    private static String description(JsonNode described) {
        return described.get("description").asText().replace("<", "&lt;").replace("|", "\\|");
    }

    private static String simpleName(String token) {
        return token.substring(token.lastIndexOf(':') + 1);
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }
}
