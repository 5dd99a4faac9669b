package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.PromisedComponents;
import com.isolatedaks.e2e.harness.Workspace;
import examples.egressfirewall.BehindFirewall;
import examples.monitoring.Monitoring;
import java.io.IOException;
import java.nio.file.Files;
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

    @Test
    void aClusterLeavesThroughItsFirewallOnly(Workspace workspace) throws IOException {
        // given
        Workspace example = workspace.program("guarded", BehindFirewall.class);
        example.config("dev")
                .replace(
                        """
                        config:
                          guarded:administratorGroupId: 11111111-2222-3333-4444-555555555555
                          guarded:registryName: guardedimages
                          guarded:protect: false
                        """);

        String plan = Files.writeString(
                        example.folder().resolve("plan.json"),
                        example.simulate("preview", "--json", "--show-sames", "--non-interactive")
                                .succeeded()
                                .stdout())
                .toString();
        assertThat(workspace.run("prove", "--plan", plan).succeeded().stdout())
                .startsWith("isolated")
                .contains("login.microsoftonline.com");

        // when
        example.up();

        // then
        assertThat(probe(example, "login.microsoftonline.com")).contains("rule features/features-application");
        assertThat(probe(example, "git.example.com")).contains("rule allowed/allowed-application/git lets it through");
        assertThat(probe(example, "snapshot.ubuntu.com")).contains("SecurityPatch-ubuntu-snapshots lets it through");
        assertThat(probe(example, "github.com"))
                .contains("rule denied/denied-application/everything-https does not let it through");
        assertThat(example.simulate("stack", "output", "isolation").succeeded().stdout())
                .isEqualToIgnoringWhitespace("true");
        assertThat(example.simulate("stack", "output", "rules").succeeded().stdout())
                .contains("git.example.com Https 443: Manifests of the platform team.");
        PromisedComponents promised = PromisedComponents.of(example.state());
        promised.haveTheirOutputs();
        promised.haveOutputsOfTheirTypes();
        assertThat(example.journal()).noneMatch(JournalEntry::isRefused);
        example.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();

        // and
        String state = example.folder().resolve("state.json").toString();
        example.simulate("stack", "export", "--file", state).succeeded();
        assertThat(workspace.run("prove", "--state", state).succeeded().stdout())
                .startsWith("isolated")
                .contains("login.microsoftonline.com", "git.example.com", "Manifests of the platform team.");

        // and
        example.destroy();
        assertThat(example.resources()).isEmpty();
    }

    private static String probe(Workspace example, String host) {
        return example.simulate("probe", "guarded/system", host).stdout();
    }
}
