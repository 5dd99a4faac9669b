package com.isolatedaks.outbound;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.network.NetworkMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way out that a cluster is to have.
 *
 * @param type as the user names it
 * @param azureName as Azure names it
 * @param reachableHosts what a firewall behind the network lets through
 */
public record OutboundPlan(OutboundType type, String azureName, List<String> reachableHosts) {
    public OutboundPlan {
        reachableHosts = List.copyOf(reachableHosts);
    }

    /** The plan that the inputs ask for. */
    public static OutboundPlan of(IsolatedAksClusterArgs args) {
        OutboundArgs inputs = inputs(args);
        OutboundType type = inputs.type().orElse(OutboundType.None);
        return new OutboundPlan(type, azureName(type), inputs.reachableHosts().orElse(List.of()));
    }

    /** The same with another type. */
    public OutboundPlan with(OutboundType other) {
        return new OutboundPlan(other, azureName(other), reachableHosts);
    }

    /** How users name a type of Azure's; as Azure does, if it is none of theirs. */
    public static String inputName(String azureName) {
        return Stream.of(OutboundType.values())
                .filter(type -> azureName(type).equalsIgnoreCase(azureName))
                .map(OutboundType::getValue)
                .findFirst()
                .orElse(azureName);
    }

    /** The inputs as given, or with all their defaults. */
    static OutboundArgs inputs(IsolatedAksClusterArgs args) {
        return args.outbound().orElseGet(() -> OutboundArgs.builder().build());
    }

    /** Whether a cluster with it is network isolated. */
    public boolean isIsolated() {
        return type == OutboundType.None || type == OutboundType.Block;
    }

    /**
     * Property paths of the managed cluster that Azure fills in for the way out that it makes. No input names them, and a
     * refresh after isolation was left takes them into the cluster's inputs: without this the next deployment would write
     * the cluster only to take them out again.
     */
    public List<String> changedByAzure() {
        return switch (type) {
            case LoadBalancer -> List.of("networkProfile.loadBalancerProfile");
            case ManagedNatGateway -> List.of("networkProfile.natGatewayProfile");
            case None, Block, UserDefinedRouting, UserAssignedNatGateway -> List.of();
        };
    }

    /** Whether a firewall of somebody else's may stand behind the network, although AKS makes no way out. */
    public boolean allowsReachableHosts(NetworkMode network) {
        return type == OutboundType.None && network == NetworkMode.BROUGHT;
    }

    /** {@code block} is in no published enum; Azure takes it as plain text (https://learn.microsoft.com/azure/aks/egress-outboundtype). */
    private static String azureName(OutboundType type) {
        return switch (type) {
            case None -> "none";
            case Block -> "block";
            case UserDefinedRouting -> "userDefinedRouting";
            case LoadBalancer -> "loadBalancer";
            case ManagedNatGateway -> "managedNATGateway";
            case UserAssignedNatGateway -> "userAssignedNATGateway";
        };
    }
}
