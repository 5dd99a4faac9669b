package com.isolatedaks.outbound;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.network.RouteTable;
import com.pulumi.azurenative.network.RouteTableArgs;
import com.pulumi.azurenative.network.inputs.RouteArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Optional;

/**
 * The route table of the nodes in a network that the component makes.
 *
 * @param routeTableId the table, if there is one
 * @param made the resources that are made for it
 */
public record EgressRoutes(Optional<Output<String>> routeTableId, List<? extends Resource> made) {

    /** Takes the table that is given, or makes one that leads to the firewall. */
    public static EgressRoutes of(Children children, String clusterName, IsolatedAksClusterArgs args) {
        return OutboundPlan.inputs(args)
                .firewallPrivateIp()
                .map(address -> toFirewall(children, clusterName, args, address))
                .orElseGet(() -> new EgressRoutes(OutboundPlan.inputs(args).routeTableId(), List.of()));
    }

    private static EgressRoutes toFirewall(
            Children children, String clusterName, IsolatedAksClusterArgs args, String firewallAddress) {
        RouteTable table = new RouteTable(
                children.name(ChildName.ROUTE_TABLE),
                RouteTableArgs.builder()
                        .resourceGroupName(args.resourceGroupName())
                        .location(args.location())
                        .routeTableName(clusterName + "-routes")
                        // Routes that a gateway learns are more specific than the default route and would lead round
                        // the
                        // firewall.
                        .disableBgpRoutePropagation(true)
                        .routes(RouteArgs.builder()
                                .name("to-firewall")
                                .addressPrefix("0.0.0.0/0")
                                .nextHopType("VirtualAppliance")
                                .nextHopIpAddress(firewallAddress)
                                .build())
                        .tags(args.tags().orElse(null))
                        .build(),
                children.options());
        return new EgressRoutes(Optional.of(table.id()), List.of(table));
    }
}
