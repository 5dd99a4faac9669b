package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.OutOfBand;
import com.isolatedaks.e2e.harness.SimulatedResource;
import com.isolatedaks.e2e.harness.StackState;
import com.isolatedaks.e2e.harness.Workspace;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One stack from which somebody takes one thing at a time: its nodes say what is missing, and one deployment puts it back. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakenAwayTest {
    private Workspace workspace;
    private OutOfBand somebody;
    private List<String> deployed;
    private int nodes = 1;

    /** What is taken, and what Azure says to the next write of the cluster. */
    enum Taken {
        PULL_ROLE("exit status=212", "registries/pull/read") {
            @Override
            void from(OutOfBand somebody, StackState state) {
                somebody.delete(state.named("cluster-kubelet-registry-pull").id());
            }
        },
        CACHE_RULE("exit status=211", "has no cache rule") {
            @Override
            void from(OutOfBand somebody, StackState state) {
                somebody.delete("/cacheRules/aks-managed-mcr");
            }
        },
        ZONE_LINK("exit status=211", "isolatedaksdev.azurecr.io (a public address) port 443 cannot be reached") {
            @Override
            void from(OutOfBand somebody, StackState state) {
                somebody.delete("/privatelink.azurecr.io/virtualNetworkLinks/");
            }
        },
        ZONE_GROUP("exit status=211", "isolatedaksdev.privatelink.azurecr.io has no record") {
            @Override
            void from(OutOfBand somebody, StackState state) {
                somebody.delete(state.named("registry-registry-zone-group").id());
            }
        },
        ENDPOINT("exit status=211", "isolatedaksdev.azurecr.io (a public address) port 443 cannot be reached") {
            @Override
            void from(OutOfBand somebody, StackState state) {
                somebody.delete(state.named("registry-registry-endpoint").id());
            }
        },
        WAY_TO_THE_ENDPOINT("exit status=211", "rule cut (priority 125) does not let it out of subnet nodes") {
            @Override
            void from(OutOfBand somebody, StackState state) {
                somebody.putBelow(
                        state.named("network-nodes-nsg").id(),
                        "securityRules",
                        "cut",
                        """
                        {"properties": {"priority": 125, "direction": "Outbound", "access": "Deny", "protocol": "Tcp",
                         "sourceAddressPrefix": "*", "sourcePortRange": "*",
                         "destinationAddressPrefix": "192.168.2.0/24", "destinationPortRange": "443"}}""");
            }
        },
        IDENTITY_ROLE("CustomKubeletIdentityMissingPermissionError", "Managed Identity Operator") {
            @Override
            void from(OutOfBand somebody, StackState state) {
                somebody.delete(state.named("cluster-kubelet-operator").id());
            }
        },
        SUBNET_ROLE("LinkedAuthorizationFailed", "subnets/join/action") {
            @Override
            void from(OutOfBand somebody, StackState state) {
                somebody.delete(state.named("cluster-node-subnet-contributor").id());
            }
        };

        private final String code;
        private final String reason;

        Taken(String code, String reason) {
            this.code = code;
            this.reason = reason;
        }

        abstract void from(OutOfBand somebody, StackState state);
    }

    @BeforeAll
    void deploy(Workspace made) {
        workspace = made;
        workspace.up();
        somebody = workspace.azure();
        deployed = workspace.resources().stream().map(SimulatedResource::id).toList();
    }

    @ParameterizedTest
    @EnumSource(Taken.class)
    void nodesSayWhatIsMissingAndOneDeploymentPutsItBack(Taken taken) {
        // given
        taken.from(somebody, workspace.state());
        writeTheClusterNextTime();

        // when
        Finished up = workspace.simulate("up", "--yes", "--non-interactive").failed();

        // then
        assertThat(up.output()).contains(taken.code, taken.reason);

        // when
        writeTheClusterNextTime();
        workspace.simulate("up", "--refresh", "--yes", "--non-interactive").succeeded();

        // then
        assertThat(workspace.resources())
                .extracting(SimulatedResource::id)
                .as("what was taken is back, what was put in the way is gone")
                .containsExactlyInAnyOrderElementsOf(deployed);
        assertThat(workspace.resources())
                .filteredOn(resource -> resource.type().endsWith("/managedClusters"))
                .allMatch(resource -> resource.body().get("state").asText().equals("Succeeded"));
    }

    /** With another count than ever before: only the cluster has it, and whatever the state remembers, it is a change. */
    private void writeTheClusterNextTime() {
        nodes++;
        workspace.config().set("systemPoolNodeCount", "\"" + nodes + "\"");
    }
}
