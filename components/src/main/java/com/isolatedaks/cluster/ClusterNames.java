package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;

/** The Azure names of a cluster and what belongs to it, all known before anything exists. */
public record ClusterNames(
        String cluster, String nodeResourceGroup, String dnsPrefix, String controlPlane, String kubelet) {

    /** The longest DNS prefix that AKS accepts. */
    private static final int DNS_PREFIX_LENGTH = 54;

    /** The names of the cluster of a component that is called {@code componentName}. */
    public static ClusterNames of(String componentName, IsolatedAksClusterArgs args) {
        String cluster = args.clusterName().orElse(componentName);
        return new ClusterNames(
                cluster,
                args.nodeResourceGroupName().orElse(cluster + "-nodes"),
                args.dnsPrefix().orElseGet(() -> dnsPrefix(cluster)),
                cluster + "-control-plane",
                cluster + "-kubelet");
    }

    /** A cluster's name may have an underscore and 63 characters, a DNS label of the API server's name may not. */
    private static String dnsPrefix(String cluster) {
        String label = cluster.replace('_', '-');
        String prefix = label.substring(0, Math.min(label.length(), DNS_PREFIX_LENGTH));
        return prefix.replaceAll("-+$", "");
    }
}
