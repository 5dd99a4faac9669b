package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.StableGuid;
import com.isolatedaks.simulator.store.StoredOperation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** PUT and PATCH of a resource. */
final class PutHandler {
    private final WriteChecks checks;
    private final Behaviours behaviours;
    private final Answers answers;
    private final ArmSettings settings;
    private final Durations durations;
    private final RequestBodies bodies;

    PutHandler(WriteChecks checks, Behaviours behaviours, Answers answers, ArmSettings settings, RequestBodies bodies) {
        this.checks = checks;
        this.behaviours = behaviours;
        this.answers = answers;
        this.settings = settings;
        this.bodies = bodies;
        durations = new Durations(settings.plan());
    }

    ArmResponse put(Call call) {
        ObjectNode sent = sent(call);
        return write(call, Body.of(sent.deepCopy()), call.resources().find(call.id()));
    }

    ArmResponse patch(Call call) {
        ObjectNode sent = sent(call);
        AzureResource before =
                call.resources().find(call.id()).orElseThrow(() -> ArmErrors.resourceNotFound(call.id()));
        ObjectNode merged = MergePatch.apply(before.body().json(), sent);
        return write(call, Body.of(merged), Optional.of(before));
    }

    private ObjectNode sent(Call call) {
        ObjectNode sent = Optional.ofNullable(call.request().body()).orElseThrow(ArmErrors::missingBody);
        bodies.check(call.type(), sent);
        return sent;
    }

    private ArmResponse write(Call call, Body body, Optional<AzureResource> before) {
        Envelope envelope = Envelope.of(call.type().armType());
        dropReadOnly(body, envelope);
        checks.checkScope(call);
        checks.checkName(call);
        checks.checkLocks(call, false);
        checks.checkIdle(call);
        checks.checkLocation(call, body, before);
        ResourceBehaviour behaviour = behaviours.of(call.armType());
        Put put = new Put(call.id(), body, before, call.resources());
        behaviour.put(put);
        stamp(put, envelope);
        return store(call, put, behaviour.locks(call.id(), body), put.isCreate() ? 201 : 200);
    }

    /** ARM ignores read-only properties in requests: clients send back what they have read. */
    private static void dropReadOnly(Body body, Envelope envelope) {
        body.remove("/id").remove("/name").remove("/type").remove("/systemData");
        envelope.etagPointer().ifPresent(body::remove);
        if (envelope.hasProvisioningState()) {
            body.remove("/properties/provisioningState");
        }
    }

    private static void stamp(Put put, Envelope envelope) {
        String now = put.resources().now().toString();
        if (envelope.hasSystemData()) {
            put.keepOrSet("/systemData/createdBy", SimulatedTenant.CALLER_CLIENT_ID);
            put.keepOrSet("/systemData/createdByType", "Application");
            put.keepOrSet("/systemData/createdAt", now);
            put.body()
                    .set("/systemData/lastModifiedBy", SimulatedTenant.CALLER_CLIENT_ID)
                    .set("/systemData/lastModifiedByType", "Application")
                    .set("/systemData/lastModifiedAt", now);
        }
        envelope.etagPointer()
                .ifPresent(pointer -> put.body().set(pointer, "W/\"" + StableGuid.of("etag", put.id() + now) + "\""));
    }

    /**
     * Stores what a write has made of a resource, and begins the operation that it takes.
     *
     * @param status of the answer
     */
    ArmResponse store(Call call, Put put, Set<String> locks, int status) {
        double seconds = call.operations()
                .seconds(durations.seconds(call.request().method(), call.type().armType(), put.isCreate()));
        if (seconds == 0) {
            AzureResource done = new AzureResource(call.id(), ProvisioningState.Succeeded, put.body());
            put.failure().ifPresent(failure -> {
                throw failure;
            });
            call.resources().save(done);
            behaviours.of(call.armType()).provisioned(done, call.resources());
            return new ArmResponse(status, Map.of(), answers.show(done, call.resources()));
        }
        AzureResource going = new AzureResource(
                call.id(), put.isCreate() ? ProvisioningState.Creating : ProvisioningState.Updating, put.body());
        call.resources().save(going);
        StoredOperation operation = call.operations()
                .begin(going, call.request().method(), seconds + put.secondsBeforeFailure(), locks, put.failure());
        return new ArmResponse(
                status,
                RetryAfter.accepted(
                        operation,
                        call.request().apiVersion(),
                        call.operations().clock(),
                        settings),
                answers.show(going, call.resources()));
    }
}
