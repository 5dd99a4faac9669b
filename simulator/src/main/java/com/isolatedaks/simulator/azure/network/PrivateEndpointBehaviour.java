package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;
import java.util.Set;

/** Microsoft.Network/privateEndpoints. */
public final class PrivateEndpointBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Network/privateEndpoints";

    private static final String SUBNET = "/properties/subnet/id";

    @Override
    public String type() {
        return TYPE;
    }

    /** The endpoint's operation locks the network that it stands in. */
    @Override
    public Set<String> locks(ResourceId id, Body body) {
        return body.id(SUBNET)
                .map(subnet -> VirtualNetworkLock.of(VirtualNetworkLock.networkOf(subnet)))
                .orElse(Set.of());
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return NetworkErrors.anotherOperation(operation);
    }

    @Override
    public void put(Put put) {
        ResourceId subnetId = put.body()
                .id(SUBNET)
                .orElseThrow(() -> NetworkErrors.missingReference(put.id(), "properties.subnet.id"));
        checkNoZoneGroupIsWritten(put.id(), put.resources());
        if (put.before()
                .flatMap(old -> old.body().id(SUBNET))
                .filter(old -> !old.equals(subnetId))
                .isPresent()) {
            throw NetworkErrors.endpointCannotMove(put.id().name());
        }
        VirtualNetworkLock.requireProvisioned(VirtualNetworkLock.networkOf(subnetId), put.id(), put.resources());
        VirtualNetworkLock.requireFree(VirtualNetworkLock.networkOf(subnetId), put.resources());
        AzureResource subnet = References.require(put, subnetId);
        AzureResource network = References.require(put, VirtualNetworkLock.networkOf(subnetId));
        if (!network.location().equals(put.body().text("/location"))) {
            throw NetworkErrors.invalidReference(network.id(), put.id());
        }
        if (!SubnetBehaviour.delegations(subnet.body()).isEmpty()) {
            throw NetworkErrors.subnetIsDelegated(put.id().name(), subnetId);
        }
        List<LinkedName> names = PrivateLinkConnection.of(put).connect();
        put.body()
                .set("/properties/customDnsConfigs", EndpointNames.configs(put, subnet, names))
                .set("/properties/networkInterfaces", List.of(networkInterface(put)))
                .setIfAbsent("/properties/ipConfigurations", List.of());
    }

    private static Body networkInterface(Put put) {
        String name = put.body()
                .find("/properties/customNetworkInterfaceName")
                .orElseGet(() -> put.id().name() + ".nic." + StableGuid.of("nic", put.id()));
        ResourceId group = put.id().resourceGroup().orElseThrow();
        return Body.empty()
                .set(
                        "/id",
                        group.provided("Microsoft.Network/networkInterfaces", name)
                                .toString());
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        checkNoZoneGroupIsWritten(resource.id(), resources);
        resource.body()
                .id(SUBNET)
                .ifPresent(subnet -> VirtualNetworkLock.requireFree(VirtualNetworkLock.networkOf(subnet), resources));
    }

    private static void checkNoZoneGroupIsWritten(ResourceId id, Resources resources) {
        resources.running().stream()
                .filter(operation -> operation.resource().isOfType(ZoneGroupBehaviour.TYPE))
                .filter(operation -> operation.resource().parent().equals(id))
                .findFirst()
                .ifPresent(operation -> {
                    throw NetworkErrors.anotherOperation(operation);
                });
    }
}
