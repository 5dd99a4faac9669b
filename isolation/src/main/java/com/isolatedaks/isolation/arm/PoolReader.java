package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.NodePool;
import java.util.List;
import java.util.stream.Stream;

/** Reads the node pools of clusters, whether they are resources or profiles of their cluster. */
final class PoolReader {
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";

    /** The nodes of such a pool have public addresses (https://learn.microsoft.com/azure/aks/configure-static-egress-gateway). */
    private static final String GATEWAY = "Gateway";

    private PoolReader() {}

    static List<NodePool> read(ArmResources resources) {
        return resources.ofType(CLUSTER).stream()
                .flatMap(cluster -> pools(cluster, resources))
                .toList();
    }

    private static Stream<NodePool> pools(ArmResource cluster, ArmResources resources) {
        List<ArmResource> alone = resources.children(cluster, "agentPools");
        Stream<NodePool> profiles = cluster.elements("/properties/agentPoolProfiles").stream()
                .map(profile -> cluster.inline("agentPools", profile))
                .filter(profile -> alone.stream().noneMatch(pool -> pool.id().equals(profile.id())))
                .map(profile -> pool(cluster, profile, ""));
        return Stream.concat(alone.stream().map(pool -> pool(cluster, pool, "/properties")), profiles);
    }

    /** A cluster that does not say gets a load balancer (https://learn.microsoft.com/azure/aks/egress-outboundtype). */
    private static String outboundType(ArmResource cluster) {
        String known = cluster.text("/properties/networkProfile/outboundType");
        return known.isEmpty() ? "loadBalancer" : known;
    }

    private static NodePool pool(ArmResource cluster, ArmResource pool, String at) {
        return new NodePool(
                pool.id(),
                pool.id(at + "/vnetSubnetID"),
                pool.id(at + "/podSubnetID"),
                outboundType(cluster),
                pool.isTrue(at + "/enableNodePublicIP") || pool.is(at + "/mode", GATEWAY));
    }
}
