package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.RunningOperation;

/** Microsoft.Network/routeTables/routes. */
public final class RouteBehaviour implements ResourceBehaviour {
    @Override
    public String type() {
        return RouteTableBehaviour.TYPE + "/routes";
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return NetworkErrors.anotherOperation(operation);
    }

    @Override
    public void put(Put put) {
        put.body().setIfAbsent("/properties/hasBgpOverride", false);
    }
}
