package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A slow Azure: everything that the cluster needs takes longer than all the rest together would otherwise. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeploymentOrderTest {
    private static final List<String> NEEDED = List.of(
            "Microsoft.ContainerRegistry/registries/cacheRules",
            "Microsoft.Network/privateEndpoints",
            "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
            "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
            "Microsoft.Network/virtualNetworks/subnets",
            "Microsoft.Authorization/roleAssignments");

    private static final double TIME_SCALE = 0.01;
    private static final int DELAY_SECONDS = 150;
    /** In this machine's time. */
    private static final Duration DELAY = Duration.ofMillis(Math.round(DELAY_SECONDS * TIME_SCALE * 1000));

    private Workspace workspace;
    private List<JournalEntry> created;
    private List<JournalEntry> deleted;

    @BeforeAll
    void deployAndDestroySlowly(Workspace made) {
        workspace = made.environment("SIMULATED_AZURE_TIME_SCALE", String.valueOf(TIME_SCALE));
        workspace.plan(NEEDED.stream()
                .flatMap(type -> Stream.of("PUT", "DELETE")
                        .map(method -> "{\"method\": \"%s\", \"type\": \"%s\", \"seconds\": %d}"
                                .formatted(method, type, DELAY_SECONDS)))
                .collect(Collectors.joining(",", "{\"delays\": [", "]}")));
        workspace.config().set("retainRegistry", "false");
        workspace.up();
        created = workspace.journal();
        workspace.destroy();
        deleted = workspace.journal(created.get(created.size() - 1).position());
    }

    @Test
    void clusterComesAfterAllThatItNeedsIsDone() {
        List<String> order = created.stream().map(DeploymentOrderTest::kind).toList();
        int cluster = order.indexOf("managedClusters");
        Instant clusterCame = created.get(cluster).time();

        assertThat(created.subList(0, cluster))
                .filteredOn(entry -> NEEDED.stream().anyMatch(type -> type.endsWith("/" + kind(entry))))
                .hasSize(19)
                .allSatisfy(entry -> assertThat(Duration.between(entry.time(), clusterCame))
                        .as(entry.path())
                        .isGreaterThanOrEqualTo(DELAY));
        assertThat(order.subList(cluster + 1, order.size()))
                .as("only what stands on the cluster itself comes after it")
                .containsOnly("roleAssignments", "dataCollectionRuleAssociations", "diagnosticSettings");
    }

    @Test
    void writesThatLockTheNetworkNeverMeet() {
        assertThat(created).noneMatch(JournalEntry::isRefused);
    }

    @Test
    void deletesThatLockTheNetworkNeverMeet() {
        assertThat(deleted).isNotEmpty().noneMatch(JournalEntry::isRefused);
        assertThat(workspace.resources()).isEmpty();
    }

    @Test
    void groupsAreDeletedLast() {
        List<String> order = deleted.stream().map(DeploymentOrderTest::kind).toList();

        assertThat(order.get(order.size() - 1)).isEqualToIgnoringCase("resourceGroups");
        assertThat(order).as("nothing goes down with its group unseen").contains("managedClusters", "virtualNetworks");
    }

    /** The last type in a path. */
    private static String kind(JournalEntry entry) {
        String[] segments = entry.path().split("/");
        return segments[segments.length - 2];
    }
}
