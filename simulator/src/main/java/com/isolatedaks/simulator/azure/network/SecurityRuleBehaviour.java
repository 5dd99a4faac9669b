package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.RunningOperation;

/** Microsoft.Network/networkSecurityGroups/securityRules. */
public final class SecurityRuleBehaviour implements ResourceBehaviour {
    static final String TYPE = NetworkSecurityGroupBehaviour.TYPE + "/securityRules";

    private static final int MIN_PRIORITY = 100;
    private static final int MAX_PRIORITY = 4096;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return NetworkErrors.anotherOperation(operation);
    }

    /**
     * Priorities are 100 to 4096, one rule each and direction
     * (https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#security-rules).
     */
    @Override
    public void put(Put put) {
        long priority = put.body().number("/properties/priority", 0);
        if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
            throw NetworkErrors.priorityOutOfRange(put.id().name(), priority);
        }
        for (AzureResource other : put.resources().children(put.id().parent(), TYPE)) {
            boolean sameDirection =
                    other.body().is("/properties/direction", put.body().text("/properties/direction"));
            boolean samePriority = other.body().number("/properties/priority", 0) == priority;
            if (sameDirection && samePriority && !other.id().equals(put.id())) {
                throw NetworkErrors.ruleConflict(put.id().name(), other.id().name(), priority);
            }
        }
    }
}
