package com.isolatedaks.simulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row of the table of resources.
 *
 * @param id the resource id as it was first written
 * @param type the ARM type, whose case does not matter
 * @param state the provisioning state
 * @param body the ARM body without id, name and type
 */
public record StoredResource(String id, String type, String state, ObjectNode body) {}
