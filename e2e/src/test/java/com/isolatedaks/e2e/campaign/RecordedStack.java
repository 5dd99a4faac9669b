package com.isolatedaks.e2e.campaign;

import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.StackState;
import com.isolatedaks.e2e.harness.StateResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The resources of a stack that the real engine has deployed, in an order in which they can be made. Inputs are what came of
 * them: names are fixed and ids that Azure makes up depend only on what they belong to, so they are the same again.
 */
record RecordedStack(List<RecordedResource> resources) {
    private static final String PACKAGE = "azure-native:";

    static RecordedStack of(StackState state) {
        Map<String, StateResource> all = new HashMap<>();
        List<RecordedResource> resources = new ArrayList<>();
        for (StateResource resource : state.resources()) {
            all.put(resource.json().get("urn").asText(), resource);
            if (resource.type().startsWith(PACKAGE)) {
                Set<String> dependencies = new LinkedHashSet<>();
                dependenciesOf(resource, all).forEach(urn -> collect(urn, all, dependencies));
                resources.add(RecordedResource.of(resource, List.copyOf(dependencies)));
            }
        }
        return new RecordedStack(List.copyOf(resources));
    }

    /** Who depends on a component depends on the resources in it. */
    private static void collect(String urn, Map<String, StateResource> all, Set<String> into) {
        StateResource resource = all.get(urn);
        if (resource == null) {
            return;
        }
        if (resource.type().startsWith(PACKAGE)) {
            into.add(urn);
        } else {
            all.values().stream()
                    .filter(child -> child.json().path("parent").asText().equals(urn))
                    .forEach(child -> collect(child.json().get("urn").asText(), all, into));
        }
    }

    /** A component is registered when what it depends on is done, and its children after it: what it waits for, they do. */
    private static Stream<String> dependenciesOf(StateResource resource, Map<String, StateResource> all) {
        Stream<String> own = Json.elements(resource.json().path("dependencies")).map(urn -> urn.asText());
        StateResource parent = all.get(resource.json().path("parent").asText());
        return parent == null ? own : Stream.concat(own, dependenciesOf(parent, all));
    }
}
