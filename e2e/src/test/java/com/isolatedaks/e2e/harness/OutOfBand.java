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
import java.util.function.Consumer;
import javax.annotation.Nullable;

/** Somebody who changes the simulated Azure of a workspace while the engine does not look. */
public final class OutOfBand {
    private static final ResourceTypes TYPES = ResourceTypes.load();

    private final Workspace workspace;

    public OutOfBand(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Reads a resource, changes it and puts it back. */
    public void update(String id, String apiVersion, Consumer<ObjectNode> change) {
        try (Arm azure = open()) {
            ObjectNode body = answer(azure, new ArmRequest("GET", id, apiVersion, null));
            change.accept(body);
            answer(azure, new ArmRequest("PUT", id, apiVersion, body));
        }
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
        try (Arm azure = open()) {
            answer(azure, new ArmRequest(method, id, apiVersion, body));
            // The next look at the resource carries the operation out.
            azure.handle(new ArmRequest("GET", id, apiVersion, null));
        }
    }

    private Arm open() {
        Path store = workspace.folder().resolve(".simulated-azure/world/azure.db");
        return Arm.open(store, new ArmSettings(0, Plan.NONE, Clock.systemUTC()), (armType, path, read) -> {});
    }

    private static ObjectNode answer(Arm azure, ArmRequest request) {
        ArmResponse response = azure.handle(request);
        if (response.isError()) {
            throw new AssertionError(request.method() + " " + request.path() + ": " + response.body());
        }
        return response.body();
    }
}
