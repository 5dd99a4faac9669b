package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.Optional;
import java.util.stream.Stream;

/** Who has a public IP address: one configuration of a firewall, or one NAT gateway. */
final class PublicAddresses {
    private static final String ADDRESS = "/properties/publicIPAddress/id";

    private PublicAddresses() {}

    /**
     * Checks the public address that a configuration names: Standard, of the same region, and free
     * (https://learn.microsoft.com/azure/virtual-network/ip-services/configure-public-ip-firewall).
     */
    static void require(Put put, Body configuration, ResourceId user) {
        require(put, configuration.id(ADDRESS).orElseThrow(), user);
    }

    static void require(Put put, ResourceId id, ResourceId user) {
        AzureResource address = References.require(put, id);
        if (!address.location().equals(put.body().text("/location"))) {
            throw NetworkErrors.invalidReference(id, put.id());
        }
        if (!address.body().is("/sku/name", "Standard")) {
            throw NetworkErrors.addressNotStandard(id, user);
        }
        user(id, put.resources()).filter(other -> !other.equals(user)).ifPresent(other -> {
            throw NetworkErrors.publicAddressInUse(id, user, other);
        });
    }

    /** What has a public address. */
    static Optional<ResourceId> user(ResourceId address, Resources resources) {
        Stream<ResourceId> firewalls = resources.ofType(AzureFirewallBehaviour.TYPE).stream()
                .flatMap(AzureFirewallBehaviour::configurations)
                .filter(configuration ->
                        configuration.id(ADDRESS).filter(address::equals).isPresent())
                .flatMap(configuration -> configuration.id("/id").stream());
        return Stream.concat(firewalls, gateways(address, resources)).findFirst();
    }

    private static Stream<ResourceId> gateways(ResourceId address, Resources resources) {
        return resources.ofType(NatGatewayBehaviour.TYPE).stream()
                .filter(gateway -> gateway.body().objects("/properties/publicIpAddresses").stream()
                        .anyMatch(reference ->
                                reference.id("/id").filter(address::equals).isPresent()))
                .map(AzureResource::id);
    }
}
