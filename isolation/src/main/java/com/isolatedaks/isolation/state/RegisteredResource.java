package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A resource as the engine hands it to others while it deploys or previews, without its id. Unknown values are the engine's
 * words for them.
 *
 * @param urn its URN
 * @param token its type, {@code azure-native:network:Subnet}
 * @param parent the URN of its parent; empty without one
 * @param dependencies URNs of what it was made after
 * @param propertyDependencies by property, URNs of what its value was made from
 * @param inputs what the program asked for; empty if it did not ask this time
 * @param outputs what the provider answered, or would answer
 */
public record RegisteredResource(
        String urn,
        String token,
        String parent,
        List<String> dependencies,
        Map<String, List<String>> propertyDependencies,
        ObjectNode inputs,
        ObjectNode outputs) {
    public RegisteredResource {
        dependencies = List.copyOf(dependencies);
        propertyDependencies = Map.copyOf(propertyDependencies);
    }

    PulumiResource planned() {
        // A preview's outputs are the inputs again, and "unknown" for all else that the type has: what Azure computes,
        // but
        // also what the program left out. Left out is what the model knows defaults for; so those say nothing.
        return resource(Values.merged(Values.known(Values.plain(outputs)), Values.plain(inputs)));
    }

    PulumiResource deployed() {
        return resource(Values.merged(Values.plain(inputs), Values.plain(outputs)));
    }

    private PulumiResource resource(ObjectNode properties) {
        return new PulumiResource(urn, token, "", parent, dependencies, propertyDependencies, inputs, properties);
    }
}
