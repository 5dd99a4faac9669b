package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.Workspace;
import com.isolatedaks.e2e.harness.YamlProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The policy pack on the real engine: the dev stack, and a program in YAML that uses none of our components. */
@EngineTest
class PolicyPackTest {
    private static final String SHUT = "publicNetworkAccess: Disabled";
    private static final String OPEN = "publicNetworkAccess: Enabled";

    @Test
    void devStackIsDeployedUnderThePack(Workspace workspace) {
        Finished up = workspace
                .simulate("up", "--yes", "--non-interactive", "--policy-pack", "policy")
                .succeeded();

        assertThat(up.stdout()).contains("✅ isolated-aks@v").doesNotContain("[mandatory]", "UNDECIDED", "NEEDS");
    }

    @Test
    void plainProgramIsJudgedBeforeAnythingIsThereAndAfter(Workspace workspace) throws IOException {
        // given
        Workspace plain = workspace.yaml("plain", YamlProgram.plain());

        // then
        preview(plain).succeeded();
        Path plan = Files.writeString(
                plain.folder().resolve("plan.json"),
                plain.simulate("preview", "--json", "--show-sames", "--non-interactive")
                        .succeeded()
                        .stdout());
        assertThat(workspace.run("prove", "--plan", plan.toString()).succeeded().stdout())
                .startsWith("isolated: from 2 places of what the deployment would make");

        // when
        Finished up = plain.simulate("up", "--yes", "--non-interactive", "--policy-pack", "../policy")
                .succeeded();

        // then
        assertThat(up.stdout()).contains("✅ isolated-aks@v").doesNotContain("[mandatory]", "UNDECIDED", "NEEDS");
        assertThat(preview(plain).succeeded().stdout()).contains("18 unchanged").doesNotContain("UNDECIDED");
    }

    @Test
    void leaksStopAPreviewUntilTheyAreFixedOrLetThrough(Workspace workspace) throws IOException {
        // given
        Workspace plain = workspace.yaml(
                "plain",
                YamlProgram.plain()
                        .replace(SHUT, OPEN)
                        .replaceFirst("defaultOutboundAccess: false", "defaultOutboundAccess: true")
                        .replaceFirst("access: Deny", "access: Allow"));

        // when
        Finished leaking = preview(plain).failed();

        // then
        assertThat(leaking.stdout())
                .contains("❌ isolated-aks@v")
                .contains("[mandatory] [severity: high]  LEAK-102  (azure-native:network:Subnet: nodes)")
                .contains(
                        "it goes out by Azure's default outbound access",
                        "fix: set defaultOutboundAccess of the subnet to false")
                .contains("[mandatory] [severity: high]  LEAK-202  (azure-native:containerregistry:Registry: registry)")
                .contains("publicNetworkAccess of plainregistry is Enabled");
        assertThat(workspace.resources()).isEmpty();

        // when one is fixed and there is an exception for the other
        workspace.yaml("plain", YamlProgram.plain().replace(SHUT, OPEN));

        // then
        assertThat(preview(plain, exception(plain, LocalDate.now().plusDays(2)))
                        .succeeded()
                        .stdout())
                .contains("[advisory] [severity: low]  LEAK-202  (azure-native:containerregistry:Registry: registry)")
                .contains("let through until ");

        // when it has expired
        Finished expired =
                preview(plain, exception(plain, LocalDate.now().minusDays(2))).failed();

        // then
        assertThat(expired.stdout())
                .contains("[mandatory] [severity: high]  LEAK-202  (azure-native:containerregistry:Registry: registry)")
                .contains("the exception has expired and does not count: LEAK-202 on *::registry until ");
    }

    @Test
    void deploymentWithoutAPreviewIsStoppedBeforeAnOpenServiceIsMade(Workspace workspace) {
        Workspace plain = workspace.yaml("plain", YamlProgram.plain().replace(SHUT, OPEN));

        plain.simulate("up", "--yes", "--skip-preview", "--non-interactive", "--policy-pack", "../policy")
                .failed();

        assertThat(workspace.resources()).noneMatch(resource -> resource.type().contains("registries"));
    }

    @Test
    void whatIsWrongWithAConfigurationIsSaidBeforeAnythingRuns(Workspace workspace) throws IOException {
        Workspace plain = workspace.yaml("plain", YamlProgram.plain());
        Path config = Files.writeString(
                plain.folder().resolve("policy.json"),
                """
                {"LEAK-22": "advisory", "EXCEPTIONS": {"exceptions": [{"policy": "LEAK-202", "resource": "*"}]}}
                """);

        Finished refused = preview(plain, config).failed();

        assertThat(refused.output())
                .contains("LEAK-22: unknown policy")
                .contains("EXCEPTIONS.exceptions[0].reason: is missing")
                .contains("EXCEPTIONS.exceptions[0].expires: is missing");
    }

    @Test
    void packThatIsNotBuiltIsNamed(Workspace workspace) throws IOException {
        Path jar = workspace.folder().resolve("policy/target/isolated-aks-policy.jar");
        Files.delete(jar);

        Finished run = workspace
                .run(
                        "bin/mvn-run",
                        "compile",
                        "exec:java",
                        "-f",
                        workspace.folder().resolve("policy/pom.xml").toString())
                .failed();

        assertThat(run.output())
                .isEqualTo("isolated-aks: the policy pack is not built, " + jar + " is missing; run: mvn package\n");
    }

    private static Path exception(Workspace plain, LocalDate expires) throws IOException {
        return Files.writeString(
                plain.folder().resolve("policy.json"),
                """
                {"EXCEPTIONS": {"exceptions": [{"policy": "LEAK-202", "resource": "*::registry",
                  "reason": "until the mirror is there", "expires": "%s"}]}}
                """
                        .formatted(expires));
    }

    private static Finished preview(Workspace plain, Path... config) {
        List<String> words = new ArrayList<>(List.of("preview", "--non-interactive", "--policy-pack", "../policy"));
        for (Path file : config) {
            words.addAll(List.of("--policy-pack-config", file.toString()));
        }
        return plain.simulate(words.toArray(String[]::new));
    }
}
