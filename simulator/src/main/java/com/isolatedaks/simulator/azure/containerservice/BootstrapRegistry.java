package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.boot.BootFailure;
import com.isolatedaks.isolation.boot.FailedBoot;
import com.isolatedaks.isolation.catalogue.BootstrapRule;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.authorization.Permission;
import java.time.Duration;
import java.util.Optional;

/** The registry that nodes bootstrap from: what they find in it, once they reach it. */
record BootstrapRegistry(Optional<AzureResource> registry, Body cluster, Resources resources) {
    private static final String CACHE_RULES = "Microsoft.ContainerRegistry/registries/cacheRules";
    /** What every node asks the registry for (https://learn.microsoft.com/azure/aks/network-isolated). */
    private static final String SOURCE = BootstrapRule.facts().source();

    private static final String TARGET = BootstrapRule.facts().target();

    /** How long after the PUT a node asks for its first image: assumed, when its machine has started. */
    private static final Duration FIRST_PULL = Duration.ofSeconds(120);

    boolean isMadeByAks() {
        String nodeGroup = cluster.text("/properties/nodeResourceGroup");
        return registry.flatMap(resource -> resource.id().resourceGroup())
                .filter(group -> group.name().equalsIgnoreCase(nodeGroup))
                .isPresent();
    }

    Optional<FailedBoot> missing() {
        return registry.isPresent()
                ? Optional.empty()
                : unreachable("registry %s does not exist".formatted(cluster.text(ClusterPut.REGISTRY)));
    }

    /** No private endpoint of somebody's registry stands in the network that AKS makes. */
    Optional<FailedBoot> unreachableFromNetworkOfAks() {
        return unreachable("registry %s has no private endpoint in the cluster's network".formatted(name()));
    }

    /** See https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-oraspullnetworktimeout. */
    Optional<FailedBoot> missingRule() {
        boolean hasRule = resources.children(registry.orElseThrow().id(), CACHE_RULES).stream()
                .anyMatch(rule -> rule.body().is("/properties/sourceRepository", SOURCE)
                        && rule.body().is("/properties/targetRepository", TARGET));
        return hasRule
                ? Optional.empty()
                : unreachable("registry %s has no cache rule from %s to %s".formatted(name(), SOURCE, TARGET));
    }

    /**
     * A registry with permissions by repository ignores AcrPull
     * (https://learn.microsoft.com/azure/container-registry/container-registry-rbac-abac-repository-permissions).
     */
    Optional<FailedBoot> unauthorized() {
        AzureResource known = registry.orElseThrow();
        Permission needed = known.body().is("/properties/roleAssignmentMode", "AbacRepositoryPermissions")
                ? Permission.READ_REPOSITORIES
                : Permission.PULL_IMAGES;
        String kubelet = cluster.text(ClusterIdentities.KUBELET + "/objectId");
        return needed.isGranted(kubelet, known.id(), resources, resources.now().plus(FIRST_PULL))
                ? Optional.empty()
                : Optional.of(new FailedBoot(
                        BootFailure.REGISTRY_UNAUTHORIZED,
                        "identity %s has no role on registry %s with %s".formatted(kubelet, name(), needed.action())));
    }

    private String name() {
        return registry.orElseThrow().id().name();
    }

    private static Optional<FailedBoot> unreachable(String reason) {
        return Optional.of(new FailedBoot(BootFailure.REGISTRY_UNREACHABLE, reason));
    }
}
