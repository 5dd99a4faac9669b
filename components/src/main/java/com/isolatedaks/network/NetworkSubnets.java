package com.isolatedaks.network;

import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.network.NetworkSecurityGroup;
import com.pulumi.azurenative.network.NetworkSecurityGroupArgs;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.inputs.DelegationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Makes the subnets of a virtual network, each with its security group, one after another: Azure locks the whole
 * network while it writes one subnet and answers a second write with 409 AnotherOperationInProgress.
 */
public final class NetworkSubnets {
    private final Children children;
    private final Output<String> resourceGroupName;
    private final String location;
    private final VirtualNetwork network;
    private final String networkName;
    private final @Nullable Output<Map<String, String>> tags;
    private final List<Subnet> made = new ArrayList<>();

    public NetworkSubnets(
            Children children,
            Output<String> resourceGroupName,
            String location,
            VirtualNetwork network,
            String networkName,
            @Nullable Output<Map<String, String>> tags) {
        this.children = children;
        this.resourceGroupName = resourceGroupName;
        this.location = location;
        this.network = network;
        this.networkName = networkName;
        this.tags = tags;
    }

    /** A subnet that nothing leaves by default. */
    public Subnet isolated(ChildName subnet, ChildName securityGroup, SubnetPlan plan) {
        return make(subnet, plan, common(securityGroup, plan).defaultOutboundAccess(false));
    }

    /** A subnet for the API server. Azure refuses defaultOutboundAccess on a delegated subnet. */
    public Subnet delegatedToApiServer(ChildName subnet, ChildName securityGroup, SubnetPlan plan) {
        return make(
                subnet,
                plan,
                common(securityGroup, plan)
                        .delegations(DelegationArgs.builder()
                                .name("aks-api-server")
                                .serviceName("Microsoft.ContainerService/managedClusters")
                                .build()));
    }

    /** The subnets made so far; whatever stands in one of them waits for all, as each write locks the network. */
    public List<Subnet> made() {
        return List.copyOf(made);
    }

    private Subnet make(ChildName name, SubnetPlan plan, SubnetArgs.Builder args) {
        List<Resource> earlier = new ArrayList<>();
        earlier.add(network);
        if (!made.isEmpty()) {
            earlier.add(made.get(made.size() - 1));
        }
        Subnet subnet = new Subnet(children.name(name), args.build(), children.after(earlier));
        made.add(subnet);
        return subnet;
    }

    private SubnetArgs.Builder common(ChildName securityGroup, SubnetPlan plan) {
        NetworkSecurityGroup group = new NetworkSecurityGroup(
                children.name(securityGroup),
                NetworkSecurityGroupArgs.builder()
                        .resourceGroupName(resourceGroupName)
                        .location(location)
                        .networkSecurityGroupName(networkName + "-" + plan.name())
                        .securityRules(DenyInternet.rule())
                        .tags(tags)
                        .build(),
                children.options());
        return SubnetArgs.builder()
                .resourceGroupName(resourceGroupName)
                .virtualNetworkName(networkName)
                .subnetName(plan.name())
                .addressPrefix(plan.range().toString())
                .networkSecurityGroup(com.pulumi.azurenative.network.inputs.NetworkSecurityGroupArgs.builder()
                        .id(group.id())
                        .build())
                .privateEndpointNetworkPolicies("Disabled")
                .privateLinkServiceNetworkPolicies("Enabled");
    }
}
