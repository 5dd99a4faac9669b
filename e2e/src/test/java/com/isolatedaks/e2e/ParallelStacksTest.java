package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.RunningCommand;
import com.isolatedaks.e2e.harness.SimulatedResource;
import com.isolatedaks.e2e.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Two plugins on one simulated Azure. */
@EngineTest
class ParallelStacksTest {

    @Test
    void twoStacksAreDeployedAtTheSameTime(Workspace workspace) throws IOException {
        // given
        Files.copy(
                workspace.folder().resolve("Pulumi.dev.yaml"),
                workspace.folder().resolve("Pulumi.other.yaml"));
        workspace.config("other").set("name", "other").set("registryName", "otheraksdev");
        workspace.simulate("stack", "init", "dev").succeeded();
        workspace.simulate("stack", "init", "other").succeeded();

        // when
        RunningCommand dev = workspace.start("up", "--yes", "--non-interactive", "--stack", "dev");
        RunningCommand other = workspace.start("up", "--yes", "--non-interactive", "--stack", "other");
        dev.await().succeeded();
        other.await().succeeded();

        // then
        assertThat(workspace.resources())
                .filteredOn(resource -> resource.type().equals("Microsoft.ContainerService/managedClusters"))
                .extracting(SimulatedResource::id)
                .satisfiesExactlyInAnyOrder(id -> assertThat(id).endsWith("/isolated"), id -> assertThat(id)
                        .endsWith("/other"));
        assertThat(workspace.journal()).hasSize(104).noneMatch(JournalEntry::isRefused);
        workspace
                .simulate("preview", "--expect-no-changes", "--non-interactive", "--stack", "dev")
                .succeeded();
    }
}
