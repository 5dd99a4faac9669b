package com.isolatedaks.simulator.arm;

import static com.isolatedaks.simulator.arm.HowTo.NETWORK;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY_BODY;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.store.JournalEntry;
import com.isolatedaks.simulator.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Azure's time at scale 0: a registry takes 28 seconds to create, a virtual network 8, and nobody waits for either. */
class AzureTimeTest {
    private static final Instant START = Instant.parse("2024-09-01T08:00:00Z");
    private static final String NETWORK_BODY =
            "{'location': 'westeurope', 'properties': {'addressSpace': {'addressPrefixes': ['192.168.0.0/16']}}}";

    @TempDir
    private Path folder;

    private TestAzure azure() {
        return new TestAzure(folder, 0, Plan.NONE);
    }

    private List<JournalEntry> writes() {
        try (Store store = Store.open(folder.resolve("azure.db"))) {
            return store.read(transaction -> transaction.journal().after(0, 1000)).stream()
                    .filter(JournalEntry::isWrite)
                    .toList();
        }
    }

    @Test
    void whatIsWaitedForMovesAzuresTime() {
        try (TestAzure azure = azure()) {
            azure.put(GROUP, "{'location': 'westeurope'}");
            azure.put(REGISTRY, REGISTRY_BODY);
            azure.put(NETWORK, NETWORK_BODY);
        }

        assertThat(writes()).extracting(JournalEntry::time).containsOnly(START);
        assertThat(writes())
                .extracting(JournalEntry::azureTime)
                .as("one after another, since nothing else ran meanwhile")
                .containsExactly(START, START, START.plusSeconds(28));
        assertThat(writes())
                .extracting(JournalEntry::azureEnd)
                .containsExactly(START, START.plusSeconds(28), START.plusSeconds(36));
    }

    @Test
    void whatRunsTogetherOverlapsInAzuresTime() {
        try (TestAzure azure = azure()) {
            azure.put(GROUP, "{'location': 'westeurope'}");
            ArmResponse registry = azure.request("PUT", REGISTRY, REGISTRY_BODY);
            ArmResponse network = azure.request("PUT", NETWORK, NETWORK_BODY);

            assertThat(operation(azure, registry).text("/status"))
                    .as("the network ends before it")
                    .isEqualTo("InProgress");
            assertThat(operation(azure, network).text("/status")).isEqualTo("Succeeded");
            assertThat(operation(azure, registry).text("/status")).isEqualTo("Succeeded");
        }

        assertThat(writes().subList(1, 3))
                .extracting(JournalEntry::azureTime, JournalEntry::azureEnd)
                .containsExactly(tuple(START, START.plusSeconds(28)), tuple(START, START.plusSeconds(8)));
    }

    @Test
    void whoDoesNotLookHoldsNobodyUpForLong() {
        try (TestAzure azure = azure()) {
            azure.put(GROUP, "{'location': 'westeurope'}");
            azure.request("PUT", NETWORK, NETWORK_BODY);
            ArmResponse registry = azure.request("PUT", REGISTRY, REGISTRY_BODY);

            azure.clock().advance(Operations.UNSEEN);

            assertThat(operation(azure, registry).text("/status")).isEqualTo("Succeeded");
        }
    }

    @Test
    void azuresTimeGoesOnAsThisMachinesDoesAndSurvivesTheProcess() {
        try (TestAzure azure = azure()) {
            azure.put(GROUP, "{'location': 'westeurope'}");
            azure.put(REGISTRY, REGISTRY_BODY);
        }
        try (TestAzure azure = azure()) {
            azure.clock().advance(Duration.ofSeconds(3));
            azure.put(id("Microsoft.ManagedIdentity/userAssignedIdentities/another"), "{'location': 'westeurope'}");
        }

        assertThat(writes().get(2).azureTime()).isEqualTo(START.plusSeconds(31));
    }

    @Test
    void aClientsPauseMovesAzuresTimeWhenItIsOver() {
        ManualClock clock = new ManualClock();
        ArmSettings settings = new ArmSettings(0.5, Plan.NONE, clock);
        try (Arm arm = Arm.open(folder.resolve("azure.db"), settings, (type, id, body) -> {})) {
            Pause pause = arm.pause(20);
            arm.resume(pause);

            assertThat(pause.real()).isEqualTo(Duration.ofSeconds(10));
            assertThat(arm.pause(0).until()).isEqualTo(START.plusSeconds(20));
        }
    }

    private static Body operation(TestAzure azure, ArmResponse accepted) {
        return Body.of(azure.get(TestAzure.operationPath(accepted)).body());
    }
}
