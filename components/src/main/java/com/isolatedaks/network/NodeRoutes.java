package com.isolatedaks.network;

import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.network.RouteTable;
import com.pulumi.azurenative.network.RouteTableArgs;
import com.pulumi.azurenative.network.inputs.RouteArgs;
import com.pulumi.core.Output;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * The node subnet's route table. The route to the firewall is a part of it, so that the subnet is never without: what the
 * security group opens has nowhere to go before the firewall is there, nor after it is gone.
 */
public final class NodeRoutes {
    /** The system routes of the virtual network and of private endpoints are more specific, and stay. */
    public static final String EVERYTHING = "0.0.0.0/0";
    /** What Azure calls a next hop that is given by address. */
    public static final String APPLIANCE = "VirtualAppliance";

    private NodeRoutes() {}

    /** Makes the table. */
    public static RouteTable make(
            Children children,
            Output<String> resourceGroupName,
            String location,
            String networkName,
            String applianceAddress,
            @Nullable Output<Map<String, String>> tags) {
        return new RouteTable(
                children.name(ChildName.NODES_ROUTE_TABLE),
                RouteTableArgs.builder()
                        .resourceGroupName(resourceGroupName)
                        .location(location)
                        .routeTableName(networkName + "-nodes")
                        // Routes that a gateway learns are more specific than the default route, and would lead round
                        // the
                        // firewall.
                        .disableBgpRoutePropagation(true)
                        .routes(RouteArgs.builder()
                                .name("to-firewall")
                                .addressPrefix(EVERYTHING)
                                .nextHopType(APPLIANCE)
                                .nextHopIpAddress(applianceAddress)
                                .build())
                        .tags(tags)
                        .build(),
                children.options());
    }
}
