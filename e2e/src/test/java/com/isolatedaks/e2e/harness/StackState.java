package com.isolatedaks.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the engine remembers of a stack. */
public record StackState(List<StateResource> resources, JsonNode deployment) {

    static StackState of(JsonNode export) {
        JsonNode deployment = export.get("deployment");
        return new StackState(
                Json.elements(deployment.path("resources"))
                        .map(StateResource::new)
                        .toList(),
                deployment);
    }

    /** Operations that the engine knows to have begun and not to have ended. */
    public List<JsonNode> pendingOperations() {
        return Json.elements(deployment.path("pending_operations")).toList();
    }

    /** The resource of a logical name. */
    public StateResource named(String name) {
        return resources.stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no resource is called " + name + " in " + resources));
    }
}
