package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.StateResource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the components' schema promises to users of all languages, against what the engine got. */
@EngineTest
class ComponentsContractTest {

    @Test
    void everyComponentIsRegisteredUnderItsToken(DeployedStack stack) {
        Set<String> promised = new TreeSet<>();
        DeployedStack.componentsSchema().get("resources").fieldNames().forEachRemaining(promised::add);

        assertThat(components(stack)).extracting(StateResource::type).containsExactlyInAnyOrderElementsOf(promised);
    }

    @Test
    void everyComponentHasTheOutputsThatTheSchemaRequires(DeployedStack stack) {
        for (StateResource component : components(stack)) {
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

    @Test
    void exactlyTheSecretOutputsAreEncrypted(DeployedStack stack) {
        for (StateResource component : components(stack)) {
            JsonNode schema = schemaOf(component);
            component.outputs().properties().forEach(output -> assertThat(StateResource.isSecret(output.getValue()))
                    .as(component.type() + " " + output.getKey())
                    .isEqualTo(schema.at("/properties/" + output.getKey())
                            .path("secret")
                            .asBoolean()));
        }
    }

    @Test
    void everyOutputHasTheTypeOfTheSchema(DeployedStack stack) {
        for (StateResource component : components(stack)) {
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

    private static List<StateResource> components(DeployedStack stack) {
        return stack.state().resources().stream()
                .filter(resource -> resource.type().startsWith("isolated-aks:"))
                .toList();
    }

    private static JsonNode schemaOf(StateResource component) {
        return DeployedStack.componentsSchema().get("resources").get(component.type());
    }
}
