package com.isolatedaks.outbound;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.network.NetworkMode;

/**
 * What must hold of the way out of a cluster's network.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/egress-outboundtype">Outbound types</a>
 */
public final class OutboundRules {
    private static final String TYPE = "outbound.type";

    private OutboundRules() {}

    /** Reports all that is wrong with it; its ranges are checked by {@link FirewallAddress}. */
    public static void check(IsolatedAksClusterArgs args, Problems problems) {
        OutboundArgs inputs = OutboundPlan.inputs(args);
        OutboundPlan plan = OutboundPlan.of(args);
        checkPurpose(inputs, plan, problems);
        checkNetwork(plan.type(), NetworkMode.of(args), problems);
        checkRoute(inputs, plan.type(), NetworkMode.of(args), problems);
        ClusterEgress.check(args, problems);
        if (!plan.reachableHosts().isEmpty() && !plan.allowsReachableHosts(NetworkMode.of(args))) {
            problems.add(
                    Rules.REACHABLE_HOSTS,
                    "outbound.reachableHosts",
                    "set although outbound.type is not None or the network is not brought; remove it: no firewall of one's"
                            + " own stands behind the nodes, or the way out is there anyhow");
        }
    }

    private static void checkPurpose(OutboundArgs inputs, OutboundPlan plan, Problems problems) {
        if (plan.type() == OutboundType.Block && !inputs.acknowledgePreview().orElse(false)) {
            problems.add(
                    Rules.BLOCK_PREVIEW, TYPE, "Block is a preview; set outbound.acknowledgePreview, or choose None");
        }
        if (plan.isIsolated()) {
            return;
        }
        String type = plan.type().getValue();
        if (inputs.acknowledgeNotIsolated().orElse(false)) {
            problems.add(
                    Rules.NOT_ISOLATED,
                    TYPE,
                    type + " gives the cluster a way out: it is not network isolated; choose None to isolate it");
        } else {
            problems.add(
                    Rules.WAY_OUT_ON_PURPOSE,
                    TYPE,
                    "a cluster with it is not network isolated",
                    type,
                    "\"None\" or \"Block\"",
                    "choose one of them, or set outbound.acknowledgeNotIsolated");
        }
    }

    private static void checkNetwork(OutboundType type, NetworkMode network, Problems problems) {
        switch (type) {
            case None -> {}
            case Block ->
                require(
                        network == NetworkMode.AKS_MANAGED,
                        Rules.BLOCK_NETWORK,
                        "Block works only in a network that AKS manages; remove network.nodeSubnetId and network.addressSpace, or choose None",
                        problems);
            case ManagedNatGateway ->
                require(
                        network == NetworkMode.AKS_MANAGED,
                        Rules.MANAGED_NAT_GATEWAY,
                        "ManagedNatGateway works only in a network that AKS manages; choose UserAssignedNatGateway in a subnet that is brought",
                        problems);
            case UserAssignedNatGateway ->
                require(
                        network == NetworkMode.BROUGHT,
                        Rules.USER_NAT_GATEWAY,
                        "UserAssignedNatGateway needs a subnet that has a NAT gateway; set network.nodeSubnetId",
                        problems);
            case LoadBalancer ->
                require(
                        network != NetworkMode.MADE,
                        Rules.MADE_NETWORK,
                        "LoadBalancer leads nowhere from a network that denies the internet; set network.nodeSubnetId in place of network.addressSpace",
                        problems);
            case UserDefinedRouting ->
                require(
                        network != NetworkMode.AKS_MANAGED,
                        Rules.ROUTE_TO_FIREWALL,
                        "UserDefinedRouting needs a subnet with a route table; set network.nodeSubnetId or network.addressSpace",
                        problems);
        }
    }

    private static void checkRoute(OutboundArgs inputs, OutboundType type, NetworkMode network, Problems problems) {
        boolean hasTable = inputs.routeTableId().isPresent();
        boolean hasFirewall = inputs.firewallPrivateIp().isPresent();
        boolean makesSubnet = type == OutboundType.UserDefinedRouting && network == NetworkMode.MADE;
        if (makesSubnet && hasTable == hasFirewall && inputs.firewall().isEmpty()) {
            problems.add(
                    Rules.ROUTE_TO_FIREWALL,
                    "outbound.firewallPrivateIp",
                    hasTable
                            ? "set together with routeTableId; remove one: the node subnet has one route table"
                            : "missing; set it to the firewall that the default route leads to, or set routeTableId or firewall");
        }
        if (!makesSubnet) {
            refuse(hasTable, "outbound.routeTableId", type, problems);
            refuse(hasFirewall, "outbound.firewallPrivateIp", type, problems);
        }
    }

    private static void refuse(boolean isSet, String path, OutboundType type, Problems problems) {
        if (isSet) {
            problems.add(
                    Rules.ROUTE_TO_FIREWALL,
                    path,
                    type == OutboundType.UserDefinedRouting
                            ? "set without network.addressSpace; remove it: a subnet that exists keeps its route table"
                            : "set although outbound.type is " + type.getValue() + "; remove it");
        }
    }

    private static void require(boolean isRight, Rule rule, String message, Problems problems) {
        if (!isRight) {
            problems.add(rule, TYPE, message);
        }
    }
}
