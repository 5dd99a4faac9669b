package com.isolatedaks.e2e.modes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.StateResource;
import com.isolatedaks.e2e.harness.Workspace;
import com.isolatedaks.isolation.rule.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The refused cells of the matrix on the engine. */
@EngineTest
class RefusedModesTest {

    @Test
    void aRefusedModeRegistersNothingAndTellsItsRules(Workspace workspace) {
        // given
        List<Mode> refused = Mode.all().filter(mode -> !mode.isAccepted()).toList();
        Workspace program = workspace.program("refused", RefusedModes.class);

        // when
        program.up();

        // then
        JsonNode messages = Json.parse(program.simulate("stack", "output", "--json")
                        .succeeded()
                        .stdout())
                .get("messages");
        assertThat(messages).hasSameSizeAs(refused);
        assertThat(refused)
                .allSatisfy(mode -> assertThat(messages.path(mode.name()).asText())
                        .contains(mode.problems(mode.zone()).all().stream()
                                .map(Problem::toString)
                                .toList()));
        // The provider is there because what is brought was looked up.
        assertThat(program.state().resources())
                .extracting(StateResource::type)
                .containsExactlyInAnyOrder("pulumi:pulumi:Stack", "pulumi:providers:azure-native");
        assertThat(program.journal()).isEmpty();
    }

    @Test
    void aPreviewEndsWithTheRule(Workspace workspace) {
        // given
        Workspace program = workspace.program("one", OneMode.class).environment(OneMode.MODE, "brought-aks-link-block");
        program.simulate("stack", "init", "dev").succeeded();

        // when
        Finished preview = program.simulate("preview", "--non-interactive").failed();

        // then
        assertThat(preview.output())
                .contains("outbound.type: Block works only in a network that AKS manages", "(ISO-501: https://")
                .doesNotContain("isolated-aks:index:", "azure-native:", "Exception");
        assertThat(program.journal()).isEmpty();
    }
}
