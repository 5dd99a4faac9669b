package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.Workspace;
import com.isolatedaks.simulator.schema.ResourceType;
import com.isolatedaks.simulator.schema.ResourceTypes;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A preview of a stack that does not exist yet: what reviewers and policies get to see. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstPreviewTest {
    /** What the engine puts in place of a value that it does not know yet. */
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private Workspace workspace;
    private List<JsonNode> resources;

    @BeforeAll
    void preview(Workspace made) {
        workspace = made;
        JsonNode preview = Json.parse(workspace
                .simulate("preview", "--json", "--non-interactive")
                .succeeded()
                .stdout());
        resources = Json.elements(preview.get("steps"))
                .map(step -> step.get("newState"))
                .toList();
    }

    @Test
    void nothingIsCreated() {
        assertThat(workspace.resources()).isEmpty();
        assertThat(workspace.journal()).isEmpty();
    }

    @Test
    void everyResourceIsPlanned() {
        assertThat(resources)
                .filteredOn(resource -> resource.get("type").asText().startsWith("azure-native:"))
                .hasSize(52);
    }

    @Test
    void everyNameInAzureIsKnown() {
        for (JsonNode resource : resources) {
            ResourceTypes.load().all().stream()
                    .filter(type -> type.token().equals(resource.get("type").asText()))
                    .map(ResourceType::nameProperty)
                    .forEach(property -> assertThat(
                                    resource.path("inputs").path(property).asText())
                            .as(resource.get("urn").asText() + " " + property)
                            .isNotEmpty()
                            .isNotEqualTo(UNKNOWN));
        }
    }

    @Test
    void kubeconfigIsNotKnownYet() {
        String preview =
                workspace.simulate("preview", "--non-interactive").succeeded().stdout();

        assertThat(preview)
                .containsPattern("kubeconfig +: \\[unknown]")
                .containsPattern("clusterName +: \"isolated\"")
                .contains("+ 57 to create");
    }

    /** AKS links a zone that is brought to the network itself, and needs rights on both for that. */
    @Test
    void broughtZoneForTheApiServerBringsItsRoles() {
        // given
        workspace
                .config()
                .set(
                        "privateDnsZoneId",
                        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/hub/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io");

        // when
        String preview =
                workspace.simulate("preview", "--non-interactive").succeeded().stdout();

        // then
        assertThat(preview)
                .contains("cluster-dns-zone-contributor", "cluster-virtual-network-contributor", "+ 59 to create");
        workspace.config().unset("privateDnsZoneId");
    }
}
