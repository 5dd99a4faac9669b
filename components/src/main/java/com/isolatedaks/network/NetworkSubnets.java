package com.isolatedaks.network;

import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.network.NetworkSecurityGroup;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.inputs.DelegationArgs;
import com.pulumi.azurenative.network.inputs.NetworkSecurityGroupArgs;
import com.pulumi.azurenative.network.inputs.RouteTableArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the subnets of a virtual network one after another: Azure locks the whole network while it writes one subnet
 * and answers a second write with 409 AnotherOperationInProgress.
 */
public final class NetworkSubnets {
    private final Children children;
    private final Output<String> resourceGroupName;
    private final VirtualNetwork network;
    private final String networkName;
    private final List<Subnet> made = new ArrayList<>();

    public NetworkSubnets(
            Children children, Output<String> resourceGroupName, VirtualNetwork network, String networkName) {
        this.children = children;
        this.resourceGroupName = resourceGroupName;
        this.network = network;
        this.networkName = networkName;
    }

    /** A subnet that nothing leaves by default. */
    public Subnet isolated(ChildName name, SubnetPlan plan, NetworkSecurityGroup group) {
        return isolated(name, plan, group, Optional.empty());
    }

    /** A subnet that things leave only by the routes of a table, if it has one. */
    public Subnet isolated(
            ChildName name, SubnetPlan plan, NetworkSecurityGroup group, Optional<Output<String>> routeTableId) {
        return make(
                name,
                common(plan, group)
                        .defaultOutboundAccess(false)
                        .routeTable(routeTableId
                                .map(id -> Output.of(
                                        RouteTableArgs.builder().id(id).build()))
                                .orElse(null)));
    }

    /** A subnet for the API server. Azure refuses defaultOutboundAccess on a delegated subnet. */
    public Subnet delegatedToApiServer(ChildName name, SubnetPlan plan, NetworkSecurityGroup group) {
        return make(
                name,
                common(plan, group)
                        .delegations(DelegationArgs.builder()
                                .name("aks-api-server")
                                .serviceName("Microsoft.ContainerService/managedClusters")
                                .build()));
    }

    /** A subnet for Azure Firewall, which has a way out of its own. Azure takes no security group there. */
    public Subnet ofFirewall(ChildName name, SubnetPlan plan) {
        return make(name, common(plan).defaultOutboundAccess(false));
    }

    /** The subnets made so far; whatever stands in one of them waits for all, as each write locks the network. */
    public List<Subnet> made() {
        return List.copyOf(made);
    }

    private Subnet make(ChildName name, SubnetArgs.Builder args) {
        Resource earlier = made.isEmpty() ? network : made.get(made.size() - 1);
        Subnet subnet = new Subnet(children.name(name), args.build(), children.after(List.of(network, earlier)));
        made.add(subnet);
        return subnet;
    }

    private SubnetArgs.Builder common(SubnetPlan plan, NetworkSecurityGroup group) {
        return common(plan)
                .networkSecurityGroup(
                        NetworkSecurityGroupArgs.builder().id(group.id()).build());
    }

    private SubnetArgs.Builder common(SubnetPlan plan) {
        return SubnetArgs.builder()
                .resourceGroupName(resourceGroupName)
                .virtualNetworkName(networkName)
                .subnetName(plan.name())
                .addressPrefix(plan.range().toString())
                .privateEndpointNetworkPolicies("Disabled")
                .privateLinkServiceNetworkPolicies("Enabled");
    }
}
