package com.isolatedaks.network;

import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.network.NetworkSecurityGroup;
import com.pulumi.azurenative.network.NetworkSecurityGroupArgs;
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

    /** The group of a subnet. */
    public NetworkSecurityGroup make(ChildName name, SubnetPlan subnet, SecurityPlan plan) {
        NetworkSecurityGroup group = new NetworkSecurityGroup(
                children.name(name),
                NetworkSecurityGroupArgs.builder()
                        .resourceGroupName(resourceGroupName)
                        .location(location)
                        .networkSecurityGroupName(networkName + "-" + subnet.name())
                        .securityRules(
                                plan.rules().stream().map(PlannedRule::request).toList())
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
