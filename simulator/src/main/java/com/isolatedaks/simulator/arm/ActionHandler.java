package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import java.util.Optional;

/** POST of an action on a resource. */
final class ActionHandler {
    private static final int ACCEPTED = 202;

    private final WriteChecks checks;
    private final Behaviours behaviours;
    private final PutHandler puts;

    ActionHandler(WriteChecks checks, Behaviours behaviours, PutHandler puts) {
        this.checks = checks;
        this.behaviours = behaviours;
        this.puts = puts;
    }

    ArmResponse act(Call call, RequestPath path) {
        AzureResource resource =
                call.resources().find(call.id()).orElseThrow(() -> ArmErrors.resourceNotFound(call.id()));
        String name = path.trailing().orElseThrow();
        ResourceBehaviour behaviour = behaviours.of(call.armType());
        if (behaviour.operations().contains(name)) {
            return operate(call, name, behaviour, resource);
        }
        Body parameters = path.query();
        Optional.ofNullable(call.request().body())
                .ifPresent(body -> parameters.json().setAll(body));
        return Answers.ok(
                behaviour.action(name, parameters, resource, call.resources()).json());
    }

    private ArmResponse operate(Call call, String name, ResourceBehaviour behaviour, AzureResource resource) {
        checks.checkScope(call);
        checks.checkLocks(call, false);
        checks.checkIdle(call);
        Body body = resource.copy().body();
        Put put = new Put(call.id(), body, Optional.of(resource), call.resources());
        behaviour.operate(name, put);
        return puts.store(call, put, behaviour.locks(call.id(), body), ACCEPTED);
    }
}
