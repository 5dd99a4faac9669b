package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Eventually;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.RunningCommand;
import com.isolatedaks.e2e.harness.StateResource;
import com.isolatedaks.e2e.harness.Workspace;
import org.junit.jupiter.api.Test;

/** Ctrl-C while Azure is busy, and an operation that Azure does not finish well: what began is remembered. */
@EngineTest
class InterruptedTest {
    private static final String CLUSTER = "/managedClusters/isolated";

    private static String fault(String fault) {
        return "{\"faults\": [{\"fault\": \"%s\", \"method\": \"PUT\", \"type\": \"Microsoft.ContainerService/managedClusters\"}]}"
                .formatted(fault);
    }

    @Test
    void interruptedDeploymentRemembersWhatAzureHadBegun(Workspace workspace) {
        // given
        workspace.plan(fault("stuck"));
        RunningCommand up = workspace.start("up", "--yes", "--non-interactive");
        Eventually.until("the cluster is being made", () -> workspace.journal().stream()
                .anyMatch(entry -> entry.is("PUT", CLUSTER)));

        // when
        up.interrupt();
        Finished interrupted = up.await().failed();

        // then
        assertThat(interrupted.stdout()).contains("operation canceled; azure goes on with what it has accepted");
        StateResource cluster = workspace.state().named("cluster-cluster");
        assertThat(cluster.id()).endsWith(CLUSTER);
        assertThat(cluster.json().path("initErrors")).isNotEmpty();
        assertThat(workspace.state().pendingOperations()).isEmpty();

        // when
        workspace.withoutPlan().up();

        // then
        assertThat(workspace.state().named("cluster-cluster").json().path("initErrors"))
                .isEmpty();
        workspace
                .simulate("refresh", "--yes", "--non-interactive", "--expect-no-changes")
                .succeeded();
    }

    @Test
    void failedOperationIsRepeatedWithoutMakingTheClusterAgain(Workspace workspace) {
        // given
        workspace.plan(fault("fails"));

        // when
        Finished failed = workspace.simulate("up", "--yes", "--non-interactive").failed();

        // then
        assertThat(failed.stdout()).contains("Code=\"InternalServerError\"");
        StateResource cluster = workspace.state().named("cluster-cluster");
        assertThat(cluster.id()).endsWith(CLUSTER);
        assertThat(cluster.outputs().path("provisioningState").asText()).isEqualTo("Failed");

        // when
        Finished again = workspace.up();

        // then
        assertThat(again.stdout()).doesNotContain("replaced");
        assertThat(workspace
                        .state()
                        .named("cluster-cluster")
                        .outputs()
                        .path("provisioningState")
                        .asText())
                .isEqualTo("Succeeded");
    }
}
