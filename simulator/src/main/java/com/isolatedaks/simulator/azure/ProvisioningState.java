package com.isolatedaks.simulator.azure;

/** What Azure is doing with a resource; the words are those of {@code properties.provisioningState}. */
public enum ProvisioningState {
    Creating,
    Updating,
    Deleting,
    Succeeded,
    Failed,
    Canceled
}
