package com.isolatedaks.e2e.modes;

import com.isolatedaks.enums.ApiServerAccess;

/** Names and ids of what exists before any cluster: made by {@link Platform}, brought to clusters by id. */
final class Landscape {
    static final String REGION = "westeurope";
    /** A firewall in a hub. */
    static final String FIREWALL = "10.200.0.4";
    /** The group of the API servers' zones. */
    static final String DNS = "platform-dns";

    private static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000000";

    private Landscape() {}

    /** The group of the network in which a registry is reached, and of the registry if it exists. */
    static String group(RegistryKind registry) {
        return "platform-" + registry;
    }

    /** The name of a registry that exists. */
    static String registryName(RegistryKind registry) {
        return "platform" + registry;
    }

    static String registryId(RegistryKind registry) {
        return id(group(registry), "Microsoft.ContainerRegistry/registries/" + registryName(registry));
    }

    /** The name of the zone that AKS expects of an API server. */
    static String apiServerZone(ApiServerAccess access) {
        String label = access == ApiServerAccess.PrivateLink ? "privatelink" : "private";
        return "%s.%s.azmk8s.io".formatted(label, REGION);
    }

    static String apiServerZoneId(ApiServerAccess access) {
        return id(DNS, "Microsoft.Network/privateDnsZones/" + apiServerZone(access));
    }

    static String networkId(RegistryKind registry) {
        return id(group(registry), "Microsoft.Network/virtualNetworks/network");
    }

    static String endpointSubnetId(RegistryKind registry) {
        return networkId(registry) + "/subnets/endpoints";
    }

    /** Clusters with the same way out share a subnet. */
    static String nodeSubnetId(Mode mode) {
        return networkId(mode.registry()) + "/subnets/nodes-" + mode.outboundWord();
    }

    /** Each API server has a subnet of its own. */
    static String apiServerSubnetId(Mode mode) {
        return networkId(mode.registry()) + "/subnets/api-server-" + mode.outboundWord();
    }

    private static String id(String group, String typeAndName) {
        return SUBSCRIPTION + "/resourceGroups/" + group + "/providers/" + typeAndName;
    }
}
