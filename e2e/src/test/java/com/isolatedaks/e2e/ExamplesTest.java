package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.Workspace;
import examples.monitoring.Monitoring;
import org.junit.jupiter.api.Test;

/** Examples that no other test runs: {@link SharedHubTest} runs the hub and the spoke. */
@EngineTest
class ExamplesTest {

    @Test
    void aClusterIsMonitoredInWhole(Workspace workspace) {
        // given
        Workspace example = workspace.program("monitored", Monitoring.class);
        example.config("dev")
                .replace(
                        """
                        config:
                          monitored:administratorGroupId: 11111111-2222-3333-4444-555555555555
                        """);

        // when
        example.up();

        // then
        assertThat(example.simulate("monitoring").succeeded().stdout())
                .isEqualTo(
                        """
                        cluster monitored
                          configuration  arrives
                          metrics        arrives
                          logs           arrives
                        """);
        assertThat(example.simulate("stack", "output", "pendingActions")
                        .succeeded()
                        .stdout())
                .contains("az network private-endpoint-connection approve");
        assertThat(example.journal()).noneMatch(JournalEntry::isRefused);
        example.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();
    }
}
