package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.SimulatedResource;
import com.isolatedaks.e2e.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code ./prove} on what the real engine plans and keeps. */
@EngineTest
class ProveTest {
    private static final int LEAKS = 1;
    private static final int ERROR = 3;

    @Test
    void stackIsProvenBeforeItIsThereAndAfterAndWhenItHasDrifted(Workspace workspace) throws IOException {
        // given
        String preview = workspace
                .simulate("preview", "--json", "--show-sames", "--non-interactive")
                .succeeded()
                .stdout();
        String plan = Files.writeString(workspace.folder().resolve("plan-of-dev.json"), preview)
                .toString();

        // then
        assertThat(workspace.run("prove", "--plan", plan).succeeded().stdout())
                .startsWith("isolated: from 2 places of what the deployment would make");

        // when
        workspace.up();

        // then
        JsonNode proof = Json.parse(
                workspace.run("prove", "--simulated", "--json").succeeded().stdout());
        assertThat(proof.path("verdict").asText()).isEqualTo("isolated");
        assertThat(proof.path("needs")).isNotEmpty().allMatch(need -> need.path("isMet")
                .asBoolean());
        assertThat(proof.path("names")).isNotEmpty().allMatch(name -> name.path("isPrivate")
                .asBoolean());

        // when
        workspace.azure().update(registryId(workspace), "2023-01-01-preview", registry -> registry.withObject(
                        "/properties")
                .put("publicNetworkAccess", "Enabled"));
        workspace.simulate("refresh", "--yes", "--non-interactive").succeeded();

        // then
        Finished drifted = workspace.run("prove", "--simulated", "--stack", "dev");
        assertThat(drifted.exitCode()).isEqualTo(LEAKS);
        assertThat(drifted.stdout())
                .startsWith("leaks: ")
                .contains("LEAK-202  the internet -> the public endpoint of registry isolatedaksdev");
    }

    private static String registryId(Workspace workspace) {
        return workspace.resources().stream()
                .filter(resource -> resource.type().equals("Microsoft.ContainerRegistry/registries"))
                .map(SimulatedResource::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stackThatIsNotThereIsAnErrorAndNoVerdict(Workspace workspace) {
        Finished failed = workspace.run("prove", "--simulated", "--stack", "nobody");

        assertThat(failed.exitCode()).isEqualTo(ERROR);
        assertThat(failed.stdout()).isEmpty();
        assertThat(failed.stderr()).contains("--simulated: the stack cannot be exported");
    }
}
