package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.authorization.Permission;
import java.time.Duration;
import java.util.Optional;

/**
 * What nodes find when they fetch their images from the registry, minutes after the cluster's PUT was accepted. They find what
 * is there when the cluster is put: what comes later may come too late
 * (https://github.com/Azure/AgentBaker, parts/linux/cloud-init/artifacts/cse_helpers.sh).
 */
final class NodeBootstrap {
    private static final int REGISTRY_UNREACHABLE = 211;
    private static final int REGISTRY_UNAUTHORIZED = 212;

    /** How long after the PUT a node asks for its first image: assumed, when its machine has started. */
    private static final Duration FIRST_PULL = Duration.ofSeconds(120);

    private static final String CACHE_RULES = "Microsoft.ContainerRegistry/registries/cacheRules";
    /** What every node asks the registry for (https://learn.microsoft.com/azure/aks/network-isolated). */
    private static final String SOURCE = "mcr.microsoft.com/*";

    private static final String TARGET = "aks-managed-repository/*";

    private NodeBootstrap() {}

    /** How the nodes fail, if they do. */
    static Optional<ArmException> failure(ClusterPut cluster, String kubeletPrincipal) {
        return cluster.usesCache()
                ? cluster.registry().flatMap(registry -> failure(cluster, registry, kubeletPrincipal))
                : Optional.empty();
    }

    private static Optional<ArmException> failure(ClusterPut cluster, AzureResource registry, String kubeletPrincipal) {
        // The network that AKS makes is only as old as the cluster: no private endpoint of a registry stands in it.
        boolean isNetworkNew = cluster.put().isCreate() && !cluster.hasOwnNetwork();
        if (isNetworkNew && !isMadeByAks(cluster, registry)) {
            return Optional.of(ClusterErrors.nodesFailed(
                    REGISTRY_UNREACHABLE,
                    "Bootstrap Container Registry is not reachable. Please check the network configuration and try"
                            + " again: registry %s has no private endpoint in the cluster's network."
                                    .formatted(registry.id().name())));
        }
        boolean hasRule = cluster.resources().children(registry.id(), CACHE_RULES).stream()
                .anyMatch(rule -> rule.body().is("/properties/sourceRepository", SOURCE)
                        && rule.body().is("/properties/targetRepository", TARGET));
        if (!hasRule) {
            return Optional.of(ClusterErrors.nodesFailed(
                    REGISTRY_UNREACHABLE,
                    "Bootstrap Container Registry is not reachable. Please check the network configuration and try"
                            + " again: registry %s has no cache rule from %s to %s."
                                    .formatted(registry.id().name(), SOURCE, TARGET)));
        }
        // A registry with permissions by repository ignores AcrPull
        // (https://learn.microsoft.com/azure/container-registry/container-registry-rbac-abac-repository-permissions).
        Permission needed = registry.body().is("/properties/roleAssignmentMode", "AbacRepositoryPermissions")
                ? Permission.READ_REPOSITORIES
                : Permission.PULL_IMAGES;
        if (!needed.isGranted(
                kubeletPrincipal,
                registry.id(),
                cluster.resources(),
                cluster.resources().now().plus(FIRST_PULL))) {
            return Optional.of(ClusterErrors.nodesFailed(
                    REGISTRY_UNAUTHORIZED,
                    "Bootstrap Container Registry authorization failed. Please ensure kubelet identity %s has pull"
                                    .formatted(kubeletPrincipal)
                            + " access to the registry %s."
                                    .formatted(registry.id().name())));
        }
        return Optional.empty();
    }

    private static boolean isMadeByAks(ClusterPut cluster, AzureResource registry) {
        String nodeGroup = cluster.body().text("/properties/nodeResourceGroup");
        return registry.id()
                .resourceGroup()
                .filter(group -> group.name().equalsIgnoreCase(nodeGroup))
                .isPresent();
    }
}
