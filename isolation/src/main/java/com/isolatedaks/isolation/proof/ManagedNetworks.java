package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.NodePool;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pools in a network that AKS manages. Its subnets are in no stack, so that they are judged by what is documented of each
 * outbound type (https://learn.microsoft.com/azure/aks/egress-outboundtype), and said to be.
 */
final class ManagedNetworks {
    private static final Set<String> CLOSED = Set.of("none", "block");

    private ManagedNetworks() {}

    static List<Leak> leaks(NetworkModel model) {
        return pools(model)
                .filter(pool -> !isClosed(pool))
                .map(pool -> new Leak(
                        pool.hasPublicAddresses() ? LeakKind.PUBLIC_ADDRESS : LeakKind.OUTBOUND_TYPE,
                        pool.hasPublicAddresses() ? pool.id() : pool.cluster(),
                        "nodes and pods of " + pool.name(),
                        "the internet",
                        List.of(
                                "AKS manages the network: it is judged by what is documented of its outbound type",
                                pool.hasPublicAddresses()
                                        ? "each node has a public address"
                                        : "outbound type %s gives nodes a way out".formatted(pool.outboundType()))))
                .toList();
    }

    static List<Need> needs(NetworkModel model) {
        return pools(model)
                .filter(ManagedNetworks::isClosed)
                .map(pool -> new Need(
                        "nodes and pods of " + pool.name(),
                        "all that nodes boot from",
                        true,
                        "AKS manages the network, its endpoints and zones, as documented of outbound type %s"
                                .formatted(pool.outboundType())))
                .toList();
    }

    private static boolean isClosed(NodePool pool) {
        return !pool.hasPublicAddresses() && CLOSED.contains(pool.outboundType().toLowerCase(Locale.ROOT));
    }

    private static Stream<NodePool> pools(NetworkModel model) {
        return model.pools().stream().filter(pool -> pool.subnet().isEmpty());
    }
}
