package com.isolatedaks.e2e.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The components of a stack, held against the schema, which is what users of all languages are promised. */
public record PromisedComponents(List<StateResource> components) {
    private static final JsonNode SCHEMA =
            Json.read(PackagedLayout.root().resolve("components/schema.json")).get("resources");

    /** Those of a stack. */
    public static PromisedComponents of(StackState state) {
        return new PromisedComponents(state.resources().stream()
                .filter(resource -> resource.type().startsWith("isolated-aks:"))
                .toList());
    }

    /** The tokens of the schema. */
    public static Set<String> tokens() {
        Set<String> tokens = new TreeSet<>();
        SCHEMA.fieldNames().forEachRemaining(tokens::add);
        return tokens;
    }

    /** Asserts that each is registered under a token of the schema. */
    public void haveTokensOfTheSchema() {
        assertThat(components).extracting(StateResource::type).isNotEmpty().isSubsetOf(tokens());
    }

    /** Asserts that each has the outputs that the schema requires, and no other than those that it names. */
    public void haveTheirOutputs() {
        for (StateResource component : components) {
            JsonNode schema = schemaOf(component);
            Set<String> required =
                    Json.elements(schema.get("required")).map(JsonNode::asText).collect(Collectors.toSet());

            assertThat(component.outputs().fieldNames())
                    .toIterable()
                    .as(component.type())
                    .containsAll(required)
                    .allMatch(name -> schema.get("properties").has(name));
        }
    }

    /** Asserts that the secret outputs are encrypted, and no other. */
    public void encryptTheirSecretsOnly() {
        for (StateResource component : components) {
            JsonNode schema = schemaOf(component);
            component.outputs().properties().forEach(output -> assertThat(StateResource.isSecret(output.getValue()))
                    .as(component.type() + " " + output.getKey())
                    .isEqualTo(schema.at("/properties/" + output.getKey())
                            .path("secret")
                            .asBoolean()));
        }
    }

    /** Asserts that each output is of its type. */
    public void haveOutputsOfTheirTypes() {
        for (StateResource component : components) {
            JsonNode properties = schemaOf(component).get("properties");
            component.outputs().properties().stream()
                    .filter(output -> !StateResource.isSecret(output.getValue()))
                    .forEach(output -> assertThat(typeOf(output.getValue()))
                            .as(component.type() + " " + output.getKey())
                            .isEqualTo(
                                    properties.get(output.getKey()).path("type").asText("object")));
        }
    }

    private static String typeOf(JsonNode value) {
        if (value.isBoolean()) {
            return "boolean";
        }
        return value.isTextual() ? "string" : value.isArray() ? "array" : "object";
    }

    private static JsonNode schemaOf(StateResource component) {
        return SCHEMA.get(component.type());
    }
}
