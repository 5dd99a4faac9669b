package com.isolatedaks.features;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.ClusterExtensionArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.kubernetesconfiguration.Extension;
import com.pulumi.azurenative.kubernetesconfiguration.ExtensionArgs;
import com.pulumi.azurenative.kubernetesconfiguration.inputs.ScopeArgs;
import com.pulumi.azurenative.kubernetesconfiguration.inputs.ScopeClusterArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Installs extensions in a cluster.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/cluster-extensions">Cluster extensions</a>
 */
public final class ClusterExtensions {
    private ClusterExtensions() {}

    /** Installs all that the inputs name, once the cluster is there. */
    public static void make(
            Children children, String clusterName, IsolatedAksClusterArgs args, ManagedCluster cluster) {
        Collection<Resource> earlier = List.of(cluster);
        args.extensions()
                .orElse(Map.of())
                .forEach((name, extension) -> new Extension(
                        children.name(ChildName.EXTENSION, name),
                        request(clusterName, name, args.resourceGroupName(), extension),
                        children.after(earlier)));
    }

    private static ExtensionArgs request(
            String clusterName, String name, Output<String> resourceGroupName, ClusterExtensionArgs extension) {
        return ExtensionArgs.builder()
                .resourceGroupName(resourceGroupName)
                .clusterRp("Microsoft.ContainerService")
                .clusterResourceName("managedClusters")
                .clusterName(clusterName)
                .extensionName(name)
                .extensionType(extension.extensionType())
                // A version that is asked for is one to stay at; Azure refuses both together.
                .autoUpgradeMinorVersion(extension.version().isEmpty())
                .version(extension.version().map(Output::of).orElse(null))
                .releaseTrain(extension.releaseTrain().map(Output::of).orElse(null))
                .scope(extension
                        .releaseNamespace()
                        .map(namespace -> Output.of(ScopeArgs.builder()
                                .cluster(ScopeClusterArgs.builder()
                                        .releaseNamespace(namespace)
                                        .build())
                                .build()))
                        .orElse(null))
                .configurationSettings(extension.configurationSettings().orElse(null))
                .build();
    }
}
