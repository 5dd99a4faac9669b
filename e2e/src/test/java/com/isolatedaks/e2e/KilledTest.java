package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Eventually;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.RunningCommand;
import com.isolatedaks.e2e.harness.SimulatedResource;
import com.isolatedaks.e2e.harness.StateResource;
import com.isolatedaks.e2e.harness.Workspace;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Processes that die at a bad moment: Azure goes on, and no record of it is lost. */
@EngineTest
class KilledTest {
    private static final String CLUSTER =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/isolated/providers/Microsoft.ContainerService/managedClusters/isolated";

    @Test
    void deploymentGoesOnAfterEverythingWasKilled(Workspace workspace) {
        // given: all but the cache rule is done, and the cluster waits for it
        workspace.environment("SIMULATED_AZURE_TIME_SCALE", "0.005");
        workspace.plan(slow("Microsoft.ContainerRegistry/registries/cacheRules"));
        RunningCommand up = workspace.start("up", "--yes", "--non-interactive");
        Eventually.until(
                "only the cache rule is missing",
                () -> Stream.of("registry-registry-zone-group", "cluster-node-subnet-contributor")
                                .allMatch(name -> up.stdoutSoFar().contains(name + " created"))
                        && workspace.journal().stream().anyMatch(entry -> entry.is("PUT", "/aks-managed-mcr")));
        up.kill();

        // when
        workspace.plan("{}");
        Finished locked = workspace.simulate("up", "--yes", "--non-interactive").failed();
        workspace.simulate("cancel", "--yes").succeeded();
        Finished again = workspace.up();

        // then
        assertThat(locked.output()).contains("the stack is currently locked").doesNotContain("Exception");
        assertThat(again.stdout())
                .as("Azure made the rule all the same")
                .contains("aks-managed-mcr imported")
                .as("the engine cannot know that it is the same")
                .contains("registry-aks-managed-mcr, interrupted while creating");
        workspace
                .simulate("refresh", "--yes", "--non-interactive", "--clear-pending-creates", "--expect-no-changes")
                .succeeded();
        assertThat(workspace.state().pendingOperations()).isEmpty();
        assertThat(workspace.state().resources()).hasSize(58);
    }

    /** As with the real Azure: a create whose end nobody saw is not repeated over what may exist; import brings it back. */
    @Test
    void clusterWhosePluginWasKilledIsNeitherLostNorOverwritten(Workspace workspace) {
        // given
        workspace.environment("SIMULATED_AZURE_TIME_SCALE", "0.005");
        workspace.plan(slow("Microsoft.ContainerService/managedClusters"));
        RunningCommand up = workspace.start("up", "--yes", "--non-interactive");
        Eventually.until("the cluster is being made", () -> workspace.journal().stream()
                .anyMatch(entry -> entry.is("PUT", "/managedClusters/isolated")));

        // when
        up.descendant("PluginMain").orElseThrow().destroyForcibly();
        Finished killed = up.await().failed();
        workspace.plan("{}");
        Finished again = workspace.simulate("up", "--yes", "--non-interactive").failed();

        // then
        assertThat(killed.stdout()).contains("exited prematurely");
        assertThat(again.stdout()).contains("cannot create already existing resource '" + CLUSTER + "'");
        assertThat(workspace.resources()).extracting(SimulatedResource::id).contains(CLUSTER);

        // when
        workspace
                .simulate(
                        "import",
                        "azure-native:containerservice:ManagedCluster",
                        "cluster-cluster",
                        CLUSTER,
                        "--parent=cluster=urn:pulumi:dev::isolated-aks::isolated-aks:index:IsolatedAksCluster::cluster",
                        "--protect=false",
                        "--generate-code=false",
                        "--yes",
                        "--non-interactive")
                .succeeded();

        Finished recovered = workspace.up();

        // then
        assertThat(workspace.state().resources()).extracting(StateResource::id).contains(CLUSTER);
        assertThat(recovered.stdout())
                .as("the cluster that Azure made is the one that was asked for")
                // Its administrator's role, its three associations with monitoring and its diagnostic setting.
                .contains("+ 5 created")
                .doesNotContain("replac");
    }

    private static String slow(String type) {
        return "{\"delays\": [{\"method\": \"PUT\", \"type\": \"%s\", \"seconds\": 2000}]}".formatted(type);
    }
}
