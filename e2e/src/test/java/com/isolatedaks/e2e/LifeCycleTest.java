package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.SimulatedResource;
import com.isolatedaks.e2e.harness.Workspace;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One stack from its first deployment to the last trace of it: each test goes on where the one before it ended. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeCycleTest {
    private static final List<String> KEPT = List.of(
            "Microsoft.Resources/resourceGroups",
            "Microsoft.ContainerRegistry/registries",
            "Microsoft.ContainerRegistry/registries/cacheRules",
            "Microsoft.Network/privateDnsZones");

    private Workspace workspace;

    @BeforeAll
    void deploy(Workspace made) {
        workspace = made;
        workspace.up();
    }

    @Test
    @Order(1)
    void changedTagIsUpdatedInPlace() {
        // given
        workspace.config().set("tags", "{\"owner\": \"platform\"}");
        long before = workspace.journalPosition();

        // when
        Finished up = workspace.up();

        // then
        // The preview before it cannot know that an identity keeps its principal id, and speaks of replaced roles.
        assertThat(up.stdout().split("\nUpdating \\(dev\\):", 2)[1])
                .contains("~ 35 updated")
                .doesNotContain("replace", "created", "deleted");
        assertThat(workspace.journal(before))
                .hasSize(35)
                .allMatch(entry -> entry.method().equals("PUT") && !entry.isRefused())
                .allSatisfy(entry -> assertThat(entry.body().at("/tags/owner").asText())
                        .as(entry.path())
                        .isEqualTo("platform"));
        assertThat(workspace.resources())
                .filteredOn(resource -> resource.type().equals("Microsoft.Network/virtualNetworks/subnets"))
                .as("an update of the network keeps its subnets")
                .hasSize(2);
    }

    @Test
    @Order(2)
    void destroyedStackLeavesNothingButTheRegistry() {
        // when
        workspace.destroy();

        // then
        assertThat(workspace.state().resources()).isEmpty();
        assertThat(workspace.resources()).extracting(SimulatedResource::type).containsExactlyInAnyOrderElementsOf(KEPT);
        assertThat(workspace.journal()).noneMatch(JournalEntry::isRefused);
    }

    @Test
    @Order(3)
    void laterDeploymentAdoptsTheKeptRegistry() {
        // given
        long before = workspace.journalPosition();

        // when
        Finished up = workspace.up();

        // then
        assertThat(up.stdout()).contains("+ 53 created", "= 4 imported");
        assertThat(workspace.journal(before))
                .noneMatch(JournalEntry::isRefused)
                .filteredOn(entry -> entry.status() == 201)
                .extracting(JournalEntry::path)
                .as("nothing that was kept is made again")
                .noneMatch(path -> path.endsWith("/registries/isolatedaksdev"))
                .noneMatch(path -> path.endsWith("/cacheRules/aks-managed-mcr"))
                .noneMatch(path -> path.endsWith("/privateDnsZones/privatelink.azurecr.io"));
    }

    @Test
    @Order(4)
    void stackThatKeepsNothingLeavesNothing() {
        // given
        workspace.config().set("retainRegistry", "false");
        workspace.up();

        // when
        workspace.destroy();

        // then
        assertThat(workspace.state().resources()).isEmpty();
        assertThat(workspace.resources()).isEmpty();
    }
}
