package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.schema.ResourceType;

/**
 * A request on a resource, in its transaction.
 *
 * @param type the row of its type
 * @param id its id in the table's case
 * @param resources what exists
 */
record Call(ArmRequest request, ResourceType type, ResourceId id, StoredResources resources, Operations operations) {

    /** The ARM type, of a record set too. */
    String armType() {
        return id.type();
    }
}
