package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.store.StoredOperation;
import java.util.Map;
import java.util.Optional;

/** DELETE of a resource. */
final class DeleteHandler {
    private final WriteChecks checks;
    private final Behaviours behaviours;
    private final ArmSettings settings;
    private final Durations durations;

    DeleteHandler(WriteChecks checks, Behaviours behaviours, ArmSettings settings) {
        this.checks = checks;
        this.behaviours = behaviours;
        this.settings = settings;
        durations = new Durations(settings.plan());
    }

    ArmResponse delete(Call call) {
        Optional<AzureResource> existing = call.resources().find(call.id());
        if (existing.isEmpty()) {
            return absent(call);
        }
        AzureResource resource = existing.get();
        checks.checkLocks(call, true);
        checks.checkIdle(call);
        if (call.id().isResourceGroup()) {
            checkContents(call);
        }
        ResourceBehaviour behaviour = behaviours.of(call.armType());
        behaviour.delete(resource, call.resources());
        double seconds = call.operations()
                .seconds(durations.seconds("DELETE", call.type().armType(), false));
        if (seconds == 0) {
            call.resources().remove(resource.id());
            return new ArmResponse(200, Map.of(), null);
        }
        AzureResource going = resource.withState(ProvisioningState.Deleting);
        call.resources().save(going);
        StoredOperation operation = call.operations()
                .begin(going, "DELETE", seconds, behaviour.locks(resource.id(), resource.body()), Optional.empty());
        return new ArmResponse(
                202,
                RetryAfter.accepted(
                        operation,
                        call.request().apiVersion(),
                        call.operations().clock(),
                        settings),
                null);
    }

    /**
     * What is in a group goes with it, unless something elsewhere needs it
     * (https://learn.microsoft.com/azure/azure-resource-manager/management/delete-resource-group). Azure finds that out after it
     * has deleted the rest.
     */
    private void checkContents(Call call) {
        OutsideOfGroup outside = new OutsideOfGroup(call.id(), call.resources());
        for (AzureResource resource : call.resources().below(call.id())) {
            try {
                behaviours.of(resource.id().type()).deleteWithGroup(resource, outside);
            } catch (ArmException refusal) {
                throw ArmErrors.groupDeletionBlocked(call.id(), resource.id(), refusal);
            }
        }
    }

    /** Deleting what is not there is fine, as long as its resource group is. */
    private static ArmResponse absent(Call call) {
        if (call.id().isResourceGroup()) {
            throw ArmErrors.resourceGroupNotFound(call.id().name());
        }
        Optional<ResourceId> group = call.id().resourceGroup();
        if (group.isPresent() && call.resources().find(group.get()).isEmpty()) {
            throw ArmErrors.resourceGroupNotFound(group.get().name());
        }
        return new ArmResponse(204, Map.of(), null);
    }
}
