package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.AzAks;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.SimulatedResource;
import com.isolatedaks.e2e.harness.Workspace;
import com.isolatedaks.e2e.programs.ChangingCluster;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One cluster on its way into isolation, to another registry and back, and out again: each test goes on from the last. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransitionTest {
    private static final String REIMAGE =
            "az aks nodepool upgrade --resource-group changing --cluster-name cluster --name system --node-image-only";
    private static final String WAIT =
            "az aks nodepool wait --resource-group changing --cluster-name cluster --name system --updated";

    private Workspace program;
    private AzAks az;

    @BeforeAll
    void deployAClusterWithAWayOut(Workspace workspace) {
        program = workspace.program("changing", ChangingCluster.class);
        edit("OUTBOUND", "LoadBalancer").environment("CLUSTER_ARTIFACTS", "Direct");
        program.up();
        az = new AzAks(program, output("clusterId").asText());
    }

    @Test
    @Order(1)
    void isolationInOneStepIsRefusedAndNothingIsSent() {
        // given
        edit("OUTBOUND", "None").environment("CLUSTER_ARTIFACTS", "");
        long before = program.journalPosition();

        // when
        Finished up = refused();

        // then
        assertThat(up.output())
                .contains(
                        "outbound.type: not what the cluster has, so the provider would replace the cluster, got \"None\";"
                                + " expected \"LoadBalancer\"; keep it and set transition.path to Isolate")
                .contains("ISO-701");
        assertThat(program.journal(before)).isEmpty();
    }

    @Test
    @Order(2)
    void aClusterWithAWayOutIsIsolatedInStages() {
        // given: the cache comes first, and the way out stays
        edit("OUTBOUND", "LoadBalancer").environment("CLUSTER_TRANSITION", "Isolate");
        Finished first = program.up();
        assertThat(first.output()).contains("Isolate is under way").contains("~ 1 updated");
        assertThat(output("isolation").asText())
                .startsWith("loadBalancer Cache ")
                .endsWith("/changingone");
        assertThat(output("isReimageDue").asBoolean()).isTrue();
        assertThat(steps())
                .containsExactly(
                        REIMAGE,
                        WAIT,
                        "az aks update --resource-group changing --name cluster --outbound-type none",
                        "pulumi refresh --stack dev",
                        "pulumi up --stack dev  # after setting outbound.type to None and removing transition and"
                                + " outbound.acknowledgeNotIsolated");

        // when: the last step comes before the others
        edit("OUTBOUND", "None");
        long before = program.journalPosition();
        Finished early = refused();

        // then
        assertThat(early.output())
                .contains("change it in Azure first: " + REIMAGE + " && " + WAIT + " && az aks update")
                .contains("ISO-701");
        assertThat(program.journal(before)).isEmpty();

        // when: all is done but the refresh
        az.reimage("system");
        az.update(cluster -> cluster.withObject("/networkProfile").put("outboundType", "none"));
        before = program.journalPosition();
        Finished unrefreshed = refused();

        // then: the state says that the cluster must be replaced, and protection that it must not
        assertThat(unrefreshed.output())
                .contains("unable to replace resource")
                .contains("if this preview replaces the cluster, run pulumi refresh first");
        assertThat(program.journal(before)).isEmpty();

        // when: all is done
        program.simulate("refresh", "--yes", "--non-interactive").succeeded();
        edit("TRANSITION", "");
        program.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();
        program.up();

        // then
        assertThat(program.journal(before)).isEmpty();
        assertThat(output("isolation").asText()).startsWith("none Cache ");
        assertThat(output("isReimageDue").asBoolean()).isFalse();
        assertThat(steps()).isEmpty();
    }

    @Test
    @Order(3)
    void theRegistryIsSwappedWhileBothCanBePulledFrom() {
        swap("one", "two");
        assertThat(roles("changingone")).isEmpty();
        assertThat(roles("changingtwo")).hasSize(1);
    }

    @Test
    @Order(4)
    void theFirstRegistryIsSwappedBack() {
        swap("two", "one");
        assertThat(roles("changingone")).hasSize(1);
        assertThat(roles("changingtwo")).isEmpty();
    }

    private void swap(String from, String to) {
        // given: at once is refused
        edit("REGISTRY", to);
        long before = program.journalPosition();
        assertThat(refused().output())
                .contains("set transition.path to SwapRegistry")
                .contains("ISO-704");
        edit("TRANSITION", "SwapRegistry");
        assertThat(refused().output()).contains("transition.previousRegistryId").contains("ISO-704");
        assertThat(program.journal(before)).isEmpty();

        // when
        edit("PREVIOUS", from);
        program.up();

        // then
        assertThat(output("isolation").asText()).endsWith("/changing" + to);
        assertThat(roles("changing" + from)).hasSize(1);
        assertThat(roles("changing" + to)).hasSize(1);
        assertThat(program.journal(before))
                .as("a new role, then the cluster")
                .extracting(JournalEntry::method, JournalEntry::status)
                .hasSize(2)
                .allMatch(request -> request.toList().get(0).equals("PUT"));
        assertThat(steps()).containsExactly(REIMAGE, WAIT, "pulumi up --stack dev  # after removing transition");

        // and
        az.reimage("system");
        edit("TRANSITION", "").environment("CLUSTER_PREVIOUS", "");
        program.up();
    }

    @Test
    @Order(5)
    void isolationIsLeftInStages() {
        // given
        edit("TRANSITION", "LeaveIsolation");
        long before = program.journalPosition();
        program.up();
        assertThat(program.journal(before)).isEmpty();
        assertThat(steps())
                .startsWith(
                        "az aks update --resource-group changing --name cluster --bootstrap-artifact-source Direct"
                                + " --outbound-type loadBalancer",
                        REIMAGE,
                        WAIT,
                        "pulumi refresh --stack dev");

        // when
        az.update(cluster -> {
            cluster.withObject("/networkProfile").put("outboundType", "loadBalancer");
            cluster.putObject("bootstrapProfile").put("artifactSource", "Direct");
        });
        az.reimage("system");
        program.simulate("refresh", "--yes", "--non-interactive").succeeded();
        edit("OUTBOUND", "LoadBalancer").environment("CLUSTER_ARTIFACTS", "Direct");
        before = program.journalPosition();
        program.up();
        edit("TRANSITION", "");
        program.up();

        // then
        assertThat(program.journal(before)).isEmpty();
        assertThat(output("isolation").asText()).isEqualTo("loadBalancer Direct ");
    }

    @Test
    @Order(6)
    void theClusterWasNeverReplacedAndIsOnlyDestroyedUnprotected() {
        // given
        assertThat(program.journal())
                .filteredOn(request -> request.is("PUT", "/managedClusters/cluster"))
                .filteredOn(request -> request.status() == 201)
                .as("creations")
                .hasSize(1);
        assertThat(program.journal()).noneMatch(request -> request.is("DELETE", "/managedClusters/cluster"));
        assertThat(program.journal()).noneMatch(JournalEntry::isRefused);

        // when
        Finished destroy =
                program.simulate("destroy", "--yes", "--non-interactive").failed();

        // then
        assertThat(destroy.output()).contains("protect");
        edit("PROTECT", "false");
        program.up();
        program.destroy();
        assertThat(program.resources()).isEmpty();
    }

    private Workspace edit(String variable, String value) {
        return program.environment("CLUSTER_" + variable, value);
    }

    private Finished refused() {
        return program.simulate("up", "--yes", "--non-interactive").failed();
    }

    private JsonNode output(String name) {
        return Json.parse(program.simulate("stack", "output", "--json")
                        .succeeded()
                        .stdout())
                .path(name);
    }

    private List<String> steps() {
        return Json.elements(output("nextSteps")).map(JsonNode::asText).toList();
    }

    /** Who may pull from a registry. */
    private List<SimulatedResource> roles(String registry) {
        return program.resources().stream()
                .filter(resource -> resource.type().equals("Microsoft.Authorization/roleAssignments"))
                .filter(resource -> resource.id().contains("/registries/" + registry + "/"))
                .toList();
    }
}
