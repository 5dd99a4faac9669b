package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the resources of {@code pulumi stack export} and of {@code pulumi preview --json}. */
final class PulumiFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> GOING = Set.of("delete", "delete-replaced", "discard", "discard-replaced");

    private PulumiFile() {}

    /** The resources of a state as {@code pulumi stack export} prints it. */
    static List<PulumiResource> state(String json) {
        JsonNode resources = tree(json, "state").at("/deployment/resources");
        if (!resources.isArray()) {
            // A stack without resources has a deployment without that property.
            if (tree(json, "state").has("deployment")) {
                return List.of();
            }
            throw new StateException(
                    "state: no deployment in it, got another JSON document; expected the output of pulumi stack export");
        }
        List<PulumiResource> read = new ArrayList<>();
        for (JsonNode resource : resources) {
            // One that is about to be deleted has its successor beside it.
            if (resource.path("custom").asBoolean() && !resource.path("delete").asBoolean()) {
                read.add(resource(resource, Values.merged(object(resource, "inputs"), object(resource, "outputs"))));
            }
        }
        return read;
    }

    /** The resources that there will be after a plan as {@code pulumi preview --json} prints it. */
    static List<PulumiResource> plan(String json) {
        JsonNode plan = tree(json, "plan");
        if (!plan.path("steps").isArray()) {
            throw new StateException(
                    "plan: no steps in it, got another JSON document; expected the output of pulumi preview --json");
        }
        Map<String, PulumiResource> read = new HashMap<>();
        List<String> order = new ArrayList<>();
        int same = 0;
        for (JsonNode step : plan.get("steps")) {
            String operation = step.path("op").asText();
            same += operation.equals("same") ? 1 : 0;
            JsonNode resource = step.path("newState");
            if (GOING.contains(operation) || !resource.path("custom").asBoolean()) {
                continue;
            }
            ObjectNode known = Values.merged(object(step.path("oldState"), "outputs"), object(resource, "outputs"));
            PulumiResource made = resource(resource, Values.merged(known, object(resource, "inputs")));
            if (read.put(made.urn(), made) == null) {
                order.add(made.urn());
            }
        }
        // The stack itself is always among the steps.
        int left = plan.at("/changeSummary/same").asInt() - same;
        if (left > 1) {
            throw new StateException(
                    "plan: it leaves out %d resources that stay as they are; make it with pulumi preview --json --show-sames"
                            .formatted(left));
        }
        return order.stream().map(read::get).toList();
    }

    private static PulumiResource resource(JsonNode resource, ObjectNode properties) {
        Map<String, List<String>> byProperty = new HashMap<>();
        resource.path("propertyDependencies")
                .properties()
                .forEach(entry -> byProperty.put(entry.getKey(), texts(entry.getValue())));
        JsonNode id = Values.plain(resource.path("id"));
        return new PulumiResource(
                resource.path("urn").asText(),
                resource.path("type").asText(),
                Values.isUnknown(id) ? "" : id.asText(""),
                resource.path("parent").asText(""),
                texts(resource.path("dependencies")),
                byProperty,
                object(resource, "inputs"),
                properties);
    }

    private static ObjectNode object(JsonNode node, String property) {
        return node.get(property) instanceof ObjectNode object
                ? Values.plain(object)
                : JsonNodeFactory.instance.objectNode();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode tree(String json, String what) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree != null && tree.isObject()) {
                return tree;
            }
            throw new StateException(what + ": not a JSON object; expected what Pulumi has printed, and nothing else");
        } catch (JsonProcessingException e) {
            // The parser's own message would show a piece of the file, which can be a secret.
            throw new StateException("%s: not JSON, at line %d; expected what Pulumi has printed, and nothing else"
                    .formatted(what, e.getLocation().getLineNr()));
        }
    }
}
