package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.List;

/** Subnets that a security group or a route table is attached to; the subnet's body names it. */
final class SubnetAttachment {
    private SubnetAttachment() {}

    /** The subnets whose property at {@code pointer} is {@code attached}. */
    static List<ResourceId> subnets(String pointer, ResourceId attached, Resources resources) {
        return resources.ofType(SubnetBehaviour.TYPE).stream()
                .filter(subnet ->
                        subnet.body().id(pointer).filter(attached::equals).isPresent())
                .map(AzureResource::id)
                .toList();
    }

    static void show(String pointer, AzureResource attached, Resources resources) {
        List<Body> ids = subnets(pointer, attached.id(), resources).stream()
                .map(subnet -> Body.empty().set("/id", subnet.toString()))
                .toList();
        attached.body().set("/properties/subnets", ids);
    }
}
