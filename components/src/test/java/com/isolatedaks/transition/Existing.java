package com.isolatedaks.transition;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.engine.Known;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.testing.Clusters;
import java.util.List;
import java.util.Optional;

/** Clusters that Azure has. */
public final class Existing {
    static final Commands COMMANDS = new Commands("group", "aks", "prod");

    private Existing() {}

    /** A cluster in a network of one's own that boots from {@link Clusters#REGISTRY} if it uses the cache. */
    public static ClusterInAzure cluster(String outboundType, String artifactSource) {
        return cluster(outboundType, artifactSource, Clusters.REGISTRY);
    }

    /** The same with another registry. */
    public static ClusterInAzure cluster(String outboundType, String artifactSource, String registryId) {
        return new ClusterInAzure(
                "/subscriptions/s/resourceGroups/group/providers/Microsoft.ContainerService/managedClusters/aks",
                outboundType,
                artifactSource,
                Optional.of(registryId).filter(id -> artifactSource.equals("Cache")),
                "1.34.2",
                "aks-nodes",
                true,
                false,
                List.of("system", "work"));
    }

    /** The same with node auto-provisioning. */
    public static ClusterInAzure provisioning(ClusterInAzure cluster) {
        return new ClusterInAzure(
                cluster.id(),
                cluster.outboundType(),
                cluster.artifactSource(),
                cluster.registryId(),
                cluster.kubernetesVersion(),
                cluster.nodeResourceGroup(),
                cluster.hasOwnNetwork(),
                true,
                cluster.pools());
    }

    /** The same with another version of Kubernetes. */
    static ClusterInAzure running(String kubernetesVersion, ClusterInAzure cluster) {
        return new ClusterInAzure(
                cluster.id(),
                cluster.outboundType(),
                cluster.artifactSource(),
                cluster.registryId(),
                kubernetesVersion,
                cluster.nodeResourceGroup(),
                cluster.hasOwnNetwork(),
                cluster.provisionsNodes(),
                cluster.pools());
    }

    /** What the rules say of inputs for a cluster that exists. */
    public static void check(IsolatedAksClusterArgs args, ClusterInAzure azure, Problems problems) {
        new ChangeRules(args, azure, COMMANDS, Known::awaited, problems).check();
    }
}
