package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.PromisedComponents;
import com.isolatedaks.e2e.harness.StateResource;
import com.isolatedaks.e2e.harness.Workspace;
import examples.hub.Hub;
import examples.spoke.Spoke;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clusters of two stacks that share one hub: its zones, its registry, its key vault, its monitoring. */
@EngineTest
class SharedHubTest {

    @Test
    void secondClusterChangesNothingOfTheFirstAndEitherCanGo(Workspace workspace) {
        // given
        Workspace hub = workspace.program("hub", Hub.class);
        Workspace blue = spoke(workspace, "blue", "10.1.0.0/16");
        Workspace green = spoke(workspace, "green", "10.2.0.0/16");
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
        assertReached(workspace, "blue");
        assertReached(workspace, "green");
        assertThat(green.simulate("stack", "output", "manifest").succeeded().stdout())
                .contains("storageAccount: greenfiles", "server: greenfiles.privatelink.file.core.windows.net");
        blue.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();
        hub.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();

        // and
        assertThat(Stream.of(hub, green)
                        .map(Workspace::state)
                        .map(PromisedComponents::of)
                        .peek(SharedHubTest::assertKept)
                        .flatMap(promised -> promised.components().stream())
                        .map(StateResource::type)
                        .distinct())
                .as("components of hub and spoke; ExamplesTest has the firewall")
                .containsExactlyInAnyOrderElementsOf(PromisedComponents.tokens().stream()
                        .filter(token -> !token.endsWith(":EgressFirewall"))
                        .toList());

        // and
        blue.destroy();
        assertReached(workspace, "green");
        assertThat(delivered(workspace, "green")).isEqualTo("configuration metrics logs");
        green.destroy();
        hub.destroy();
        assertThat(workspace.journal()).noneMatch(JournalEntry::isRefused);
        assertThat(workspace.resources()).isEmpty();
    }

    private static void assertKept(PromisedComponents promised) {
        promised.haveTokensOfTheSchema();
        promised.haveTheirOutputs();
        promised.encryptTheirSecretsOnly();
        promised.haveOutputsOfTheirTypes();
    }

    private static Workspace spoke(Workspace workspace, String name, String addressSpace) {
        Workspace spoke = workspace.program(name, Spoke.class);
        spoke.config("dev")
                .replace(
                        """
                        config:
                          %1$s:name: %1$s
                          %1$s:hubSubscriptionId: 00000000-0000-0000-0000-000000000000
                          %1$s:hubRegistry: hubregistry
                          %1$s:addressSpace: %2$s
                          %1$s:administratorGroupId: 11111111-2222-3333-4444-555555555555
                        """
                                .formatted(name, addressSpace));
        return spoke;
    }

    /** The hub's services and the cluster's own, by their private names only. */
    private static void assertReached(Workspace workspace, String cluster) {
        for (String service : List.of(
                "hubsecrets.vault.azure.net", "hubregistry.azurecr.io", cluster + "files.file.core.windows.net:445")) {
            Finished probe = workspace.simulate("probe", cluster + "/system", service);
            assertThat(probe.succeeded().stdout())
                    .as(cluster + " to " + service)
                    .contains("privatelink.");
        }
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
