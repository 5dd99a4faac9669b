package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.StateResource;
import com.isolatedaks.e2e.harness.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dev stack's monitoring: all of it arrives by private link, and what is taken away is named. */
@EngineTest
class MonitoringTest {

    @Test
    void whatNoLongerArrivesIsNamedUntilItIsDeployedAgain(Workspace workspace) {
        // given
        workspace.up();
        assertThat(monitoring(workspace))
                .isEqualTo(
                        """
                cluster isolated
                  configuration  arrives
                  metrics        arrives
                  logs           arrives
                """);

        // when
        remove(workspace, "cluster-prometheus-association");

        // then
        assertThat(monitoring(workspace))
                .isEqualTo(
                        """
                cluster isolated
                  configuration  arrives
                  metrics        does not arrive: no association of the cluster has a rule with an Azure Monitor workspace
                  logs           arrives
                """);

        // and
        remove(workspace, "cluster-configuration-association");

        // then
        assertThat(monitoring(workspace))
                .contains(
                        "configuration  does not arrive: the cluster has no association configurationAccessEndpoint",
                        "logs           does not arrive: the agents have no configuration");

        // and
        workspace.up();
        assertThat(monitoring(workspace)).doesNotContain("does not arrive");

        // when: somebody else takes away a link of one of the five zones, and a member of the scope
        workspace.azure().delete("/privatelink.ods.opinsights.azure.com/virtualNetworkLinks/isolated");
        workspace.azure().delete("/scopedResources/isolated-ingest-westeurope");

        // then
        assertThat(monitoring(workspace))
                .contains(
                        "configuration  arrives",
                        "metrics        does not arrive: ",
                        "logs           does not arrive: ",
                        "no zone privatelink.ods.opinsights.azure.com is linked to network isolated");

        // and
        workspace.simulate("up", "--yes", "--refresh", "--non-interactive").succeeded();
        assertThat(monitoring(workspace)).doesNotContain("does not arrive");
    }

    @Test
    void zonesAreLinkedOnlyWhenTheyHaveTheirRecords(Workspace workspace) {
        // when
        workspace.up();

        // then
        List<JournalEntry> journal = workspace.journal();
        long records = position(journal, "/privateEndpoints/isolated-azuremonitor/privateDnsZoneGroups/default");
        assertThat(journal)
                .filteredOn(entry -> entry.path().contains("/privatelink.monitor.azure.com/virtualNetworkLinks/"))
                .allMatch(entry -> entry.position() > records)
                .hasSize(1);
        assertThat(position(journal, "/managedClusters/isolated"))
                .as("agents find their way when they start")
                .isGreaterThan(position(journal, "/privatelink.monitor.azure.com/virtualNetworkLinks/isolated"));
    }

    @Test
    void stackWithoutMonitoringHasNone(Workspace workspace) {
        // given
        workspace.config().set("monitoring", "false");

        // when
        workspace.up();

        // then
        assertThat(workspace.state().resources())
                .extracting(StateResource::type)
                .noneMatch(type -> type.contains(":monitor:") || type.contains("MonitoringPrivateLinks"));
        assertThat(monitoring(workspace)).contains("metrics        does not arrive: managed Prometheus is off");
    }

    private static void remove(Workspace workspace, String name) {
        workspace
                .simulate("destroy", "--yes", "--non-interactive", "--target", "**::" + name)
                .succeeded();
    }

    private static String monitoring(Workspace workspace) {
        return workspace.simulate("monitoring").succeeded().stdout();
    }

    private static long position(List<JournalEntry> journal, String pathEnd) {
        return journal.stream()
                .filter(entry -> entry.is("PUT", pathEnd))
                .mapToLong(JournalEntry::position)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no PUT of " + pathEnd + " in " + journal));
    }
}
