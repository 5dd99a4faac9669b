package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.OutboundTypes;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.List;
import java.util.Set;

/** What each outbound type needs, and which may follow which (https://learn.microsoft.com/azure/aks/egress-outboundtype). */
final class OutboundRules {
    private static final String TARGET = "properties.networkProfile.outboundType";
    private static final String ROUTES = "Microsoft.Network/routeTables/routes";
    private static final Set<String> NEXT_HOPS = Set.of("VirtualAppliance", "VirtualNetworkGateway");

    private OutboundRules() {}

    static void check(ClusterPut cluster) {
        checkChange(cluster);
        checkPublicAddresses(cluster.body(), cluster.pools());
        switch (cluster.outboundType()) {
            case "loadBalancer", "none", "block" -> {}
            case "managedNATGateway", "managedNATGatewayV2" -> {
                if (cluster.hasOwnNetwork()) {
                    throw ClusterErrors.refuse(
                            "ManagedNATGatewayWithCustomVNetNotAllowed",
                            TARGET,
                            "A managed NAT gateway is not allowed in a custom virtual network.");
                }
            }
            case "userAssignedNATGateway" -> checkNatGateway(cluster);
            case "userDefinedRouting" -> checkRouting(cluster);
            default ->
                throw ClusterErrors.refuse(
                        "UnsupportedOutboundType",
                        TARGET,
                        "The outbound type '%s' is not supported.".formatted(cluster.outboundType()));
        }
    }

    private static void checkChange(ClusterPut cluster) {
        Put put = cluster.put();
        if (!put.changes(ClusterPut.OUTBOUND)) {
            return;
        }
        String before = put.textBefore(ClusterPut.OUTBOUND);
        if (!OutboundTypes.facts().mayChange(before, cluster.outboundType(), cluster.hasOwnNetwork())) {
            throw ClusterErrors.refuse(
                    "UpdatingOutboundTypeNotAllowed",
                    TARGET,
                    "The outbound type cannot be changed from '%s' to '%s'.".formatted(before, cluster.outboundType()));
        }
    }

    /** Answers to a node's own address would leave by the routes, from another one; the code is Azure's own for it. */
    static void checkPublicAddresses(Body cluster, List<Body> pools) {
        boolean isRouted = cluster.is(ClusterPut.OUTBOUND, "userDefinedRouting");
        if (isRouted && pools.stream().anyMatch(pool -> pool.isTrue("/enableNodePublicIP"))) {
            throw ClusterErrors.refuse(
                    "UDRWithNodePublicIPNotAllowed",
                    "agentPoolProfile.enableNodePublicIP",
                    "Nodes with public addresses are not allowed with outbound type userDefinedRouting.");
        }
    }

    private static void checkNatGateway(ClusterPut cluster) {
        if (!cluster.hasOwnNetwork()) {
            throw ClusterErrors.refuse(
                    "UserAssignedNATGatewayWithManagedVNetNotAllowed",
                    TARGET,
                    "A user-assigned NAT gateway needs a custom virtual network.");
        }
        for (ResourceId subnet : cluster.nodeSubnets()) {
            if (!body(cluster, subnet).has("/properties/natGateway/id")) {
                throw ClusterErrors.refuse(
                        "SubnetNotAssociatedWithNATGateway",
                        TARGET,
                        "The subnet '%s' is not associated with a NAT gateway.".formatted(subnet));
            }
        }
    }

    private static void checkRouting(ClusterPut cluster) {
        if (!cluster.hasOwnNetwork()) {
            throw ClusterErrors.refuse(
                    "ExistingRouteTableNotAssociatedWithSubnet",
                    TARGET,
                    "outboundType userDefinedRouting needs a custom virtual network whose subnets have a route table.");
        }
        cluster.nodeSubnets().forEach(subnet -> checkRoutes(cluster, subnet));
    }

    private static void checkRoutes(ClusterPut cluster, ResourceId subnet) {
        ResourceId table = body(cluster, subnet)
                .id("/properties/routeTable/id")
                .orElseThrow(() -> ClusterErrors.refuse(
                        "ExistingRouteTableNotAssociatedWithSubnet",
                        TARGET,
                        "The subnet '%s' has no route table.".formatted(subnet)));
        AzureResource route = cluster.resources().children(table, ROUTES).stream()
                .filter(candidate -> candidate.body().is("/properties/addressPrefix", "0.0.0.0/0"))
                .findFirst()
                .orElseThrow(() -> ClusterErrors.refuse(
                        "RouteTableMissingDefaultRouteError",
                        TARGET,
                        "The route table '%s' has no default route 0.0.0.0/0.".formatted(table)));
        String nextHop = route.body().text("/properties/nextHopType");
        if (!NEXT_HOPS.contains(nextHop)) {
            throw ClusterErrors.refuse(
                    "RouteTableInvalidNextHop",
                    TARGET,
                    ("Default route 0.0.0.0/0 has a next hop of %s but only VirtualAppliance and VirtualNetworkGateway"
                                    + " are allowed.")
                            .formatted(nextHop));
        }
    }

    private static Body body(ClusterPut cluster, ResourceId subnet) {
        return cluster.resources().find(subnet).map(AzureResource::body).orElseThrow();
    }
}
