package com.isolatedaks.simulator.azure;

/**
 * A resource that exists.
 *
 * @param id its id as it was first written
 * @param body its ARM body without id, name and type; changes are kept when the resource is saved
 */
public record AzureResource(ResourceId id, ProvisioningState state, Body body) {

    public AzureResource withState(ProvisioningState newState) {
        return new AzureResource(id, newState, body);
    }

    /** A copy that can be changed freely. */
    public AzureResource copy() {
        return new AzureResource(id, state, body.copy());
    }

    /** The programmatic name of its region, {@code global}, or nothing for a nested resource. */
    public String location() {
        return body.text("/location");
    }
}
