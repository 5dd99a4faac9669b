package com.isolatedaks.network;

import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.network.NetworkSecurityGroup;
import com.pulumi.azurenative.network.NetworkSecurityGroupArgs;
import com.pulumi.azurenative.network.inputs.SecurityRuleArgs;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Makes a security group for each subnet, before the network itself: the provider sends a network's subnets back with
 * every later update of it, and Azure refuses them while one of their groups is being written
 * (ReferencedResourceNotProvisioned).
 */
public final class SecurityGroups {
    private final Children children;
    private final Output<String> resourceGroupName;
    private final String location;
    private final String networkName;
    private final @Nullable Output<Map<String, String>> tags;
    private final List<NetworkSecurityGroup> made = new ArrayList<>();

    public SecurityGroups(
            Children children,
            Output<String> resourceGroupName,
            String location,
            String networkName,
            @Nullable Output<Map<String, String>> tags) {
        this.children = children;
        this.resourceGroupName = resourceGroupName;
        this.location = location;
        this.networkName = networkName;
        this.tags = tags;
    }

    /** A group that lets nothing out to the internet. */
    public NetworkSecurityGroup denyingInternet(ChildName name, SubnetPlan subnet) {
        return make(name, subnet, List.of(DenyInternet.rule()));
    }

    /** A group of the API server's subnet: nodes come in, and nothing goes out to the internet. */
    public NetworkSecurityGroup ofApiServer(ChildName name, SubnetPlan subnet, SubnetPlan nodes) {
        List<SecurityRuleArgs> rules = new ArrayList<>(ApiServerInbound.rules(nodes, subnet));
        rules.add(DenyInternet.rule());
        return make(name, subnet, rules);
    }

    /**
     * A group that leaves it to the subnet's routes what goes out. Security groups judge the final destination before a
     * packet is routed, so that one that denies the internet denies the way to the firewall as well
     * (https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works).
     */
    public NetworkSecurityGroup leavingItToRoutes(ChildName name, SubnetPlan subnet) {
        return make(name, subnet, List.of());
    }

    private NetworkSecurityGroup make(ChildName name, SubnetPlan subnet, List<SecurityRuleArgs> rules) {
        NetworkSecurityGroup group = new NetworkSecurityGroup(
                children.name(name),
                NetworkSecurityGroupArgs.builder()
                        .resourceGroupName(resourceGroupName)
                        .location(location)
                        .networkSecurityGroupName(networkName + "-" + subnet.name())
                        .securityRules(rules)
                        .tags(tags)
                        .build(),
                children.options());
        made.add(group);
        return group;
    }

    /** The groups made so far. */
    public List<NetworkSecurityGroup> made() {
        return List.copyOf(made);
    }
}
