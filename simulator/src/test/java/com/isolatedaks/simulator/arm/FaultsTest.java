package com.isolatedaks.simulator.arm;

import static com.isolatedaks.simulator.arm.HowTo.KUBELET;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY_BODY;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.store.JournalEntry;
import com.isolatedaks.simulator.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
    private static final String REGISTRIES = "Microsoft.ContainerRegistry/registries";
    private static final String IDENTITIES = "Microsoft.ManagedIdentity/userAssignedIdentities";
    private static final String LOCATION = "{'location': 'westeurope'}";

    @TempDir
    private Path folder;

    private TestAzure azure(String plan) {
        TestAzure azure = new TestAzure(folder, 0, PlanSource.read(TestAzure.json(plan), "a test"));
        azure.put(GROUP, LOCATION);
        return azure;
    }

    private static String fault(String fault, String method, String type, String more) {
        return "{'faults': [{'fault': '%s', 'method': '%s', 'type': '%s'%s}]}".formatted(fault, method, type, more);
    }

    @Test
    void aRefusalHitsTheNthRequestAndAsManyAsItSays() {
        String plan = fault("status", "PUT", IDENTITIES, ", 'status': 503, 'code': 'Busy', 'nth': 2, 'times': 2");
        try (TestAzure azure = azure(plan)) {
            azure.put(KUBELET, LOCATION);

            ArmResponse second = azure.request("PUT", KUBELET, LOCATION);
            assertThat(second.status()).isEqualTo(503);
            assertThat(code(second)).isEqualTo("Busy");
            assertThat(azure.request("PUT", KUBELET, LOCATION).status()).isEqualTo(503);
            azure.put(KUBELET, LOCATION);
        }
    }

    @Test
    void faultsAreCountedAcrossProcesses() {
        String plan = fault("status", "GET", IDENTITIES, ", 'status': 500, 'nth': 2");
        try (TestAzure azure = azure(plan)) {
            assertThat(azure.get(KUBELET).status()).isEqualTo(404);
        }
        try (TestAzure azure = azure(plan)) {
            assertThat(azure.get(KUBELET).status()).isEqualTo(500);
            assertThat(azure.get(KUBELET).status()).isEqualTo(404);
        }
    }

    @Test
    void aRefusedRequestIsNotCarriedOutUnlessThePlanSaysSo() {
        try (TestAzure azure = azure(fault("status", "PUT", IDENTITIES, ", 'status': 500"))) {
            azure.request("PUT", KUBELET, LOCATION);
            assertThat(azure.exists(KUBELET)).isFalse();
        }
        try (TestAzure azure = azure(fault("status", "PUT", IDENTITIES, ", 'status': 500, 'carriedOut': true"))) {
            assertThat(azure.request("PUT", KUBELET, LOCATION).status()).isEqualTo(500);
            assertThat(azure.exists(KUBELET)).isTrue();
        }
    }

    @Test
    void aConnectionBreaksBeforeOrAfterTheRequestIsCarriedOut() {
        try (TestAzure azure = azure(fault("resetBefore", "PUT", IDENTITIES, ""))) {
            assertThatThrownBy(() -> azure.request("PUT", KUBELET, LOCATION))
                    .isInstanceOf(ConnectionResetException.class);
            assertThat(azure.exists(KUBELET)).isFalse();
        }
        try (TestAzure azure = azure(fault("resetAfter", "PUT", IDENTITIES, ""))) {
            assertThatThrownBy(() -> azure.request("PUT", KUBELET, LOCATION))
                    .isInstanceOf(ConnectionResetException.class);
            assertThat(azure.exists(KUBELET)).isTrue();
        }
        assertThat(journal())
                .filteredOn(entry -> entry.fault() != null)
                .extracting(JournalEntry::fault)
                .containsExactly("resetBefore", "resetAfter");
    }

    @Test
    void anOperationFailsAtItsEnd() {
        try (TestAzure azure = azure(fault("fails", "PUT", REGISTRIES, ", 'code': 'Boom'"))) {
            ArmResponse accepted = azure.request("PUT", REGISTRY, REGISTRY_BODY);

            assertThat(accepted.status()).isEqualTo(201);
            assertThat(azure.await(accepted)).isEqualTo("Failed");
            assertThat(state(azure)).isEqualTo("Failed");
            azure.put(REGISTRY, REGISTRY_BODY);
        }
    }

    @Test
    void aSlowOperationTakesItsTimeOfAzures() {
        azure(fault("slow", "PUT", REGISTRIES, ", 'seconds': 3600")).close();
        try (TestAzure azure = azure(fault("slow", "PUT", REGISTRIES, ", 'seconds': 3600"))) {
            azure.put(REGISTRY, REGISTRY_BODY);
        }

        assertThat(journal())
                .filteredOn(entry -> "slow".equals(entry.fault()))
                .singleElement()
                .satisfies(entry -> assertThat(Duration.between(entry.azureTime(), entry.azureEnd()))
                        .isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void aStuckOperationEndsOnlyWithThePlan() {
        try (TestAzure azure = azure(fault("stuck", "PUT", REGISTRIES, ""))) {
            ArmResponse accepted = azure.request("PUT", REGISTRY, REGISTRY_BODY);
            azure.clock().advance(Duration.ofDays(100));

            assertThat(azure.get(TestAzure.operationPath(accepted)).headers())
                    .containsEntry(RetryAfter.SECONDS, "30")
                    .containsEntry(RetryAfter.REAL_MILLIS, "200");
            assertThat(state(azure)).isEqualTo("Creating");
        }
        try (TestAzure azure = new TestAzure(folder, 0, Plan.NONE)) {
            assertThat(state(azure)).isEqualTo("Failed");
            azure.put(REGISTRY, REGISTRY_BODY);
        }
    }

    @Test
    void aLookAtAnOperationCanFailToo() {
        try (TestAzure azure = azure(fault("status", "POLL", REGISTRIES, ", 'status': 502"))) {
            ArmResponse accepted = azure.request("PUT", REGISTRY, REGISTRY_BODY);

            assertThat(azure.get(TestAzure.operationPath(accepted)).status()).isEqualTo(502);
            assertThat(azure.await(accepted)).isEqualTo("Succeeded");
        }
    }

    @Test
    void somebodyElseChangesAndDeletes() {
        String plan = "{'drift': [{'type': '%s', 'name': 'kubelet', 'afterWrites': 2, 'set': {'tags.owner': 'me'}},"
                        .formatted(IDENTITIES)
                + "{'type': '%s', 'afterWrites': 3, 'delete': true}]}".formatted(IDENTITIES);
        try (TestAzure azure = azure(plan)) {
            String kubelet = TestAzure.id(IDENTITIES + "/kubelet");
            azure.put(kubelet, LOCATION);
            assertThat(Body.of(azure.get(kubelet).body()).text("/tags/owner")).isEqualTo("me");

            azure.put(GROUP, LOCATION);
            assertThat(azure.exists(kubelet)).isFalse();
        }
        assertThat(journal())
                .filteredOn(entry -> "drift".equals(entry.fault()))
                .extracting(JournalEntry::method)
                .containsExactly("PATCH", "DELETE");
    }

    @Test
    void randomPlansArePlansAndTheSameForTheSameSeed() {
        for (long seed = 0; seed < 500; seed++) {
            Plan plan = PlanSource.read("seed:" + seed);

            assertThat(plan.faults()).hasSizeBetween(1, 4);
            assertThat(PlanSource.read("seed:" + seed)).isEqualTo(plan);
        }
        assertThat(PlanSource.read("seed:1").key())
                .isNotEqualTo(PlanSource.read("seed:2").key());
    }

    private static String state(TestAzure azure) {
        return Body.of(azure.get(REGISTRY).body()).text("/properties/provisioningState");
    }

    private List<JournalEntry> journal() {
        try (Store store = Store.open(folder.resolve("azure.db"))) {
            return store.read(transaction -> transaction.journal().after(0, 1000));
        }
    }
}
