package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.catalogue.ReservedRange;
import com.isolatedaks.isolation.catalogue.ReservedRanges;
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

/** Microsoft.Network/virtualNetworks. */
public final class VirtualNetworkBehaviour implements ResourceBehaviour {
    static final String TYPE = "Microsoft.Network/virtualNetworks";
    private static final String LINK_TYPE = "Microsoft.Network/privateDnsZones/virtualNetworkLinks";

    private final SubnetBehaviour subnet = new SubnetBehaviour();
    private final InlineChildren subnets = new InlineChildren(subnet, "subnets");
    private final InlineChildren peerings = new InlineChildren(new PeeringBehaviour(), "virtualNetworkPeerings");

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> locks(ResourceId id, Body body) {
        return VirtualNetworkLock.of(id);
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return NetworkErrors.anotherOperation(operation);
    }

    @Override
    public void put(Put put) {
        VirtualNetworkLock.requireFree(put.id(), put.resources());
        List<AddressRange> space = AddressPrefixes.ofNetwork(put.id(), put.body());
        space.forEach(range -> checkReserved(put.id(), range));
        checkSubnetsFit(put, space);
        // Since api-version 2023-11-01 a body without subnets leaves them as they are; the versions before deleted them
        // (https://github.com/Azure/bicep-types-az/issues/1687). The simulated Azure has no version before.
        if (put.body().has("/properties/subnets")) {
            subnets.replace(put);
        }
        if (put.body().has("/properties/virtualNetworkPeerings")) {
            peerings.replace(put);
        }
        put.keepOrSet("/properties/resourceGuid", StableGuid.of("resourceGuid", put.id()));
        put.body()
                .setIfAbsent("/properties/enableDdosProtection", false)
                .setIfAbsent("/properties/privateEndpointVNetPolicies", "Disabled");
    }

    private static void checkReserved(ResourceId id, AddressRange range) {
        for (ReservedRange reserved : ReservedRanges.virtualNetwork()) {
            if (range.overlaps(AddressRange.of(reserved.range()))) {
                throw NetworkErrors.invalidAddressPrefix(id, range + " (" + reserved.reason() + ")", "");
            }
        }
    }

    private static void checkSubnetsFit(Put put, List<AddressRange> space) {
        if (put.body().has("/properties/subnets")) {
            return;
        }
        for (AzureResource existing : put.resources().children(put.id(), SubnetBehaviour.TYPE)) {
            for (AddressRange range : AddressPrefixes.ofSubnet(existing.id(), existing.body())) {
                if (space.stream().noneMatch(prefix -> prefix.contains(range))) {
                    throw NetworkErrors.prefixInUse(range.toString(), put.id().name());
                }
            }
        }
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        VirtualNetworkLock.requireFree(resource.id(), resources);
        resources.children(resource.id(), SubnetBehaviour.TYPE).forEach(child -> subnet.checkUnused(child, resources));
    }

    /**
     * Links of private zones go with their network
     * (https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links).
     */
    @Override
    public void removed(AzureResource resource, Resources resources) {
        for (AzureResource link : resources.ofType(LINK_TYPE)) {
            if (link.body()
                    .id("/properties/virtualNetwork/id")
                    .filter(resource.id()::equals)
                    .isPresent()) {
                resources.remove(link.id());
            }
        }
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        subnets.show(resource, resources);
        peerings.show(resource, resources);
    }
}
