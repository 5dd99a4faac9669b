package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.NodePool;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Who sends: all machines of a subnet that have the same way out.
 *
 * @param subnet the subnet
 * @param addresses their addresses; a rule that allows only some of them does not allow, one that denies some denies
 * @param egress their own way to the internet, besides what the subnet has; empty if there is none
 */
public record Source(Subnet subnet, AddressSet addresses, Optional<String> egress) {

    /** The machines of a subnet that have no way out of their own. */
    public static Source of(Subnet subnet) {
        return new Source(subnet, subnet.addresses(), Optional.empty());
    }

    /** The nodes of a pool; empty if their subnet is not in the model, as in a network that AKS manages. */
    public static Optional<Source> nodes(NodePool pool, NetworkModel model) {
        return pool.subnet().flatMap(model::subnet).map(subnet -> of(subnet, pool));
    }

    /** The pods of a pool: those without a subnet of their own send with the address of their node. */
    public static Optional<Source> pods(NodePool pool, NetworkModel model) {
        return pool.podSubnet().isPresent()
                ? pool.podSubnet().flatMap(model::subnet).map(subnet -> of(subnet, pool))
                : nodes(pool, model);
    }

    /** Some of these machines, by their addresses. */
    public Source at(AddressSet some) {
        return new Source(subnet, some, egress);
    }

    private static Source of(Subnet subnet, NodePool pool) {
        return new Source(subnet, subnet.addresses(), egress(pool));
    }

    /** See https://learn.microsoft.com/azure/aks/egress-outboundtype; a node's public address opens each of the types. */
    private static Optional<String> egress(NodePool pool) {
        if (pool.hasPublicAddresses()) {
            return Optional.of("the public addresses of the nodes");
        }
        return switch (pool.outboundType().toLowerCase(Locale.ROOT)) {
            case "loadbalancer" -> Optional.of("the cluster's load balancer (outbound type loadBalancer)");
            case "managednatgateway", "managednatgatewayv2" ->
                Optional.of("the NAT gateway that AKS manages (outbound type %s)".formatted(pool.outboundType()));
            default -> Optional.empty();
        };
    }
}
