package com.isolatedaks.isolation.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.arm.ArmResource;
import java.util.ArrayList;
import java.util.List;

/**
 * Kubernetes Services that AKS gives a public address: those of type LoadBalancer without the annotation that keeps them
 * internal (https://learn.microsoft.com/azure/aks/internal-lb).
 */
final class PublicServices {
    private static final String TYPE = "Kubernetes/services";
    /** Slashes in a JSON pointer's segment are written {@code ~1}. */
    private static final String INTERNAL =
            "/properties/metadata/annotations/service.beta.kubernetes.io~1azure-load-balancer-internal";

    private PublicServices() {}

    static List<Leak> leaks(List<ArmResource> resources) {
        return resources.stream()
                .filter(resource -> resource.type().equals(TYPE))
                .filter(service -> !service.body().at(INTERNAL).asText().equalsIgnoreCase("true"))
                .map(PublicServices::leak)
                .toList();
    }

    private static Leak leak(ArmResource service) {
        List<String> ranges = new ArrayList<>();
        for (JsonNode range : service.body().at("/properties/spec/loadBalancerSourceRanges")) {
            ranges.add(range.asText());
        }
        return new Leak(
                LeakKind.KUBERNETES_SERVICE,
                service.id(),
                ranges.isEmpty() ? "the internet" : "the internet (%s)".formatted(String.join(", ", ranges)),
                "the pods of Service " + service.id().name(),
                List.of(
                        "spec.type of %s is LoadBalancer".formatted(service.id().name()),
                        "it has no annotation that keeps it internal: AKS makes a load balancer with a public address"));
    }
}
