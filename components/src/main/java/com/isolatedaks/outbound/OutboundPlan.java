package com.isolatedaks.outbound;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.inputs.OutboundArgs;
import java.util.stream.Stream;

/**
 * The way out that a cluster is to have.
 *
 * @param type as the user names it
 * @param azureName as Azure names it
 */
public record OutboundPlan(OutboundType type, String azureName) {

    /** The plan that the inputs ask for. */
    public static OutboundPlan of(IsolatedAksClusterArgs args) {
        return of(inputs(args).type().orElse(OutboundType.None));
    }

    /** The plan of a type. */
    public static OutboundPlan of(OutboundType type) {
        return new OutboundPlan(type, azureName(type));
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
