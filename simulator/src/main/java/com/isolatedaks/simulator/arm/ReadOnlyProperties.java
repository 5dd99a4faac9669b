package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.schema.ResourceType;

/** What a service computes: fills a stored body with the read-only properties that Azure always returns. */
public interface ReadOnlyProperties {
    /**
     * Adds each required read-only property that {@code body} lacks.
     *
     * @param id the resource's id
     * @param body the ARM body (envelope and {@code properties}), changed in place; what it has already is kept
     */
    void complete(ResourceType type, String id, ObjectNode body);
}
