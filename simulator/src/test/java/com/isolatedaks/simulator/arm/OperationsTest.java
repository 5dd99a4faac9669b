package com.isolatedaks.simulator.arm;

import static com.isolatedaks.simulator.arm.HowTo.REGISTRY;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY_BODY;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry takes 28 seconds to create. */
class OperationsTest {
    @TempDir
    private Path folder;

    private static ArmResponse begin(TestAzure azure) {
        azure.put(GROUP, "{'location': 'westeurope'}");
        return azure.request("PUT", REGISTRY, REGISTRY_BODY);
    }

    private static Body operation(TestAzure azure, ArmResponse accepted) {
        return Body.of(azure.get(TestAzure.operationPath(accepted)).body());
    }

    @Test
    void anAcceptedRequestSaysWhereAndWhenToLook() {
        try (TestAzure azure = new TestAzure(folder)) {
            ArmResponse accepted = begin(azure);

            assertThat(accepted.status()).isEqualTo(201);
            assertThat(accepted.headers().get(RetryAfter.OPERATION))
                    .matches("https://management\\.azure\\.com/subscriptions/[-0-9a-f]{36}/providers"
                            + "/Microsoft\\.ContainerRegistry/locations/westeurope/operations/[-0-9a-f]{36}"
                            + "\\?api-version=.*");
            assertThat(accepted.headers())
                    .containsEntry(RetryAfter.SECONDS, "5")
                    .containsEntry(RetryAfter.REAL_MILLIS, "5000");
            assertThat(Body.of(accepted.body()).text("/properties/provisioningState"))
                    .isEqualTo("Creating");
        }
    }

    @Test
    void anOperationTakesItsTimeAndThenSucceeds() {
        try (TestAzure azure = new TestAzure(folder)) {
            ArmResponse accepted = begin(azure);

            azure.clock().advance(Duration.ofSeconds(28).minusNanos(1000));
            assertThat(operation(azure, accepted).text("/status")).isEqualTo("InProgress");
            assertThat(Body.of(azure.get(REGISTRY).body()).text("/properties/provisioningState"))
                    .isEqualTo("Creating");

            azure.clock().advance(Duration.ofNanos(1000));
            Body done = operation(azure, accepted);
            assertThat(done.text("/status")).isEqualTo("Succeeded");
            assertThat(done.text("/endTime")).isEqualTo("2024-09-01T08:00:28Z");
            assertThat(Body.of(azure.get(REGISTRY).body()).text("/properties/provisioningState"))
                    .isEqualTo("Succeeded");
        }
    }

    @Test
    void realTimeIsAzuresTimeByTheScale() {
        try (TestAzure azure = new TestAzure(folder, 0.005, Plan.NONE)) {
            ArmResponse accepted = begin(azure);

            assertThat(accepted.headers())
                    .containsEntry(RetryAfter.SECONDS, "5")
                    .containsEntry(RetryAfter.REAL_MILLIS, "25");
            azure.clock().advance(Duration.ofMillis(140));
            assertThat(operation(azure, accepted).text("/status")).isEqualTo("Succeeded");
        }
    }

    @Test
    void atScaleZeroTheFirstLookSeesTheEnd() {
        try (TestAzure azure = new TestAzure(folder, 0, Plan.NONE)) {
            ArmResponse accepted = begin(azure);

            assertThat(accepted.headers())
                    .containsEntry(RetryAfter.SECONDS, "1")
                    .containsEntry(RetryAfter.REAL_MILLIS, "0");
            assertThat(operation(azure, accepted).text("/status")).isEqualTo("Succeeded");
        }
    }

    @Test
    void aPlanDelaysWhatItNames() {
        Plan plan = new Plan(List.of(new Plan.Delay("put", "microsoft.containerregistry/registries", 600)));
        try (TestAzure azure = new TestAzure(folder, 1, plan)) {
            ArmResponse accepted = begin(azure);

            azure.clock().advance(Duration.ofSeconds(599));
            assertThat(operation(azure, accepted).text("/status")).isEqualTo("InProgress");
            azure.clock().advance(Duration.ofSeconds(1));
            assertThat(operation(azure, accepted).text("/status")).isEqualTo("Succeeded");
        }
    }

    @Test
    void azureGoesOnWhenTheClientDies() {
        try (TestAzure azure = new TestAzure(folder)) {
            begin(azure);
        }
        try (TestAzure azure = new TestAzure(folder)) {
            azure.clock().advance(Duration.ofSeconds(28));

            assertThat(Body.of(azure.get(REGISTRY).body()).text("/properties/provisioningState"))
                    .isEqualTo("Succeeded");
        }
    }

    @Test
    void aChildWaitsForItsParent() {
        try (TestAzure azure = new TestAzure(folder)) {
            begin(azure);

            assertThat(azure.refusal(HowTo.RULE, HowTo.RULE_BODY)).isEqualTo("Conflict");
        }
    }

    @Test
    void aDeletionRemovesWhatItDeletesAtItsEnd() {
        try (TestAzure azure = new TestAzure(folder)) {
            azure.await(begin(azure));

            ArmResponse deletion = azure.request("DELETE", REGISTRY, "");

            assertThat(Body.of(azure.get(REGISTRY).body()).text("/properties/provisioningState"))
                    .isEqualTo("Deleting");
            assertThat(azure.await(deletion)).isEqualTo("Succeeded");
            assertThat(azure.exists(REGISTRY)).isFalse();
        }
    }
}
