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

/** Microsoft.Network/natGateways (https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource). */
public final class NatGatewayBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    static final String TYPE = "Microsoft.Network/natGateways";

    private static final String ATTACHED_AT = "/properties/natGateway/id";
    private static final String ADDRESSES = "/properties/publicIpAddresses";
    private static final int MOST_ADDRESSES = 16;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return NetworkErrors.anotherOperation(operation);
    }

    @Override
    public void put(Put put) {
        put.body().setIfAbsent("/sku/name", "Standard").setIfAbsent("/properties/idleTimeoutInMinutes", 4);
        List<Body> addresses = put.body().objects(ADDRESSES);
        if (addresses.size() > MOST_ADDRESSES) {
            throw NetworkErrors.tooManyAddressesOfGateway(put.id(), MOST_ADDRESSES);
        }
        addresses.forEach(reference -> PublicAddresses.require(
                put,
                reference
                        .id("/id")
                        .orElseThrow(() -> NetworkErrors.missingReference(put.id(), "properties.publicIpAddresses")),
                put.id()));
        put.keepOrSet("/properties/resourceGuid", StableGuid.of("resourceGuid", put.id()));
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        List<ResourceId> users = SubnetAttachment.subnets(ATTACHED_AT, resource.id(), resources);
        if (!users.isEmpty()) {
            throw NetworkErrors.natGatewayInUse(resource.id(), users);
        }
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        SubnetAttachment.show(ATTACHED_AT, resource, resources);
    }
}
