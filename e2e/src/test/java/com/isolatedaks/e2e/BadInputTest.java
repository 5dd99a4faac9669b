package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Expected;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.Workspace;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong stack configs: all problems at once, each once, in words of the user, and nothing created. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String SALT =
            "encryptionsalt: v1:OdXvqmEAJN8=:v1:hPAD/b78boQwqzAd:OOm5v49IQX3LieH8JaEOa7XI4U5AHw==\n";

    private static final Pattern PROGRESS =
            Pattern.compile("@ .*| .* pulumi:pulumi:Stack isolated-aks-dev .*| +\\+ 1 to create");

    private Workspace workspace;

    @BeforeAll
    void selectStack(Workspace made) {
        workspace = made;
        workspace.simulate("stack", "init", "dev").succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-wrong", "nothing-set", "overlapping", "wrong-type"})
    void wrongConfigIsRefusedInWholeBeforeAnythingIsCreated(String name) {
        // given
        workspace.config().replace(Expected.text("bad-input/" + name + ".yaml") + SALT);

        // when
        Finished up = workspace.simulate("up", "--yes", "--non-interactive").failed();

        // then
        assertThat(normalised(up)).isEqualTo(Expected.text("bad-input/" + name + ".txt"));
        assertThat(up.output()).doesNotContain("Exception", "\tat ");
        assertThat(workspace.journal()).isEmpty();
    }

    /** Without what differs from run to run: the clone's folder, and how far the engine had come with the stack itself. */
    private String normalised(Finished finished) {
        return finished.output()
                .replace(workspace.folder().toString(), "<clone>")
                .lines()
                .filter(line -> !PROGRESS.matcher(line).matches())
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
