package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.KubernetesReleases;
import com.isolatedaks.simulator.azure.Body;
import java.util.List;

/**
 * What Azure fills in (https://learn.microsoft.com/rest/api/aks/managed-clusters/create-or-update and
 * https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning).
 */
final class ClusterDefaults {
    private static final String NETWORK = "/properties/networkProfile";

    private ClusterDefaults() {}

    static void apply(Body cluster) {
        cluster.setIfAbsent("/sku/name", "Base")
                .setIfAbsent("/sku/tier", "Free")
                .setIfAbsent("/properties/kubernetesVersion", KubernetesReleases.defaultVersion())
                .setIfAbsent("/properties/enableRBAC", true)
                .setIfAbsent("/properties/disableLocalAccounts", false)
                .setIfAbsent("/properties/supportPlan", "KubernetesOfficial")
                .setIfAbsent("/properties/servicePrincipalProfile/clientId", "msi")
                .setIfAbsent("/properties/oidcIssuerProfile/enabled", false)
                .setIfAbsent("/properties/nodeProvisioningProfile/mode", "Manual")
                .setIfAbsent(ClusterPut.ARTIFACT_SOURCE, "Direct")
                .setIfAbsent("/properties/storageProfile/diskCSIDriver/enabled", true)
                .setIfAbsent("/properties/storageProfile/fileCSIDriver/enabled", true)
                .setIfAbsent("/properties/storageProfile/snapshotController/enabled", true);
        network(cluster);
        if (cluster.isTrue(ClusterPut.ACCESS + "/enablePrivateCluster")) {
            cluster.setIfAbsent(ClusterPut.ACCESS + "/privateDNSZone", "system")
                    .setIfAbsent(ClusterPut.ACCESS + "/enablePrivateClusterPublicFQDN", false);
        }
    }

    private static void network(Body cluster) {
        cluster.setIfAbsent(NETWORK + "/networkPlugin", "azure")
                .setIfAbsent(NETWORK + "/networkPolicy", "none")
                .setIfAbsent(NETWORK + "/networkDataplane", "azure")
                .setIfAbsent(NETWORK + "/loadBalancerSku", "standard")
                .setIfAbsent(NETWORK + "/serviceCidr", "10.0.0.0/16")
                .setIfAbsent(NETWORK + "/dnsServiceIP", "10.0.0.10")
                .setIfAbsent(NETWORK + "/ipFamilies", List.of("IPv4"))
                .setIfAbsent(ClusterPut.OUTBOUND, "loadBalancer");
        cluster.setIfAbsent(NETWORK + "/serviceCidrs", List.of(cluster.text(NETWORK + "/serviceCidr")));
        boolean podsHaveOwnRange = cluster.is(NETWORK + "/networkPluginMode", "overlay")
                || cluster.is(NETWORK + "/networkPlugin", "kubenet");
        if (podsHaveOwnRange) {
            cluster.setIfAbsent(NETWORK + "/podCidr", "10.244.0.0/16");
            cluster.setIfAbsent(NETWORK + "/podCidrs", List.of(cluster.text(NETWORK + "/podCidr")));
        }
    }
}
