package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import java.util.Map;

/** GET of a resource or of a collection. */
final class ReadHandler {
    private final Answers answers;

    ReadHandler(Answers answers) {
        this.answers = answers;
    }

    ArmResponse get(Call call) {
        AzureResource resource = call.resources().find(call.id()).orElseThrow(() -> missing(call));
        return Answers.ok(answers.show(resource, call.resources()));
    }

    private static RuntimeException missing(Call call) {
        return call.id()
                .resourceGroup()
                .filter(group -> call.resources().find(group).isEmpty())
                .map(group -> ArmErrors.resourceGroupNotFound(group.name()))
                .orElseGet(() -> ArmErrors.resourceNotFound(call.id()));
    }

    /** Lists a collection; {@code call.id()} is what it is in. */
    ArmResponse list(Call call, String armType) {
        ResourceId scope = call.id();
        boolean mustExist = !scope.isTenant() && !scope.isSubscription();
        if (mustExist && call.resources().find(scope).isEmpty()) {
            throw ArmErrors.resourceNotFound(scope);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode value = answer.putArray("value");
        for (AzureResource resource : call.resources().ofType(armType)) {
            if (resource.id().isWithin(scope)) {
                value.add(answers.show(resource, call.resources()));
            }
        }
        return new ArmResponse(200, Map.of(), answer);
    }

    /** Every subscription exists. */
    static ArmResponse subscription(ResourceId id) {
        return Answers.ok(Body.empty()
                .set("/id", id.toString())
                .set("/subscriptionId", id.name())
                .set("/tenantId", SimulatedTenant.TENANT_ID)
                .set("/displayName", "Simulated Azure")
                .set("/state", "Enabled")
                .json());
    }
}
