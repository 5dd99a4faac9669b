package com.isolatedaks.isolation.prove;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.isolatedaks.isolation.testing.DevStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveCommandTest {
    private static final int ISOLATED = 0;
    private static final int LEAKS = 1;
    private static final int UNDECIDED = 2;
    private static final int ERROR = 3;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void isolatedStackEndsWithZeroAndItsVerdictFirst() throws IOException {
        assertThat(run("--state", file(DevStack.deployed()))).isEqualTo(ISOLATED);
        assertThat(out.toString())
                .startsWith("isolated: from 2 places of the stack nothing reaches the internet, and nothing comes in\n")
                .contains("What remains by nature:\n  - PATH-01 ")
                .doesNotContain("AcrPull");
    }

    @Test
    void allPrintsWhatIsInOrderToo() throws IOException {
        assertThat(run("--state", file(DevStack.deployed()), "--all")).isEqualTo(ISOLATED);
        assertThat(out.toString())
                .contains(
                        "What clusters need, 5 of 5 met:",
                        "isolatedaksdev.azurecr.io is 192.168.2.4 of isolatedaksdev-endpoint",
                        "identity isolated-kubelet: AcrPull on isolatedaksdev (can pull)",
                        "to narrow it: ");
    }

    @Test
    void leakEndsWithOneAndIsPrintedWithPathAndFix() throws IOException {
        assertThat(run("--state", file(leaking()))).isEqualTo(LEAKS);
        assertThat(out.toString())
                .startsWith("leaks: 1 path out of the stack or into it\n")
                .contains(
                        "LEAK-202  the internet -> the public endpoint of registry isolatedaksdev",
                        "1. publicNetworkAccess of isolatedaksdev is Enabled",
                        "fix: set the property to Disabled",
                        "in registry-registry (/subscriptions/");
    }

    @Test
    void planIsProvenBeforeItIsCarriedOut() throws IOException {
        assertThat(run("--plan", file(DevStack.previewed()))).isEqualTo(ISOLATED);
        assertThat(out.toString()).startsWith("isolated: from 2 places of what the deployment would make");
    }

    @Test
    void whatIsNotKnownEndsWithTwo() throws IOException {
        assertThat(run("--state", file(DevStack.deployed().without("network-nodes-nsg"))))
                .isEqualTo(UNDECIDED);
        assertThat(out.toString()).startsWith("undecided: ").contains("Not known:\n  - network-nodes.");
    }

    @Test
    void jsonHasTheSame() throws IOException {
        assertThat(run("--state", file(leaking()), "--json")).isEqualTo(LEAKS);

        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertThat(root.path("verdict").asText()).isEqualTo("leaks");
        assertThat(root.at("/leaks/0/id").asText()).isEqualTo("LEAK-202");
        assertThat(root.at("/leaks/0/name").asText()).isEqualTo("registry-registry");
        assertThat(root.path("needs")).hasSize(5);
    }

    @Test
    void sarifNamesRuleAndResource() throws IOException {
        assertThat(run("--state", file(leaking()), "--sarif")).isEqualTo(LEAKS);

        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertThat(root.path("version").asText()).isEqualTo("2.1.0");
        JsonNode result = root.at("/runs/0/results/0");
        assertThat(result.path("ruleId").asText()).isEqualTo("LEAK-202");
        assertThat(result.at("/locations/0/logicalLocations/0/name").asText()).isEqualTo("registry-registry");
        assertThat(root.at("/runs/0/tool/driver/rules"))
                .anySatisfy(rule -> assertThat(rule.path("id").asText()).isEqualTo("LEAK-202"));
    }

    @Test
    void whatCannotBeReadEndsWithThreeAndOneLine() {
        String missing = folder.resolve("missing.json").toString();

        assertThat(run("--state", missing)).isEqualTo(ERROR);
        assertThat(err.toString())
                .isEqualTo("prove: --state: cannot be read, got %s; expected a file that Pulumi has printed%n"
                        .formatted(missing));
    }

    @Test
    void withoutAStateOrAPlanThereIsNothingToProve() {
        assertThat(run()).isEqualTo(ERROR);
        assertThat(err.toString()).startsWith("prove: ").contains("--state", "--plan");
    }

    @Test
    void doctorNamesTheCauseWithTheCommandThatMendsIt() throws IOException {
        // given
        DevStack stack = DevStack.deployed().without("registry-aks-managed-mcr");

        // then
        assertThat(run("--state", file(stack), "--doctor", "211")).isEqualTo(LEAKS);
        assertThat(out.toString())
                .startsWith("exit code 211 (ERR_ORAS_PULL_NETWORK_TIMEOUT): the node cannot reach the registry")
                .contains(
                        "The state shows:\n  1. the registry has no cache rule for what nodes boot from\n",
                        "mend:  az acr cache create --registry isolatedaksdev --name aks-managed-mcr",
                        "A state cannot show:",
                        "In order: registry-endpoint, ");
    }

    @Test
    void doctorForPrograms() throws IOException {
        assertThat(run("--state", file(DevStack.deployed()), "--doctor=212", "--json"))
                .isEqualTo(UNDECIDED);

        JsonNode root = new ObjectMapper().readTree(out.toString());
        assertThat(root.path("exitCode").asInt()).isEqualTo(212);
        assertThat(root.at("/causes/0/id").asText()).isEqualTo("role-propagation");
        assertThat(root.at("/causes/0/evidence").asText()).isEqualTo("unseen");
    }

    @Test
    void codeThatIsNotKnownIsSaidWithThoseThatAre() throws IOException {
        assertThat(run("--state", file(DevStack.deployed()), "--doctor", "77")).isEqualTo(UNDECIDED);
        assertThat(out.toString())
                .startsWith("exit code 77 is not known; these are:\n")
                .contains("  211 ERR_ORAS_PULL_NETWORK_TIMEOUT: ");
    }

    @Test
    void oneLayerIsEnoughUnlessBothAreRequired() throws IOException {
        String state = file(DevStack.deployed().unguarded());

        assertThat(run("--state", state)).isEqualTo(ISOLATED);
        assertThat(run("--state", state, "--require-both-layers")).isEqualTo(LEAKS);
        assertThat(out.toString()).contains("Only one layer holds:");
        assertThat(run("--state", file(DevStack.deployed()), "--require-both-layers"))
                .isEqualTo(ISOLATED);
    }

    private static DevStack leaking() {
        return DevStack.deployed().with("registry-registry", "publicNetworkAccess", "'Enabled'");
    }

    private String file(DevStack stack) throws IOException {
        return Files.writeString(folder.resolve("stack.json"), stack.json()).toString();
    }

    private int run(String... arguments) {
        return ProveCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
