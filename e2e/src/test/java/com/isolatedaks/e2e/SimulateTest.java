package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.Workspace;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./simulate} itself: what it refuses, and its own commands. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulateTest {
    private Workspace workspace;

    @BeforeAll
    void layOut(Workspace made) {
        workspace = made;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    up --cwd elsewhere      | --cwd: not with ./simulate, it works on the project of the folder you are in; change to the folder instead
                    -C elsewhere preview    | -C: not with ./simulate, it works on the project of the folder you are in; change to the folder instead
                    login                   | login: not with ./simulate, it has a backend of its own in .simulated-azure; use pulumi
                    logout                  | logout: not with ./simulate, it has a backend of its own in .simulated-azure; use pulumi
                    up --remote             | --remote: not with ./simulate, nothing may leave this machine; use pulumi
                    plugin install          | plugin install: not with ./simulate, the only plugin is the simulated azure-native
                    new azure-java          | new: not with ./simulate, it runs the projects of this clone; use pulumi
                    up https://example.com  | up https://example.com: not with ./simulate, it runs the projects of this clone; use pulumi
                    """)
    void whateverLeavesTheSimulationIsRefused(String words, String sentence) {
        Finished refused = workspace.simulate(words.split(" ")).failed();

        assertThat(refused.output()).isEqualTo("isolated-aks: " + sentence + "\n");
    }

    @Test
    void backendOfTheUsersOwnIsRefusedWithoutItsAddress() {
        Workspace elsewhere = workspace.copy().environment("PULUMI_BACKEND_URL", "https://user:token@example.com");

        Finished refused = elsewhere.simulate("stack", "ls").failed();

        assertThat(refused.output())
                .startsWith(
                        "isolated-aks: PULUMI_BACKEND_URL: ./simulate keeps state in .simulated-azure, got https:...;")
                .doesNotContain("token");
    }

    @Test
    void newAzureIsEmpty() {
        assertThat(workspace.simulate("journal").succeeded().output()).isEmpty();
        assertThat(workspace.simulate("resources").succeeded().output()).isEmpty();
    }

    @Test
    void resetAsksFirstAndForgetsStacksWithTheirAzure() {
        // given
        workspace.simulate("stack", "init", "dev").succeeded();

        // when
        Finished unanswered = workspace.simulate("reset").failed();
        Finished before = workspace.simulate("stack", "ls").succeeded();
        workspace.simulate("reset", "--yes").succeeded();
        Finished after = workspace.simulate("stack", "ls").succeeded();

        // then
        assertThat(unanswered.output()).contains("pass --yes");
        assertThat(before.stdout()).contains("dev");
        assertThat(after.stdout()).doesNotContain("dev");
    }

    @Test
    void journalTellsEachWriteInOrder(DeployedStack stack) {
        List<JsonNode> lines =
                Json.lines(stack.workspace().simulate("journal").succeeded().stdout());

        assertThat(lines)
                .hasSize(52)
                .allSatisfy(line -> assertThat(line.fieldNames())
                        .toIterable()
                        .containsExactly("n", "time", "azureTime", "azureEnd", "method", "url", "status", "body"))
                .extracting(line -> line.get("n").asLong())
                .isSorted();
        assertThat(lines.get(0).get("url").asText()).matches("/subscriptions/[0-9-]+/.*\\?api-version=[0-9-]+");
    }

    @Test
    void journalTellsReadsOnDemand(DeployedStack stack) {
        String all = stack.workspace().simulate("journal", "--all").succeeded().stdout();

        assertThat(all).contains("\"method\":\"GET\"");
    }

    @Test
    void resourcesAreListedWithTypeAndState(DeployedStack stack) {
        String list = stack.workspace().simulate("resources").succeeded().stdout();

        assertThat(list.lines())
                .anyMatch(line -> line.matches(
                        ".*/managedClusters/isolated +Microsoft\\.ContainerService/managedClusters +Succeeded"));
    }
}
