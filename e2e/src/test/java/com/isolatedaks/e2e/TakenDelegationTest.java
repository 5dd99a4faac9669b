package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.OutOfBand;
import com.isolatedaks.e2e.harness.Workspace;
import com.isolatedaks.e2e.programs.IntegratedCluster;
import org.junit.jupiter.api.Test;

/** Somebody takes the delegation away from the API server's subnet. */
@EngineTest
class TakenDelegationTest {
    private static final String NETWORK_API = "2024-05-01";

    private static void takeFrom(ObjectNode subnet) {
        subnet.withObject("/properties").putArray("delegations");
    }

    @Test
    void clusterIsRefusedUntilOneDeploymentPutsTheDelegationBack(Workspace workspace) {
        // given
        Workspace program = workspace.program("integrated", IntegratedCluster.class);
        program.up();
        String subnet = program.state().named("network-api-server").id();
        OutOfBand somebody = workspace.azure();
        somebody.update(subnet, NETWORK_API, TakenDelegationTest::takeFrom);

        // when
        program.environment("WITH_CLUSTER", "true");
        Finished up = program.simulate("up", "--yes", "--non-interactive").failed();

        // then
        assertThat(up.output())
                .contains(
                        "ApiserverSubnetConfigError",
                        "must be delegated to Microsoft.ContainerService/managedClusters");

        // when
        program.simulate("up", "--refresh", "--yes", "--non-interactive").succeeded();

        // then
        program.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();

        // and
        assertThatThrownBy(() -> somebody.update(subnet, NETWORK_API, TakenDelegationTest::takeFrom))
                .as("Azure keeps the delegation while the API server is there")
                .hasMessageContaining("SubnetDelegationsCannotChangeWhenSubnetUsedByResource");
    }
}
