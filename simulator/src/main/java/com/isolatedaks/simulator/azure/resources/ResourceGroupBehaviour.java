package com.isolatedaks.simulator.azure.resources;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.RunningOperation;

/** Microsoft.Resources/resourceGroups. Deleting a group deletes all that is in it, whatever refers to what. */
public final class ResourceGroupBehaviour implements ResourceBehaviour {
    @Override
    public String type() {
        return ResourceId.RESOURCE_GROUP_TYPE;
    }

    /** A group's only long-running operation is its deletion. */
    @Override
    public ArmException busy(ResourceId id, RunningOperation operation) {
        return ArmErrors.groupIsBeingDeleted(id);
    }
}
