package com.isolatedaks.network;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;

/** Whose network a cluster's nodes stand in. */
public enum NetworkMode {
    /** One that AKS makes with the cluster; nothing can stand in it before. */
    AKS_MANAGED,
    /** One that exists. */
    BROUGHT,
    /** One that the component makes. */
    MADE;

    /** The mode that the inputs ask for; both kinds of network at once are a mistake, found by the cluster's rules. */
    public static NetworkMode of(IsolatedAksClusterArgs args) {
        ClusterNetworkArgs network = network(args);
        if (network.addressSpace().isPresent()) {
            return MADE;
        }
        return network.nodeSubnetId().isPresent() ? BROUGHT : AKS_MANAGED;
    }

    /** The network as given, or with all its defaults. */
    public static ClusterNetworkArgs network(IsolatedAksClusterArgs args) {
        return args.network().orElseGet(() -> ClusterNetworkArgs.builder().build());
    }
}
