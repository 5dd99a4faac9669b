package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Kubernetes Services of type LoadBalancer, for which AKS makes a public address unless they say otherwise: the one kind of
 * Kubernetes resource that changes who reaches what (https://learn.microsoft.com/azure/aks/load-balancer-standard).
 */
final class KubernetesServices {
    private static final String TYPE = "Kubernetes/services";
    private static final String SERVICE = "Service";

    private KubernetesServices() {}

    static Stream<PulumiResource> of(List<PulumiResource> all) {
        return all.stream()
                .filter(resource -> resource.pulumiPackage().equals("kubernetes")
                        && resource.plainToken().equals("core:" + SERVICE))
                .filter(resource -> type(resource).asText().equals("LoadBalancer"));
    }

    /** Those of which nobody knows yet what they are. */
    static List<Undecided> undecided(List<PulumiResource> all) {
        return all.stream()
                .filter(resource -> resource.pulumiPackage().equals("kubernetes")
                        && resource.plainToken().equals("core:" + SERVICE))
                .filter(resource -> Values.isUnknown(type(resource))
                        || Values.isUnknown(resource.properties().path("spec")))
                .map(resource -> Undecided.unknown(resource, "spec.type", 0))
                .toList();
    }

    static ArmId id(PulumiResource resource) {
        JsonNode metadata = resource.properties().path("metadata");
        return new ArmId(
                "/providers/%s/%s".formatted(TYPE, metadata.path("name").asText(resource.name())));
    }

    static ArmResource resource(PulumiResource resource) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("properties", resource.properties());
        return new ArmResource(id(resource), TYPE, body);
    }

    private static JsonNode type(PulumiResource resource) {
        return resource.properties().at("/spec/type");
    }
}
