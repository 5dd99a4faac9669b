package com.isolatedaks.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.state.RegisteredResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;

/**
 * The resources of one deployment. The engine shows each one's inputs when the program registers it, and all outputs together
 * at the end; what a resource is called in Azure is often among its inputs only.
 */
final class EngineResources {
    private static final String AZURE = "azure-native";

    private final Map<String, ObjectNode> inputs = new ConcurrentHashMap<>();

    /** A resource that is registered; empty if it is a component. */
    Optional<RegisteredResource> registered(AnalyzeRequest request) {
        if (!isCustom(request.getType(), request.hasProvider())) {
            return Optional.empty();
        }
        ObjectNode properties = StructReader.object(request.getProperties());
        inputs.put(request.getUrn(), properties);
        return Optional.of(new RegisteredResource(
                request.getUrn(),
                request.getType(),
                request.getOptions().getParent(),
                List.of(),
                Map.of(),
                properties,
                JsonNodeFactory.instance.objectNode()));
    }

    /** Whether a resource was registered, and so judged by itself. */
    boolean hasRegistered(String urn) {
        return inputs.containsKey(urn);
    }

    /** All resources of the stack but components. */
    List<RegisteredResource> all(List<AnalyzerResource> resources) {
        return resources.stream()
                .filter(resource -> isCustom(resource.getType(), resource.hasProvider()))
                .map(this::resource)
                .toList();
    }

    private RegisteredResource resource(AnalyzerResource resource) {
        Map<String, List<String>> byProperty = new HashMap<>();
        resource.getPropertyDependenciesMap()
                .forEach((property, from) -> byProperty.put(property, List.copyOf(from.getUrnsList())));
        return new RegisteredResource(
                resource.getUrn(),
                resource.getType(),
                resource.getParent(),
                List.copyOf(resource.getDependenciesList()),
                byProperty,
                inputs.getOrDefault(resource.getUrn(), JsonNodeFactory.instance.objectNode()),
                StructReader.object(resource.getProperties()));
    }

    /** Only components have no provider; but one that a targeted update leaves out is not shown, and Azure's are no components. */
    private static boolean isCustom(String token, boolean hasProvider) {
        return hasProvider || token.startsWith(AZURE + ":") || token.startsWith(AZURE + "_");
    }
}
