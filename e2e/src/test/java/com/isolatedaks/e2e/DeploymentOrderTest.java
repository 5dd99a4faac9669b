package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.Workspace;
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

    private Workspace workspace;
    private List<JournalEntry> created;
    private List<JournalEntry> deleted;

    @BeforeAll
    void deployAndDestroySlowly(Workspace made) {
        workspace = made.environment("SIMULATED_AZURE_TIME_SCALE", "0.01");
        workspace.plan(NEEDED.stream()
                .flatMap(type -> Stream.of("PUT", "DELETE")
                        .map(method -> "{\"method\": \"%s\", \"type\": \"%s\", \"seconds\": 150}"
                                .formatted(method, type)))
                .collect(Collectors.joining(",", "{\"delays\": [", "]}")));
        workspace.config().set("retainRegistry", "false");
        workspace.up();
        created = workspace.journal();
        workspace.destroy();
        deleted = workspace.journal(created.get(created.size() - 1).position());
    }

    @Test
    void clusterComesAfterAllThatItNeeds() {
        List<String> order = created.stream().map(DeploymentOrderTest::kind).toList();
        int cluster = order.indexOf("managedClusters");

        assertThat(order.subList(0, cluster))
                .contains(
                        "cacheRules",
                        "privateEndpoints",
                        "privateDnsZoneGroups",
                        "virtualNetworkLinks",
                        "subnets",
                        "roleAssignments");
        assertThat(order.subList(cluster + 1, order.size()))
                .as("only the grants on the cluster itself come after it")
                .containsOnly("roleAssignments");
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
