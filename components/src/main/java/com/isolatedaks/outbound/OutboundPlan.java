package com.isolatedaks.outbound;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.inputs.OutboundArgs;

/**
 * The way out that a cluster is to have.
 *
 * @param type as the user names it
 * @param azureName as Azure names it
 */
public record OutboundPlan(OutboundType type, String azureName) {

    /** The plan that the inputs ask for. */
    public static OutboundPlan of(IsolatedAksClusterArgs args) {
        OutboundType type = inputs(args).type().orElse(OutboundType.None);
        return new OutboundPlan(type, azureName(type));
    }

    /** The inputs as given, or with all their defaults. */
    static OutboundArgs inputs(IsolatedAksClusterArgs args) {
        return args.outbound().orElseGet(() -> OutboundArgs.builder().build());
    }

    /** Whether a cluster with it is network isolated. */
    public boolean isIsolated() {
        return type == OutboundType.None || type == OutboundType.Block;
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
