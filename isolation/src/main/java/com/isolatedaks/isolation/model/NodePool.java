package com.isolatedaks.isolation.model;

import java.util.Optional;

/**
 * A node pool of a cluster.
 *
 * @param id its id, below its cluster's
 * @param subnet the subnet of its nodes; empty in a network that AKS manages
 * @param podSubnet the subnet of its pods, where they have one; else their packets carry the node's address
 * @param outboundType how the cluster gets its nodes to the internet: {@code loadBalancer}, {@code none}, …
 * @param hasPublicAddresses whether each node has a public address
 */
public record NodePool(
        ArmId id, Optional<ArmId> subnet, Optional<ArmId> podSubnet, String outboundType, boolean hasPublicAddresses) {
    /** The cluster that it belongs to. */
    public ArmId cluster() {
        return id.parent();
    }

    /** Its cluster's name and its own. */
    public String name() {
        return id.nestedName();
    }
}
