package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.NodePool;
import java.util.List;
import java.util.stream.Stream;

/** Reads the node pools of clusters, whether they are resources or profiles of their cluster. */
final class PoolReader {
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";

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

    private static NodePool pool(ArmResource cluster, ArmResource pool, String at) {
        return new NodePool(
                pool.id(),
                pool.id(at + "/vnetSubnetID"),
                pool.id(at + "/podSubnetID"),
                cluster.text("/properties/networkProfile/outboundType"),
                pool.isTrue(at + "/enableNodePublicIP"));
    }
}
