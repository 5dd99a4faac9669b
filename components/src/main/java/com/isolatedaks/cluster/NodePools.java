package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerservice.AgentPool;
import com.pulumi.azurenative.containerservice.AgentPoolArgs;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import java.util.List;

/** Makes the node pools besides the system pool, each a resource of its own, so that one can change alone. */
public final class NodePools {
    private NodePools() {}

    /** Makes a pool for each entry. */
    public static void make(
            Children children,
            ClusterNames names,
            IsolatedAksClusterArgs args,
            ManagedCluster cluster,
            ClusterPlacement placement) {
        PoolPlan.further(args)
                .forEach(pool -> new AgentPool(
                        children.name(ChildName.POOL, pool.name()),
                        request(pool, names, args, placement),
                        // The autoscaler's number of nodes must not be changed back by a deployment.
                        children.after(List.of(cluster), pool.size().isAutoscaled() ? List.of("count") : List.of())));
    }

    private static AgentPoolArgs request(
            PoolPlan pool, ClusterNames names, IsolatedAksClusterArgs args, ClusterPlacement placement) {
        PoolNode node = pool.node();
        return AgentPoolArgs.builder()
                .resourceGroupName(args.resourceGroupName())
                .resourceName(names.cluster())
                .agentPoolName(pool.name())
                .mode(pool.mode().getValue())
                .type("VirtualMachineScaleSets")
                .osType("Linux")
                .osSKU(PoolProfile.either(node.osSku().map(sku -> sku.getValue())))
                .vmSize(node.vmSize())
                .count(pool.size().initial())
                .enableAutoScaling(pool.size().isAutoscaled())
                .minCount(PoolProfile.output(pool.size().minCount()))
                .maxCount(PoolProfile.output(pool.size().maxCount()))
                .availabilityZones(PoolProfile.output(node.zones()))
                .osDiskType(PoolProfile.either(node.osDiskType().map(type -> type.getValue())))
                .osDiskSizeGB(PoolProfile.output(node.osDiskSizeGb()))
                .maxPods(PoolProfile.output(node.maxPods()))
                .enableEncryptionAtHost(node.isEncryptedAtHost())
                .upgradeSettings(PoolProfile.upgradeSettings(pool))
                .orchestratorVersion(PoolProfile.output(pool.versionWithin(args)))
                .scaleSetPriority(pool.spot().priority().getValue())
                .scaleSetEvictionPolicy(
                        PoolProfile.either(pool.spot().evictionPolicy().map(policy -> policy.getValue())))
                .spotMaxPrice(PoolProfile.output(pool.spot().maxPrice()))
                .nodeLabels(pool.labels().orElse(null))
                .nodeTaints(pool.taints()
                        .map(taints -> PoolTaints.checked(pool.name(), pool.isSystem(), taints))
                        .orElse(null))
                .vnetSubnetID(placement.nodeSubnetId().orElse(null))
                // A node's public address would open a way out, even with outbound type none.
                .enableNodePublicIP(false)
                .tags(args.tags().orElse(null))
                .build();
    }
}
