package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.network.AddressRange;
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

/**
 * Microsoft.Network/virtualNetworks/virtualNetworkPeerings: one direction of a peering. It is connected when the other network
 * has its direction too (https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview).
 */
public final class PeeringBehaviour implements ResourceBehaviour {
    static final String TYPE = VirtualNetworkBehaviour.TYPE + "/virtualNetworkPeerings";
    private static final String REMOTE = "/properties/remoteVirtualNetwork/id";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> locks(ResourceId id, Body body) {
        return VirtualNetworkLock.of(id.parent());
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return NetworkErrors.anotherOperation(operation);
    }

    @Override
    public void put(Put put) {
        VirtualNetworkLock.requireFree(put.id().parent(), put.resources());
        ResourceId remote = put.body()
                .id(REMOTE)
                .orElseThrow(() -> NetworkErrors.missingReference(put.id(), "properties.remoteVirtualNetwork.id"));
        AzureResource remoteNetwork = References.require(put, remote);
        VirtualNetworkLock.requireProvisioned(remote, put.id(), put.resources());
        checkSpaces(put, remoteNetwork);
        List<String> prefixes = remoteNetwork.body().texts("/properties/addressSpace/addressPrefixes");
        put.body()
                .set("/properties/remoteAddressSpace/addressPrefixes", prefixes)
                .set("/properties/remoteVirtualNetworkAddressSpace/addressPrefixes", prefixes)
                .set("/properties/peeringSyncLevel", "FullyInSync")
                .setIfAbsent("/properties/allowVirtualNetworkAccess", true)
                .setIfAbsent("/properties/allowForwardedTraffic", false)
                .setIfAbsent("/properties/allowGatewayTransit", false)
                .setIfAbsent("/properties/useRemoteGateways", false);
        put.keepOrSet("/properties/resourceGuid", StableGuid.of("peering", put.id()));
    }

    /**
     * Two networks are peered once, and have no address in common
     * (https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering#requirements-and-constraints). There are
     * no gateways in the simulated Azure to be used.
     */
    private static void checkSpaces(Put put, AzureResource remote) {
        AzureResource local = References.require(put, put.id().parent());
        List<AddressRange> theirs = AddressPrefixes.ofNetwork(remote.id(), remote.body());
        for (AddressRange range : AddressPrefixes.ofNetwork(local.id(), local.body())) {
            theirs.stream().filter(range::overlaps).findFirst().ifPresent(other -> {
                throw NetworkErrors.peeringsOverlap(put.id(), remote.id(), range + ", " + other);
            });
        }
        for (AzureResource other : put.resources().children(put.id().parent(), TYPE)) {
            boolean isSecond = !other.id().equals(put.id())
                    && other.body().id(REMOTE).filter(remote.id()::equals).isPresent();
            if (isSecond) {
                throw NetworkErrors.secondPeering(put.id(), other.id(), remote.id());
            }
        }
        if (put.body().isTrue("/properties/useRemoteGateways")) {
            throw NetworkErrors.noRemoteGateways(put.id(), remote.id());
        }
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        VirtualNetworkLock.requireFree(resource.id().parent(), resources);
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        ResourceId local = resource.id().parent();
        boolean isAnswered = resource.body()
                .id(REMOTE)
                .map(remote -> resources.children(remote, TYPE).stream()
                        .anyMatch(other ->
                                other.body().id(REMOTE).filter(local::equals).isPresent()))
                .orElse(false);
        resource.body().set("/properties/peeringState", isAnswered ? "Connected" : "Initiated");
    }
}
