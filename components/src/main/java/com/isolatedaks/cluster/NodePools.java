package com.isolatedaks.cluster;

import com.isolatedaks.enums.PoolMode;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerservice.AgentPool;
import com.pulumi.azurenative.containerservice.AgentPoolArgs;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Nullable;

/** Makes the node pools besides the system pool, each a resource of its own, so that one can change alone. */
public final class NodePools {
    private NodePools() {}

    /** Makes a pool for each entry. */
    public static void make(
            Children children,
            Output<String> resourceGroupName,
            String clusterName,
            ManagedCluster cluster,
            ClusterPlacement placement,
            Map<String, PoolArgs> pools,
            @Nullable Output<Map<String, String>> tags) {
        new TreeMap<>(pools)
                .forEach((name, pool) -> new AgentPool(
                        children.name(ChildName.POOL, name),
                        AgentPoolArgs.builder()
                                .resourceGroupName(resourceGroupName)
                                .resourceName(clusterName)
                                .agentPoolName(name)
                                .mode(pool.mode().orElse(PoolMode.User).getValue())
                                .type("VirtualMachineScaleSets")
                                .osType("Linux")
                                .vmSize(pool.vmSize().orElseThrow())
                                .count(pool.nodeCount().orElseThrow())
                                .availabilityZones(
                                        pool.availabilityZones().map(Output::of).orElse(null))
                                .osDiskSizeGB(
                                        pool.osDiskSizeGb().map(Output::of).orElse(null))
                                .nodeLabels(pool.nodeLabels().orElse(null))
                                .nodeTaints(pool.nodeTaints().orElse(null))
                                .vnetSubnetID(placement.nodeSubnetId().orElse(null))
                                .enableAutoScaling(false)
                                .enableNodePublicIP(false)
                                .tags(tags)
                                .build(),
                        children.after(List.of(cluster))));
    }
}
