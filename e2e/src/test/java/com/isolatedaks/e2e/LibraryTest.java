package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.StateResource;
import com.isolatedaks.e2e.harness.Workspace;
import com.isolatedaks.e2e.programs.OwnAddressSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The components in a program of the user's own. */
@EngineTest
class LibraryTest {

    @Test
    void clusterMakesItsOwnNetworkAndReachesTheRegistryFromIt(Workspace workspace) {
        // given
        Workspace program = workspace.program("own", OwnAddressSpace.class);

        // when
        program.up();

        // then
        assertThat(program.state().resources())
                .filteredOn(resource -> resource.parent().equals("cluster"))
                .extracting(StateResource::name)
                .contains(
                        "cluster-network",
                        "cluster-registry-endpoint",
                        "cluster-registry-zone",
                        "cluster-registry-zone-group",
                        "cluster-registry-zone-link-cluster",
                        "cluster-cluster",
                        "cluster-pool-work");
        List<JournalEntry> journal = program.journal();
        JsonNode cluster = put(journal, "/managedClusters/cluster").body().get("properties");
        assertThat(cluster.at("/agentPoolProfiles/0/vnetSubnetID").asText())
                .endsWith("/virtualNetworks/cluster/subnets/nodes");
        assertThat(cluster.at("/networkProfile/dnsServiceIP").asText()).isEqualTo("172.20.0.10");
        JsonNode pool = put(journal, "/agentPools/work").body().get("properties");
        assertThat(pool.get("count").asInt()).isEqualTo(2);
        assertThat(pool.get("enableNodePublicIP").isBoolean()).isTrue();
        assertThat(pool.get("enableNodePublicIP").asBoolean()).isFalse();
        assertThat(put(journal, "/cluster-registry/privateDnsZoneGroups/default")
                        .position())
                .as("nodes resolve the registry before they boot")
                .isLessThan(put(journal, "/managedClusters/cluster").position());
        assertThat(journal).noneMatch(JournalEntry::isRefused);

        // and
        program.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();
        whatARefreshAdoptsOfFurtherPoolsIsTakenBackWithoutTouchingThem(program);
        program.destroy();
        assertThat(program.journal()).noneMatch(JournalEntry::isRefused);
    }

    /**
     * Azure lists all pools in the cluster, by name, and the provider takes those that it has not seen there into the
     * cluster's inputs (https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/provider/provider.go,
     * Read).
     */
    private static void whatARefreshAdoptsOfFurtherPoolsIsTakenBackWithoutTouchingThem(Workspace program) {
        // given
        List<JsonNode> pools = pools(program);
        long before = program.journalPosition();

        // when
        program.simulate("refresh", "--yes", "--non-interactive").succeeded();
        Finished up = program.up();

        // then
        assertThat(up.stdout()).contains("~ 1 updated").doesNotContain("replace");
        assertThat(program.journal(before)).singleElement().satisfies(entry -> assertThat(entry.is(
                                "PUT", "/managedClusters/cluster")
                        && entry.body().at("/properties/agentPoolProfiles").size() == 1)
                .as(entry.toString())
                .isTrue());
        assertThat(pools(program)).isEqualTo(pools).hasSize(3);
        program.simulate("refresh", "--yes", "--expect-no-changes", "--non-interactive")
                .succeeded();
        program.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();
    }

    private static List<JsonNode> pools(Workspace program) {
        return program.resources().stream()
                .filter(resource -> resource.type().endsWith("/agentPools"))
                .map(resource -> resource.body().at("/properties"))
                .map(properties -> ((ObjectNode) properties.deepCopy()).without("eTag"))
                .map(JsonNode.class::cast)
                .toList();
    }

    private static JournalEntry put(List<JournalEntry> journal, String pathEnd) {
        return journal.stream()
                .filter(entry -> entry.is("PUT", pathEnd))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no PUT of " + pathEnd + " in " + journal));
    }
}
