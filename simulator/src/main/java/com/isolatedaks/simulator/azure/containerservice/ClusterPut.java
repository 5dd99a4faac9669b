package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A write of a cluster as its rules look at it.
 *
 * @param pools the agent pool profiles, taken out of the body
 */
record ClusterPut(Put put, List<Body> pools) {
    static final String OUTBOUND = "/properties/networkProfile/outboundType";
    static final String ARTIFACT_SOURCE = "/properties/bootstrapProfile/artifactSource";
    static final String REGISTRY = "/properties/bootstrapProfile/containerRegistryId";
    static final String ACCESS = "/properties/apiServerAccessProfile";

    Body body() {
        return put.body();
    }

    Resources resources() {
        return put.resources();
    }

    String outboundType() {
        return body().text(OUTBOUND);
    }

    boolean isWithoutEgress() {
        return isWithoutEgress(outboundType());
    }

    static boolean isWithoutEgress(String outboundType) {
        String type = outboundType.toLowerCase(Locale.ROOT);
        return type.equals("none") || type.equals("block");
    }

    boolean usesCache() {
        return body().is(ARTIFACT_SOURCE, "Cache");
    }

    boolean isPrivate() {
        return body().isTrue(ACCESS + "/enablePrivateCluster");
    }

    boolean hasVnetIntegration() {
        return body().isTrue(ACCESS + "/enableVnetIntegration");
    }

    boolean isOverlay() {
        return body().is("/properties/networkProfile/networkPluginMode", "overlay");
    }

    /** The subnets of the pools; empty when AKS makes the network itself. */
    List<ResourceId> nodeSubnets() {
        return pools.stream()
                .flatMap(pool -> pool.id("/vnetSubnetID").stream())
                .distinct()
                .toList();
    }

    boolean hasOwnNetwork() {
        return !nodeSubnets().isEmpty();
    }

    Optional<ResourceId> apiServerSubnet() {
        return body().id(ACCESS + "/subnetId");
    }

    Optional<ResourceId> registryId() {
        return body().id(REGISTRY);
    }

    /** The bring-your-own or AKS-made registry that nodes bootstrap from. */
    Optional<AzureResource> registry() {
        return registryId().flatMap(resources()::find);
    }
}
