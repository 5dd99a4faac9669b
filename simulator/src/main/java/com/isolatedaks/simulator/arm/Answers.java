package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Resources;
import java.util.Map;

/** Bodies as Azure answers them. */
final class Answers {
    private final KnownTypes types;
    private final Behaviours behaviours;
    private final ReadOnlyProperties readOnlyProperties;

    Answers(KnownTypes types, Behaviours behaviours, ReadOnlyProperties readOnlyProperties) {
        this.types = types;
        this.behaviours = behaviours;
        this.readOnlyProperties = readOnlyProperties;
    }

    /** A resource with all that Azure computes, its id, name and type first. */
    ObjectNode show(AzureResource stored, Resources resources) {
        AzureResource resource = stored.copy();
        String armType = resource.id().type();
        behaviours.of(armType).show(resource, resources);
        Body answer = Body.empty()
                .set("/id", resource.id().toString())
                .set("/name", resource.id().name())
                .set("/type", armType);
        answer.json().setAll(resource.body().json());
        types.find(armType).ifPresent(type -> {
            if (Envelope.of(type.armType()).hasProvisioningState()) {
                answer.set(
                        "/properties/provisioningState",
                        behaviours.of(armType).shownState(stored, resources).name());
            }
            readOnlyProperties.complete(type, resource.id().toString(), answer.json());
        });
        return answer.json();
    }

    static ArmResponse ok(ObjectNode body) {
        return new ArmResponse(200, Map.of(), body);
    }
}
