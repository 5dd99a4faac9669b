package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import java.util.stream.Stream;

/**
 * Node auto-provisioning and what cannot be together with it
 * (https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations-and-unsupported-features). The documentation
 * names no codes for these refusals.
 */
final class NodeProvisioning {
    private static final String MODE = "/properties/nodeProvisioningProfile/mode";
    private static final String TARGET = "properties.nodeProvisioningProfile.mode";

    private NodeProvisioning() {}

    static boolean isOn(Body cluster) {
        return cluster.is(MODE, "Auto");
    }

    static void check(ClusterPut cluster) {
        if (!isOn(cluster.body())) {
            return;
        }
        cluster.pools().forEach(NodeProvisioning::checkPool);
        otherPools(cluster).forEach(NodeProvisioning::checkPool);
        if (!cluster.body().is("/properties/servicePrincipalProfile/clientId", "msi")) {
            throw ClusterErrors.invalidParameter(
                    TARGET, "Node auto-provisioning needs a managed identity, not a service principal.");
        }
        if (cluster.body().is("/properties/networkProfile/networkPolicy", "calico")) {
            throw ClusterErrors.invalidParameter(
                    TARGET, "Node auto-provisioning does not support the network policy calico.");
        }
        if (cluster.put().changes(ClusterPut.OUTBOUND)) {
            throw ClusterErrors.refuse(
                    "UpdatingOutboundTypeNotAllowed",
                    "properties.networkProfile.outboundType",
                    "The outbound type cannot be changed while node auto-provisioning is on.");
        }
    }

    static void checkPool(Body pool) {
        if (pool.isTrue("/enableAutoScaling")) {
            throw ClusterErrors.invalidParameter(
                    TARGET,
                    "Node auto-provisioning cannot be on together with the cluster autoscaler of agent pool %s."
                            .formatted(pool.text("/name")));
        }
        if (pool.is("/osType", "Windows")) {
            throw ClusterErrors.invalidParameter(TARGET, "Node auto-provisioning does not support Windows pools.");
        }
    }

    private static Stream<Body> otherPools(ClusterPut cluster) {
        return cluster.resources().children(cluster.put().id(), AgentPoolBehaviour.TYPE).stream()
                .filter(existing -> cluster.pools().stream()
                        .noneMatch(pool -> pool.is("/name", existing.id().name())))
                .map(NodeProvisioning::named);
    }

    private static Body named(AzureResource pool) {
        return Body.of(pool.copy().body().json().withObject("/properties"))
                .set("/name", pool.id().name());
    }
}
