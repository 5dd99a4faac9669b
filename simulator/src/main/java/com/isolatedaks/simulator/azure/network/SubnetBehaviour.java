package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Microsoft.Network/virtualNetworks/subnets. A PUT replaces the whole subnet: what it leaves out is gone. */
public final class SubnetBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = VirtualNetworkBehaviour.TYPE + "/subnets";

    /** Of a /30, Azure's five reserved addresses leave nothing (https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq). */
    private static final int LONGEST_PREFIX = 29;

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
        checkRange(put);
        FirewallSubnet.checkGroup(put);
        References.check(put, "/properties/networkSecurityGroup/id");
        References.check(put, "/properties/routeTable/id");
        References.check(put, "/properties/natGateway/id");
        checkUsers(put);
        // Azure's own defaults; the network policies' changed from Enabled to Disabled with private endpoint support
        // (https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy).
        put.body()
                .setIfAbsent("/properties/delegations", List.of())
                .setIfAbsent("/properties/privateEndpointNetworkPolicies", "Disabled")
                .setIfAbsent("/properties/privateLinkServiceNetworkPolicies", "Enabled");
        put.body().objects("/properties/delegations").forEach(delegation -> complete(put.id(), delegation));
    }

    private static void complete(ResourceId subnet, Body delegation) {
        delegation
                .set("/id", subnet + "/delegations/" + delegation.text("/name"))
                .set("/type", TYPE + "/delegations")
                .set("/properties/provisioningState", "Succeeded")
                .set("/properties/actions", List.of("Microsoft.Network/virtualNetworks/subnets/join/action"));
    }

    private static void checkRange(Put put) {
        String name = put.id().name();
        String network = put.id().parent().name();
        List<AddressRange> ranges = AddressPrefixes.ofSubnet(put.id(), put.body());
        if (ranges.isEmpty()) {
            throw NetworkErrors.invalidSubnet(name, network, "it has no IPv4 address prefix");
        }
        AzureResource parent = put.resources()
                .find(put.id().parent())
                .orElseThrow(() -> ArmErrors.parentNotFound(put.id(), put.id().parent()));
        List<AddressRange> space = AddressPrefixes.ofNetwork(parent.id(), parent.body());
        for (AddressRange range : ranges) {
            if (space.stream().noneMatch(prefix -> prefix.contains(range))) {
                throw NetworkErrors.subnetOutsideNetwork(name, network);
            }
            if (range.prefixLength() > LONGEST_PREFIX) {
                throw NetworkErrors.invalidSubnet(
                        name, network, "%s is smaller than a /%d".formatted(range, LONGEST_PREFIX));
            }
        }
        for (AzureResource sibling : put.resources().children(put.id().parent(), TYPE)) {
            List<AddressRange> taken = AddressPrefixes.ofSubnet(sibling.id(), sibling.body());
            if (!sibling.id().equals(put.id()) && taken.stream().anyMatch(range -> overlaps(range, ranges))) {
                throw NetworkErrors.subnetsOverlap(name, network);
            }
        }
    }

    private static boolean overlaps(AddressRange range, List<AddressRange> others) {
        return others.stream().anyMatch(range::overlaps);
    }

    private static void checkUsers(Put put) {
        Optional<AzureResource> user =
                SubnetUsers.of(put.id(), put.resources()).stream().findFirst();
        if (put.isCreate() || user.isEmpty()) {
            return;
        }
        Body old = put.before().orElseThrow().body();
        if (!AddressPrefixes.ofSubnet(put.id(), old).equals(AddressPrefixes.ofSubnet(put.id(), put.body()))) {
            throw NetworkErrors.subnetCannotBeUpdated(
                    put.id().name(), user.get().id());
        }
        if (!delegations(old).equals(delegations(put.body()))) {
            throw NetworkErrors.delegationCannotChange(
                    put.id().name(), user.get().id());
        }
    }

    /** The services that a subnet is given to. */
    static List<String> delegations(Body subnet) {
        return subnet.objects("/properties/delegations").stream()
                .map(delegation -> delegation.text("/properties/serviceName"))
                .toList();
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        VirtualNetworkLock.requireFree(resource.id().parent(), resources);
        checkUnused(resource, resources);
    }

    void checkUnused(AzureResource subnet, Resources resources) {
        SubnetUsers.of(subnet.id(), resources).stream().findFirst().ifPresent(user -> {
            throw NetworkErrors.subnetInUse(subnet.id().name(), user.id());
        });
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        List<Body> endpoints = SubnetUsers.of(resource.id(), resources).stream()
                .filter(user -> user.id().isOfType(PrivateEndpointBehaviour.TYPE))
                .map(endpoint -> Body.empty().set("/id", endpoint.id().toString()))
                .toList();
        resource.body().set("/properties/privateEndpoints", endpoints);
    }
}
