package com.isolatedaks.e2e.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.ArmSettings;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/** What somebody does to the simulated Azure without Pulumi, as with the az CLI. */
public record AzureRequest(Path store) {

    /** Reads a resource, changes it and writes it back. */
    public void update(String id, String apiVersion, Consumer<ObjectNode> change) {
        try (Arm azure = Arm.open(store, ArmSettings.fromEnvironment(), (type, path, body) -> {})) {
            ObjectNode body = answer(azure, "GET", id, apiVersion, null);
            change.accept(body);
            answer(azure, "PUT", id, apiVersion, body);
        }
    }

    private static ObjectNode answer(
            Arm azure, String method, String id, String apiVersion, @Nullable ObjectNode body) {
        ArmResponse response = azure.handle(new ArmRequest(method, id, apiVersion, body));
        assertThat(response.isError()).as("%s %s: %s", method, id, response).isFalse();
        return response.body();
    }
}
