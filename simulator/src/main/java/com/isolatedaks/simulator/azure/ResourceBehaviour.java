package com.isolatedaks.simulator.azure;

import java.util.Set;

/** What is special about a resource type: one class for each, registered by its ARM type. */
public interface ResourceBehaviour {
    /** The ARM type. */
    String type();

    /**
     * Checks a write and completes its body with what Azure computes.
     *
     * @throws ArmException if Azure refuses
     */
    default void put(Put put) {}

    /**
     * Checks whether the resource may be deleted.
     *
     * @throws ArmException if Azure refuses
     */
    default void delete(AzureResource resource, Resources resources) {}

    /**
     * Checks whether the resource may go with its resource group.
     *
     * @param outside what there is besides the group
     * @throws ArmException if Azure refuses
     */
    default void deleteWithGroup(AzureResource resource, Resources outside) {
        delete(resource, outside);
    }

    /** Whether only the service may change the resource group that it manages for the resource. */
    default boolean denies(AzureResource resource) {
        return false;
    }

    /**
     * Keys of what nobody else may write while a write of this resource goes on.
     *
     * @param body the new body, or the resource's own when it is deleted
     */
    default Set<String> locks(ResourceId id, Body body) {
        return Set.of();
    }

    /** Azure has finished creating or updating the resource. */
    default void provisioned(AzureResource resource, Resources resources) {}

    /** The resource is gone, with all below it. */
    default void removed(AzureResource resource, Resources resources) {}

    /** Completes a copy of the resource, about to be answered, with what depends on other resources. */
    default void show(AzureResource resource, Resources resources) {}

    /** The state that Azure shows the resource in: what else goes on can show in it. */
    default ProvisioningState shownState(AzureResource resource, Resources resources) {
        return resource.state();
    }

    /**
     * The refusal of a name.
     *
     * @param expectation what names look like
     */
    default ArmException invalidName(ResourceId id, String expectation) {
        return ArmErrors.invalidResourceName(type(), id.name(), expectation);
    }

    /** The refusal of a write on the resource, or directly below it, while an operation runs on it. */
    default ArmException busy(ResourceId id, RunningOperation operation) {
        return ArmErrors.conflict(id, operation);
    }

    /** The POSTs that change the resource and take their time; all others are {@linkplain #action actions} that read. */
    default Set<String> operations() {
        return Set.of();
    }

    /**
     * Carries out one of the {@link #operations}.
     *
     * @param put the resource as it is, to be changed in place
     * @throws ArmException if Azure refuses
     */
    default void operate(String name, Put put) {
        throw ArmErrors.unknownAction(put.id(), name);
    }

    /**
     * Carries out a POST that only reads.
     *
     * @param name the last segment of the path
     * @param parameters the query parameters and the body's properties
     */
    default Body action(String name, Body parameters, AzureResource resource, Resources resources) {
        throw ArmErrors.unknownAction(resource.id(), name);
    }
}
