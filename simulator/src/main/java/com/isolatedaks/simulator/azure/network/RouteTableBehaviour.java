package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.RunningOperation;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;

/** Microsoft.Network/routeTables. A PUT replaces all routes: one that it leaves out is gone. */
public final class RouteTableBehaviour implements ResourceBehaviour {
    static final String TYPE = "Microsoft.Network/routeTables";
    private static final String ATTACHED_AT = "/properties/routeTable/id";

    private final InlineChildren routes = new InlineChildren(new RouteBehaviour(), "routes");

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
        routes.replace(put);
        put.keepOrSet("/properties/resourceGuid", StableGuid.of("resourceGuid", put.id()));
        put.body().setIfAbsent("/properties/disableBgpRoutePropagation", false);
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        List<ResourceId> users = SubnetAttachment.subnets(ATTACHED_AT, resource.id(), resources);
        if (!users.isEmpty()) {
            throw NetworkErrors.routeTableInUse(resource.id(), users);
        }
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        routes.show(resource, resources);
        SubnetAttachment.show(ATTACHED_AT, resource, resources);
    }
}
