package com.isolatedaks.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.arm.Plan;
import com.isolatedaks.simulator.schema.ResourceTypes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import javax.annotation.Nullable;

/** Somebody who changes the simulated Azure of a workspace while the engine does not look. */
public final class OutOfBand {
    private static final ResourceTypes TYPES = ResourceTypes.load();

    private final Workspace workspace;

    public OutOfBand(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Deletes the only resource whose id has this part, case aside. */
    public void delete(String idPart) {
        SimulatedResource resource = find(idPart);
        send("DELETE", resource.id(), resource.type(), null);
    }

    /** Puts a resource below the only one whose id ends so. */
    public void putBelow(String idEnd, String collection, String name, String body) {
        SimulatedResource parent = find(idEnd);
        send("PUT", parent.id() + "/" + collection + "/" + name, parent.type() + "/" + collection, (ObjectNode)
                Json.parse(body));
    }

    private SimulatedResource find(String idPart) {
        return workspace.resources().stream()
                .filter(resource -> resource.id().contains(idPart))
                .min(Comparator.comparingInt(resource -> resource.id().length()))
                .orElseThrow(() -> new AssertionError("no resource has " + idPart + " in its id"));
    }

    private void send(String method, String id, String type, @Nullable ObjectNode body) {
        String apiVersion = TYPES.byArmType(type).orElseThrow().apiVersion();
        Path store = workspace.folder().resolve(".simulated-azure/world/azure.db");
        ArmSettings settings = new ArmSettings(0, Plan.NONE, Clock.systemUTC());
        try (Arm arm = Arm.open(store, settings, (armType, path, read) -> {})) {
            ArmResponse response = arm.handle(new ArmRequest(method, id, apiVersion, body));
            if (response.isError()) {
                throw new AssertionError(method + " " + id + ": " + response.body());
            }
            // The next look at the resource carries the operation out.
            arm.handle(new ArmRequest("GET", id, apiVersion, null));
        }
    }
}
