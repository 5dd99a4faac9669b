package com.isolatedaks.isolation.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.catalogue.BootstrapRule;
import com.isolatedaks.isolation.model.ArmId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be set up in a registry so that nodes pull from it (https://learn.microsoft.com/azure/aks/network-isolated). */
public final class PullNeeds {
    private static final String RULE = "Microsoft.ContainerRegistry/registries/cacheRules";
    private static final String SOURCE = BootstrapRule.facts().source();
    private static final Set<String> PULLING = Set.of("AcrPull", "AcrPush", "Container Registry Repository Reader");

    private final Map<ArmId, List<ArmResource>> rulesByRegistry;
    private final Map<String, List<JsonNode>> assignmentsByPrincipal;
    /** In a preview neither the kubelet's principal nor a role's scope need be known yet. */
    private final List<JsonNode> planned;

    public PullNeeds(List<ArmResource> resources) {
        rulesByRegistry = resources.stream()
                .filter(resource -> resource.type().equalsIgnoreCase(RULE))
                .collect(Collectors.groupingBy(rule -> rule.id().parent()));
        List<JsonNode> assignments = resources.stream()
                .filter(resource -> resource.type().equalsIgnoreCase("Microsoft.Authorization/roleAssignments"))
                .map(assignment -> assignment.body().path("properties"))
                .toList();
        assignmentsByPrincipal = assignments.stream()
                .collect(Collectors.groupingBy(
                        assignment -> assignment.path("principalId").asText()));
        planned = assignments.stream()
                .filter(assignment ->
                        !assignment.path("roleDefinitionId").asText().startsWith("/"))
                .toList();
    }

    /** Whether the registry is one that AKS makes: none is named, or one in the cluster's own group. */
    boolean isMadeByAks(ArmResource cluster) {
        String registry = cluster.body()
                .at("/properties/bootstrapProfile/containerRegistryId")
                .asText("");
        String group = cluster.body().at("/properties/nodeResourceGroup").asText("");
        return registry.isEmpty()
                || !group.isEmpty()
                        && registry.toLowerCase(Locale.ROOT)
                                .contains("/resourcegroups/" + group.toLowerCase(Locale.ROOT) + "/");
    }

    /** Whether a registry has the cache rule that nodes pull through. */
    public Need cacheRule(Place place, ArmId registry) {
        Optional<ArmResource> rule = rulesByRegistry.getOrDefault(registry, List.of()).stream()
                .filter(resource -> resource.body()
                        .at("/properties/sourceRepository")
                        .asText()
                        .equals(SOURCE))
                .findFirst();
        return new Need(
                place.name(),
                "a cache of Microsoft's images",
                rule.isPresent(),
                rule.map(known -> "cache rule " + known.id().name())
                        .orElse("the registry %s has no cache rule for %s".formatted(registry.name(), SOURCE)));
    }

    /** Whether the kubelet identity may pull. */
    public Need right(Place place, ArmId registry, ArmResource cluster) {
        String kubelet = cluster.body()
                .at("/properties/identityProfile/kubeletidentity/objectId")
                .asText("");
        Optional<JsonNode> held = assignmentsByPrincipal.getOrDefault(kubelet, List.of()).stream()
                .filter(assignment -> covers(assignment.path("scope").asText(), registry))
                .filter(assignment -> Rights.role(assignment)
                        .filter(role -> PULLING.contains(role.name()))
                        .isPresent())
                .findFirst();
        boolean isPlanned = held.isEmpty()
                && planned.stream()
                        .anyMatch(assignment ->
                                isPossible(assignment.path("scope").asText(), registry));
        return new Need(
                place.name(),
                "the right to pull",
                held.isPresent() || isPlanned,
                held.flatMap(Rights::role)
                        .map(role -> "%s for the kubelet identity".formatted(role.name()))
                        .orElse(
                                isPlanned
                                        ? "a role is planned whose scope is not known yet"
                                        : "the kubelet identity holds no role on %s that lets it pull; nodes would end with exit code 212"
                                                .formatted(registry.name())));
    }

    private static boolean isPossible(String scope, ArmId registry) {
        return !scope.startsWith("/") || covers(scope, registry);
    }

    private static boolean covers(String scope, ArmId registry) {
        String id = registry.text().toLowerCase(Locale.ROOT);
        String wide = scope.toLowerCase(Locale.ROOT);
        return wide.startsWith("/") && (id.equals(wide) || id.startsWith(wide + "/"));
    }
}
