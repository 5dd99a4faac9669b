package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;
import java.util.Optional;

/** Private endpoints that a service makes for itself in somebody's subnet. */
public final class ServiceEndpoint {
    private ServiceEndpoint() {}

    /**
     * Makes an endpoint with one address, or finds the one that is there.
     *
     * @param id the endpoint's id
     * @param fqdn the name that leads to it
     * @return its address
     */
    public static String ensure(
            ResourceId id, AzureResource subnet, ResourceId target, String groupId, String fqdn, Resources resources) {
        Optional<AzureResource> existing = resources.find(id);
        if (existing.isPresent()) {
            return SubnetAddresses.addresses(existing.get().body()).get(0);
        }
        String address = new SubnetAddresses(subnet, id, resources).next(1);
        String location = resources
                .find(VirtualNetworkLock.networkOf(subnet.id()))
                .map(AzureResource::location)
                .orElseThrow();
        Body connection = Body.empty()
                .set("/name", id.name())
                .set("/id", id + "/privateLinkServiceConnections/" + id.name())
                .set("/type", PrivateEndpointBehaviour.TYPE + "/privateLinkServiceConnections")
                .set("/properties/provisioningState", "Succeeded")
                .set("/properties/privateLinkServiceId", target.toString())
                .set("/properties/groupIds", List.of(groupId))
                .set("/properties/privateLinkServiceConnectionState", PrivateLinkConnection.state("Approved"));
        Body config = Body.empty().set("/fqdn", fqdn).set("/ipAddresses", List.of(address));
        ResourceId networkInterface = id.resourceGroup()
                .orElseThrow()
                .provided("Microsoft.Network/networkInterfaces", id.name() + ".nic." + StableGuid.of("nic", id));
        Body body = Body.empty()
                .set("/location", location)
                .set("/etag", "W/\"" + StableGuid.of("etag", id) + "\"")
                .set("/properties/subnet/id", subnet.id().toString())
                .set("/properties/privateLinkServiceConnections", List.of(connection))
                .set("/properties/manualPrivateLinkServiceConnections", List.of())
                .set("/properties/networkInterfaces", List.of(Body.empty().set("/id", networkInterface.toString())))
                .set("/properties/ipConfigurations", List.of())
                .set("/properties/customDnsConfigs", List.of(config));
        resources.save(new AzureResource(id, ProvisioningState.Succeeded, body));
        return address;
    }

    /** How many addresses of a subnet are not taken by private endpoints and nodes. */
    public static long freeAddresses(AzureResource subnet, Resources resources) {
        return new SubnetAddresses(subnet, subnet.id(), resources).free();
    }
}
