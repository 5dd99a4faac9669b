package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.authorization.Permission;
import com.isolatedaks.simulator.azure.network.ServiceEndpoint;
import com.isolatedaks.simulator.azure.network.SubnetUsers;
import com.isolatedaks.simulator.azure.network.VirtualNetworkLock;
import java.util.List;
import java.util.Optional;

/** The subnets that a cluster's nodes and its API server stand in. */
final class ClusterSubnets {
    private static final String POOLS = "properties.agentPoolProfiles";
    private static final String API_SERVER = "properties.apiServerAccessProfile.subnetId";
    private static final String DELEGATION = "Microsoft.ContainerService/managedClusters";
    private static final int LONGEST_API_SERVER_PREFIX = 28;

    private final ResourceId cluster;
    private final Resources resources;
    private final Optional<String> controlPlanePrincipal;

    ClusterSubnets(ResourceId cluster, Resources resources, Optional<String> controlPlanePrincipal) {
        this.cluster = cluster;
        this.resources = resources;
        this.controlPlanePrincipal = controlPlanePrincipal;
    }

    /** All node pools are in one network; each needs addresses for its nodes, without overlay for its pods too. */
    void checkPools(List<Body> pools, boolean isOverlay) {
        List<ResourceId> subnets = pools.stream()
                .flatMap(pool -> pool.id("/vnetSubnetID").stream())
                .distinct()
                .toList();
        if (subnets.stream().map(ResourceId::parent).distinct().count() > 1) {
            throw ClusterErrors.invalidParameter(POOLS, "All node pools of a cluster must be in one virtual network.");
        }
        for (ResourceId id : subnets) {
            AzureResource subnet = require(id, POOLS);
            if (!subnet.body().objects("/properties/delegations").isEmpty()) {
                throw ClusterErrors.refuse(
                        "SubnetIsDelegated",
                        POOLS,
                        ("The agent pool's subnet '%s' cannot be used because it is delegated. See"
                                        + " https://aka.ms/adv-network-prerequest")
                                .formatted(id));
            }
            if (subnet.body().texts("/properties/addressPrefixes").size() > 1) {
                throw ClusterErrors.refuse(
                        "MultipleAddressPrefixesSubnetNotSupported",
                        POOLS,
                        "The agent pool's subnet '%s' has more than one address prefix.".formatted(id));
            }
            requireJoin(id);
            checkSize(subnet, pools, isOverlay);
        }
    }

    private AzureResource require(ResourceId id, String target) {
        VirtualNetworkLock.requireProvisioned(id.parent(), cluster, resources);
        return resources
                .find(id)
                .orElseThrow(
                        () -> ClusterErrors.invalidParameter(target, "The subnet '%s' was not found.".formatted(id)));
    }

    /** A system-assigned identity has no roles before the cluster exists; AKS cares for them itself. */
    private void requireJoin(ResourceId subnet) {
        controlPlanePrincipal
                .filter(principal -> !Permission.JOIN_SUBNET.isGranted(principal, subnet, resources))
                .ifPresent(principal -> {
                    throw ArmErrors.linkedAuthorizationFailed(principal, Permission.JOIN_SUBNET.action(), subnet);
                });
    }

    private void checkSize(AzureResource subnet, List<Body> pools, boolean isOverlay) {
        long wanted = 0;
        for (Body pool : pools) {
            boolean isHere =
                    pool.id("/vnetSubnetID").filter(subnet.id()::equals).isPresent();
            boolean isNew = resources
                    .find(cluster.child("agentPools", pool.text("/name")))
                    .isEmpty();
            if (isHere && isNew) {
                long nodes = Math.max(pool.number("/count", 1), pool.number("/maxCount", 0));
                // https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning: one node more while
                // upgrading
                wanted += isOverlay ? nodes : (nodes + 1) * (pool.number("/maxPods", 30) + 1);
            }
        }
        long free = ServiceEndpoint.freeAddresses(subnet, resources);
        if (wanted > free) {
            throw ClusterErrors.refuse(
                    "InsufficientSubnetSize",
                    POOLS,
                    "Pre-allocated IPs %d exceeds IPs available %d in Subnet %s."
                            .formatted(wanted, free, subnet.id().name()));
        }
    }

    /**
     * The API server's subnet with VNet integration
     * (https://learn.microsoft.com/azure/aks/api-server-vnet-integration).
     */
    void checkApiServer(ClusterPut put) {
        Optional<ResourceId> given = put.apiServerSubnet();
        if (!put.hasVnetIntegration()) {
            if (given.isPresent()) {
                throw apiServerError("A subnet can be given only with enableVnetIntegration.");
            }
            return;
        }
        if (given.isEmpty()) {
            if (put.hasOwnNetwork()) {
                throw apiServerError(
                        "apiServerAccessProfile.subnetId should not be empty when a custom VNet is used with"
                                + " API server VNet integration.");
            }
            return;
        }
        AzureResource subnet = require(given.get(), API_SERVER);
        boolean isDelegated = subnet.body().objects("/properties/delegations").stream()
                .anyMatch(delegation -> delegation.is("/properties/serviceName", DELEGATION));
        if (!isDelegated) {
            throw apiServerError("The subnet '%s' must be delegated to %s.".formatted(subnet.id(), DELEGATION));
        }
        if (prefixLength(subnet) > LONGEST_API_SERVER_PREFIX) {
            throw apiServerError(
                    "The subnet '%s' must be at least a /%d.".formatted(subnet.id(), LONGEST_API_SERVER_PREFIX));
        }
        if (put.nodeSubnets().stream()
                .anyMatch(nodes -> !nodes.parent().equals(subnet.id().parent()))) {
            throw apiServerError("The API server's subnet must be in the virtual network of the nodes.");
        }
        checkNothingElse(subnet);
        if (controlPlanePrincipal.isEmpty()) {
            throw apiServerError("A subnet can be given only to a cluster with a user-assigned identity.");
        }
        requireJoin(subnet.id());
    }

    private void checkNothingElse(AzureResource subnet) {
        SubnetUsers.of(subnet.id(), resources).stream()
                .filter(user -> !user.id().isOfType(ManagedClusterBehaviour.TYPE))
                .findFirst()
                .ifPresent(user -> {
                    throw apiServerError("The subnet '%s' is used by %s; nothing but API servers may be in it."
                            .formatted(subnet.id(), user.id()));
                });
    }

    private static int prefixLength(AzureResource subnet) {
        return AddressRange.of(range(subnet)).prefixLength();
    }

    /** A subnet's first address prefix. */
    static String range(AzureResource subnet) {
        return subnet.body().texts("/properties/addressPrefixes").stream()
                .findFirst()
                .orElseGet(() -> subnet.body().text("/properties/addressPrefix"));
    }

    private static RuntimeException apiServerError(String message) {
        return ClusterErrors.refuse("ApiserverSubnetConfigError", API_SERVER, message);
    }
}
