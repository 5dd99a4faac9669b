package com.isolatedaks.simulator.arm;

import com.isolatedaks.isolation.catalogue.NameRules;
import com.isolatedaks.isolation.catalogue.Regions;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.Optional;
import java.util.Set;

/** What ARM checks before it hands a write to a service. */
final class WriteChecks {
    private static final String LOCKS = "Microsoft.Authorization/locks";
    private static final String GLOBAL = "global";

    private final KnownTypes types;
    private final Behaviours behaviours;

    WriteChecks(KnownTypes types, Behaviours behaviours) {
        this.types = types;
        this.behaviours = behaviours;
    }

    /** The resource group and the parent or scope must exist, and must not be going away. */
    void checkScope(Call call) {
        ResourceId id = call.id();
        Resources resources = call.resources();
        id.resourceGroup().filter(group -> !group.equals(id)).ifPresent(group -> checkGroup(group, resources));
        ResourceId parent = id.parent();
        while (!types.isKnown(parent) && parent.isNested()) {
            // .../blobServices/default exists with its storage account.
            parent = parent.parent();
        }
        if (parent.isTenant() || parent.isSubscription() || parent.isResourceGroup()) {
            return;
        }
        if (resources.find(parent).isEmpty()) {
            throw id.isNested() ? ArmErrors.parentNotFound(id, parent) : ArmErrors.resourceNotFound(parent);
        }
        ResourceId above = parent;
        if (id.isNested()) {
            resources.runningOn(above).ifPresent(operation -> {
                throw behaviours.of(above.type()).busy(above, operation);
            });
        }
    }

    private static void checkGroup(ResourceId group, Resources resources) {
        AzureResource existing = resources.find(group).orElseThrow(() -> ArmErrors.resourceGroupNotFound(group.name()));
        if (existing.state() == ProvisioningState.Deleting) {
            throw ArmErrors.groupIsBeingDeleted(group);
        }
    }

    void checkName(Call call) {
        NameRules.find(call.armType())
                .filter(rule -> !rule.accepts(call.id().name()))
                .ifPresent(rule -> {
                    throw behaviours.of(call.armType()).invalidName(call.id(), rule.expectation());
                });
    }

    /** Checks the location and writes it in its programmatic form, as Azure returns it. */
    void checkLocation(Call call, Body body, Optional<AzureResource> before) {
        Envelope.Location kind = Envelope.of(call.type().armType()).location();
        if (kind == Envelope.Location.NONE) {
            return;
        }
        String wanted = body.find("/location").orElseThrow(() -> ArmErrors.locationRequired(call.armType()));
        String location = Regions.normalize(wanted);
        if (kind == Envelope.Location.GLOBAL && !location.equals(GLOBAL)) {
            throw ArmErrors.locationNotAvailable(call.armType(), wanted, Set.of(GLOBAL));
        }
        if (kind == Envelope.Location.REGION && !Regions.contains(location)) {
            throw ArmErrors.locationNotAvailable(call.armType(), wanted, Regions.all());
        }
        before.map(AzureResource::location)
                .filter(existing -> !existing.equals(location))
                .ifPresent(existing -> {
                    throw call.id().isResourceGroup()
                            ? ArmErrors.invalidResourceGroupLocation(location, existing)
                            : ArmErrors.invalidResourceLocation(call.id(), location, existing);
                });
        body.set("/location", location);
    }

    /** Another operation on the same resource must be over. */
    void checkIdle(Call call) {
        call.resources().runningOn(call.id()).ifPresent(operation -> {
            throw behaviours.of(call.armType()).busy(call.id(), operation);
        });
    }

    /** A service can keep everybody else from changing the group that it manages for a resource. */
    private void checkDenied(Call call, boolean isDelete) {
        call.id()
                .resourceGroup()
                .flatMap(call.resources()::find)
                .flatMap(group -> group.body().id("/managedBy"))
                .flatMap(call.resources()::find)
                .filter(manager -> behaviours.of(manager.id().type()).denies(manager))
                .ifPresent(manager -> {
                    throw ArmErrors.denied(call.id(), isDelete ? "delete" : "write", manager.id());
                });
    }

    /**
     * Locks on the resource, on what it is in or on what is in it forbid its deletion, read-only ones its change too
     * (https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources).
     */
    void checkLocks(Call call, boolean isDelete) {
        checkDenied(call, isDelete);
        if (call.id().isOfType(LOCKS)) {
            return;
        }
        for (AzureResource lock : call.resources().ofType(LOCKS)) {
            ResourceId scope = lock.id().parent();
            boolean forbids = isDelete || lock.body().is("/properties/level", "ReadOnly");
            boolean concerns = call.id().isWithin(scope) || isDelete && scope.isWithin(call.id());
            if (forbids && concerns) {
                throw ArmErrors.scopeLocked(call.id(), scope);
            }
        }
    }
}
