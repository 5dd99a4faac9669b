package com.isolatedaks.simulator.delivery;

import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way from a cluster's nodes to a host of Azure Monitor: its private name, and the endpoint that the name leads to. */
final class PrivatePath {
    private static final String ZONES = "Microsoft.Network/privateDnsZones";
    private static final String ENDPOINTS = "Microsoft.Network/privateEndpoints";
    private static final String PREFIX = "privatelink.";

    private final ResourceId network;
    private final Resources resources;

    PrivatePath(ResourceId network, Resources resources) {
        this.network = network;
        this.resources = resources;
    }

    /** What is in the way to a host, if anything is. */
    Optional<String> obstacle(String host) {
        String zoneName = zoneOf(host);
        Optional<AzureResource> zone = resources.ofType(ZONES).stream()
                .filter(candidate -> candidate.id().name().equalsIgnoreCase(zoneName))
                .filter(this::isLinked)
                .findFirst();
        if (zone.isEmpty()) {
            return Optional.of("%s cannot be resolved: no zone %s is linked to network %s"
                    .formatted(host, zoneName, network.name()));
        }
        String record = host.substring(0, host.length() - zoneName.length() + PREFIX.length() - 1);
        Optional<AzureResource> found = resources.find(zone.get().id().child("A", record));
        if (found.isEmpty()) {
            return Optional.of("%s cannot be resolved: zone %s has no record %s".formatted(host, zoneName, record));
        }
        String address = found.get().body().text("/properties/aRecords/0/ipv4Address");
        return isEndpointInReach(host, address)
                ? Optional.empty()
                : Optional.of("%s cannot be reached: no private endpoint in reach of network %s has %s"
                        .formatted(host, network.name(), address));
    }

    private static String zoneOf(String host) {
        return PrivateLinkServices.azureMonitor().publicZones("").stream()
                .filter(zone -> host.endsWith(zone.substring(PREFIX.length() - 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a host of Azure Monitor: " + host));
    }

    private boolean isLinked(AzureResource zone) {
        return resources.children(zone.id(), ZONES + "/virtualNetworkLinks").stream()
                .anyMatch(link -> link.body()
                        .id("/properties/virtualNetwork/id")
                        .filter(network::equals)
                        .isPresent());
    }

    private boolean isEndpointInReach(String host, String address) {
        List<ResourceId> inReach = new ArrayList<>(List.of(network));
        resources
                .children(network, "Microsoft.Network/virtualNetworks/virtualNetworkPeerings")
                .forEach(peering ->
                        peering.body().id("/properties/remoteVirtualNetwork/id").ifPresent(inReach::add));
        return resources.ofType(ENDPOINTS).stream()
                .filter(endpoint -> endpoint.body()
                        .id("/properties/subnet/id")
                        .filter(subnet -> inReach.contains(subnet.parent()))
                        .isPresent())
                .filter(PrivatePath::isConnected)
                .flatMap(endpoint -> endpoint.body().objects("/properties/customDnsConfigs").stream())
                .anyMatch(config ->
                        config.is("/fqdn", host) && config.texts("/ipAddresses").contains(address));
    }

    private static boolean isConnected(AzureResource endpoint) {
        Body body = endpoint.body();
        return body.is(
                "/properties/privateLinkServiceConnections/0/properties/privateLinkServiceConnectionState/status",
                "Approved");
    }
}
