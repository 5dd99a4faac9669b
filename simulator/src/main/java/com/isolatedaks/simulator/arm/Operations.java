package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.store.StoredOperation;
import com.isolatedaks.simulator.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Long-running operations. Nothing works on them in the background: whichever request comes next, from any process, carries
 * out what is due by then. So Azure goes on when the client dies.
 */
final class Operations {
    /**
     * How long an operation that is done counts as going on for everybody but those who look at it or its resource.
     *
     * <p>A client knows that its write is over only when it has looked again; until then a second write would overlap it in
     * Azure, where things take seconds. Here they take milliseconds or, at scale 0, no time at all, and without this two
     * writes that nothing orders would often slip past each other. A client that waits for its operations never
     * notices, and one that died has held nobody up for longer than this.
     */
    static final Duration UNSEEN = Duration.ofSeconds(1);

    private final Transaction transaction;
    private final Behaviours behaviours;
    private final StoredResources resources;
    private final AzureClock clock;
    private final ArmSettings settings;
    private Disturbance disturbance = Disturbance.NONE;
    private Optional<StoredOperation> begun = Optional.empty();

    Operations(
            Transaction transaction,
            Behaviours behaviours,
            StoredResources resources,
            AzureClock clock,
            ArmSettings settings) {
        this.transaction = transaction;
        this.behaviours = behaviours;
        this.resources = resources;
        this.clock = clock;
        this.settings = settings;
    }

    /** What the plan does to the request from here on. */
    void disturb(Disturbance found) {
        disturbance = found;
    }

    /** How long the operation of the request takes. */
    double seconds(double usual) {
        return disturbance.seconds(usual);
    }

    /** The operation that the request has begun. */
    Optional<StoredOperation> begun() {
        return begun;
    }

    StoredResources resources() {
        return resources;
    }

    AzureClock clock() {
        return clock;
    }

    /**
     * Carries out what is due when {@code path} is asked for, in the order of Azure's time: while somebody who will look
     * soon waits for what ends earlier, what ends later is not over. Else a short operation that is looked at a moment
     * after a long one would have begun before it and ended long after it.
     */
    void settle(String path) {
        boolean isFirst = true;
        for (StoredOperation operation : transaction.operations().running()) {
            boolean isDue = !operation.dueAt().isAfter(clock.real());
            boolean isSeen = path.equalsIgnoreCase(operation.path()) || path.equalsIgnoreCase(operation.resourceId());
            boolean isFreed = Disturbance.isStuck(operation) && !settings.plan().sticks();
            boolean isUnseen = !operation.dueAt().plus(UNSEEN).isAfter(clock.real());
            if (isFreed) {
                end(operation.completedAt(clock.now()));
            } else if (isUnseen || isDue && isSeen && isFirst) {
                end(operation);
            } else if (isDue) {
                isFirst = false;
            }
        }
    }

    private void end(StoredOperation operation) {
        clock.reach(operation.completesAt());
        boolean failed = operation.error() != null;
        transaction
                .operations()
                .save(operation.ended((failed ? ProvisioningState.Failed : ProvisioningState.Succeeded).name()));
        ResourceId id = ResourceId.of(operation.resourceId());
        if (operation.method().equals("DELETE") && !failed) {
            resources.remove(id);
            return;
        }
        resources.find(id).ifPresent(resource -> finish(resource, failed));
    }

    private void finish(AzureResource resource, boolean failed) {
        if (failed) {
            resources.save(resource.withState(ProvisioningState.Failed));
            return;
        }
        AzureResource done = resource.withState(ProvisioningState.Succeeded);
        resources.save(done);
        behaviours.of(done.id().type()).provisioned(done, resources);
    }

    /**
     * Begins an operation on a resource.
     *
     * @param seconds how long it takes Azure
     */
    StoredOperation begin(
            AzureResource resource, String method, double seconds, Set<String> locks, Optional<ArmException> failure) {
        ResourceId id = resource.id();
        String guid = UUID.randomUUID().toString();
        String namespace = id.type().substring(0, id.type().indexOf('/'));
        String location = resource.location().isEmpty() ? groupLocation(id) : resource.location();
        String path = "/subscriptions/%s/providers/%s/locations/%s/operations/%s"
                .formatted(id.subscriptionId().orElse(SimulatedTenant.SUBSCRIPTION_ID), namespace, location, guid);
        Instant now = clock.now();
        StoredOperation operation = new StoredOperation(
                guid,
                path,
                id.toString(),
                method,
                locks,
                clock.real().plus(realTime(seconds)),
                now,
                now.plus(ArmSettings.azure(seconds)),
                StoredOperation.IN_PROGRESS,
                disturbance.failure().or(() -> failure).map(ArmException::error).orElse(null));
        transaction.operations().save(operation);
        begun = Optional.of(operation);
        return operation;
    }

    /** What is stuck does not end sooner because time is short. */
    private Duration realTime(double seconds) {
        return disturbance.isSticking() ? ArmSettings.azure(seconds) : settings.real(seconds);
    }

    private String groupLocation(ResourceId id) {
        return id.resourceGroup()
                .flatMap(resources::find)
                .map(AzureResource::location)
                .orElse("global");
    }

    /** The document at an operation's URL. */
    static ObjectNode document(StoredOperation operation) {
        Body document = Body.empty()
                .set("/id", operation.path())
                .set("/name", operation.id())
                .set("/status", operation.status())
                .set("/startTime", operation.started().toString());
        if (!operation.isRunning()) {
            document.set("/endTime", operation.completesAt().toString());
            if (operation.error() != null) {
                document.set("/error", operation.error());
            }
        }
        return document.json();
    }
}
