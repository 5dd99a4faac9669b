package com.isolatedaks.firewall;

import com.isolatedaks.EgressFirewallArgs;
import com.isolatedaks.inputs.HubPeeringArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.network.NodeRoutes;
import com.pulumi.azurenative.network.Route;
import com.pulumi.azurenative.network.RouteArgs;
import com.pulumi.azurenative.network.VirtualNetworkPeering;
import com.pulumi.azurenative.network.VirtualNetworkPeeringArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How packets of nodes come to the firewall.
 *
 * @param routeTableId the node subnet's route table, if it is known
 * @param done ids of what is made, all of which must be there before anything goes that way
 */
record WaysToFirewall(Optional<Output<String>> routeTableId, List<Output<String>> done) {

    /**
     * Makes the peerings and the route that the inputs ask for.
     *
     * @param address where the route leads to
     * @param firewall what must be done before
     */
    static WaysToFirewall make(
            Children children, EgressFirewallArgs args, Output<String> address, List<? extends Resource> firewall) {
        List<Output<String>> done = new ArrayList<>();
        args.peering().ifPresent(peering -> done.addAll(peerings(children, args, peering)));
        Optional<Route> route = args.routeTableName().map(table -> route(children, args, table, address, firewall));
        route.ifPresent(made -> done.add(made.id()));
        return new WaysToFirewall(
                route.map(made -> made.id().applyValue(WaysToFirewall::tableOf)).or(args::routeTableId), done);
    }

    private static Route route(
            Children children,
            EgressFirewallArgs args,
            String table,
            Output<String> address,
            List<? extends Resource> firewall) {
        return new Route(
                children.name(ChildName.FIREWALL_ROUTE),
                RouteArgs.builder()
                        .resourceGroupName(args.routeTableResourceGroupName().orElse(args.resourceGroupName()))
                        .routeTableName(table)
                        .routeName(FirewallNames.ROUTE)
                        .addressPrefix(NodeRoutes.EVERYTHING)
                        .nextHopType(NodeRoutes.APPLIANCE)
                        .nextHopIpAddress(address)
                        .build(),
                children.after(firewall));
    }

    /** Both halves, one after the other: each write locks both networks. */
    private static List<Output<String>> peerings(Children children, EgressFirewallArgs args, HubPeeringArgs peering) {
        VirtualNetworkPeering toHub = new VirtualNetworkPeering(
                children.name(ChildName.PEERING_TO_HUB),
                half(peering.resourceGroupName().orElse(args.resourceGroupName()), peering.virtualNetworkName())
                        .virtualNetworkPeeringName("to-firewall")
                        .remoteVirtualNetwork(SubResourceArgs.builder()
                                .id(peering.hubVirtualNetworkId())
                                .build())
                        .build(),
                children.options());
        VirtualNetworkPeering fromHub = new VirtualNetworkPeering(
                children.name(ChildName.PEERING_FROM_HUB),
                half(peering.hubResourceGroupName().orElse(args.resourceGroupName()), peering.hubVirtualNetworkName())
                        .virtualNetworkPeeringName(peering.virtualNetworkName().applyValue("to-%s"::formatted))
                        .remoteVirtualNetwork(SubResourceArgs.builder()
                                .id(peering.virtualNetworkId())
                                .build())
                        .build(),
                children.after(List.of(toHub)));
        return List.of(toHub.id(), fromHub.id());
    }

    private static VirtualNetworkPeeringArgs.Builder half(Output<String> resourceGroup, Output<String> network) {
        return VirtualNetworkPeeringArgs.builder()
                .resourceGroupName(resourceGroup)
                .virtualNetworkName(network)
                .allowVirtualNetworkAccess(true)
                // What the firewall sends on was sent by another network.
                .allowForwardedTraffic(true)
                .allowGatewayTransit(false)
                .useRemoteGateways(false);
    }

    private static String tableOf(String routeId) {
        int routes = routeId.toLowerCase(Locale.ROOT).lastIndexOf("/routes/");
        return routes < 0 ? routeId : routeId.substring(0, routes);
    }
}
