package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.Workspace;
import com.isolatedaks.e2e.programs.MonitoredSpoke;
import com.isolatedaks.e2e.programs.MonitoringHub;
import org.junit.jupiter.api.Test;

/** Clusters of two stacks that share one hub: its scope, its workspaces, its zones. */
@EngineTest
class SharedMonitoringTest {

    @Test
    void secondClusterChangesNothingOfTheFirstAndEitherCanGo(Workspace workspace) {
        // given
        Workspace hub = workspace.program("hub", MonitoringHub.class);
        Workspace blue = workspace.program("blue", MonitoredSpoke.class);
        Workspace green = workspace.program("green", MonitoredSpoke.class);
        hub.up();
        assertThat(hub.simulate("stack", "output", "pendingActions").succeeded().stdout())
                .contains(
                        "accounts/hub-monitor-metrics",
                        "privateLinkScopes/hub-monitor-scope",
                        "az network private-endpoint-connection approve");
        blue.up();
        long before = workspace.journalPosition();

        // when
        green.up();

        // then
        assertThat(workspace.journal(before))
                .isNotEmpty()
                .allMatch(entry -> entry.status() == 201, "only makes what is new")
                .noneMatch(entry -> entry.path().contains("/resourceGroups/blue/"));
        assertThat(delivered(workspace, "blue")).isEqualTo("configuration metrics logs");
        assertThat(delivered(workspace, "green")).isEqualTo("configuration metrics logs");
        blue.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();
        hub.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();

        // and
        blue.destroy();
        assertThat(delivered(workspace, "green")).isEqualTo("configuration metrics logs");
        green.destroy();
        hub.destroy();
        assertThat(workspace.journal()).noneMatch(JournalEntry::isRefused);
        assertThat(workspace.resources()).isEmpty();
    }

    /** The signals of a cluster that arrive. */
    private static String delivered(Workspace workspace, String cluster) {
        String all = workspace.simulate("monitoring").succeeded().stdout();
        String own = all.split("cluster " + cluster + "\n", 2)[1].split("\ncluster ", 2)[0];
        return String.join(
                " ",
                own.lines()
                        .filter(line -> line.endsWith(" arrives"))
                        .map(line -> line.trim().split(" ", 2)[0])
                        .toList());
    }
}
