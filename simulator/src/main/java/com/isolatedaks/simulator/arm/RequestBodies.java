package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.schema.ResourceType;

/** What the body of a PUT or PATCH may look like, whatever it means. */
@FunctionalInterface
public interface RequestBodies {
    /** Takes every body: that of a client that has compared it with the schema itself, as the azure-native plugin does. */
    RequestBodies CHECKED_BY_CLIENT = (type, body) -> {};

    /**
     * Checks a body.
     *
     * @throws ArmException if it has a property that the type does not have, or a value of the wrong kind
     */
    void check(ResourceType type, ObjectNode body);
}
