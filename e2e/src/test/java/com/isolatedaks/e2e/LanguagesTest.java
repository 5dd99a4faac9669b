package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.PromisedComponents;
import com.isolatedaks.e2e.harness.PythonEnvironment;
import com.isolatedaks.e2e.harness.StateResource;
import com.isolatedaks.e2e.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The component package constructs from other languages what the Java program constructs itself. */
@EngineTest
class LanguagesTest {
    /** What names an assignment, and the registry's owner, derive from the project, which has another name here. */
    private static final String ASSIGNMENT = "roleAssignments/[0-9a-f-]{36}";

    private static final String EXAMPLE = "examples/yaml";

    private static final String NETWORK =
            """
            name: isolated-yaml
            runtime: yaml
            packages:
              isolated-aks: ../../provider
            resources:
              group:
                type: azure-native:resources:ResourceGroup
                properties:
                  resourceGroupName: isolated
                  location: westeurope
              %s:
                type: isolated-aks:IsolatedNetwork
                properties:
                  resourceGroupName: ${group.name}
                  location: westeurope
                  virtualNetworkName: isolated
                  addressSpace: 192.168.0.0/16
            %s""";

    @Test
    void aProgramInYamlAsksAzureForTheSame(DeployedStack java, Workspace workspace) throws IOException {
        // given
        Workspace yaml = workspace.yaml(EXAMPLE, example());

        // when
        yaml.up();

        // then
        assertThat(requests(yaml.journal(), "isolated-yaml")).isEqualTo(requests(java.journal(), "isolated-aks"));
        assertThat(graph(yaml)).isEqualTo(graph(java.workspace()));
        assertThat(yaml.state().named("cluster-cluster").dependencies()).contains("network", "registry", "monitoring");
        PromisedComponents.of(yaml.state()).haveTheirOutputs();
        yaml.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();
    }

    @Test
    void aProgramInPythonAsksAzureForTheSame(DeployedStack java, Workspace workspace) {
        // given
        Workspace python = workspace.example("python").environment("PYTHONPATH", pythonPath(workspace));

        // when
        python.simulate("exec", PythonEnvironment.python(), script(), "up", "right")
                .succeeded();

        // then
        assertThat(requests(python.journal(), "isolated-python")).isEqualTo(requests(java.journal(), "isolated-aks"));
    }

    @Test
    void whatIsWrongIsOneErrorWithTheSameTextFromEachLanguage(Workspace workspace) throws IOException {
        // given
        Workspace yaml = workspace.yaml(EXAMPLE, example().replace("location: westeurope", "location: westeurop"));
        Workspace python = workspace.example("python").environment("PYTHONPATH", pythonPath(workspace));

        // when
        Finished fromYaml = yaml.simulate("preview", "--non-interactive").failed();
        Finished fromPython = python.simulate("exec", PythonEnvironment.python(), script(), "preview", "wrong")
                .failed();

        // then
        String error =
                """
                error: isolated-aks:index:IsolatedNetwork resource 'network' has a problem: invalid inputs
                    \t\t- property location with value '{westeurop}' has a problem: not an Azure region, got "westeurop"; \
                expected a region's programmatic name such as "westeurope"; did you mean "westeurope"? (ISO-102:\
                """;
        assertThat(fromYaml.output()).containsOnlyOnce(error).doesNotContain("\tat ", "Multiple exceptions");
        assertThat(fromPython.output()).contains(error).doesNotContain("\tat ", "Multiple exceptions");
        assertThat(workspace.journal()).isEmpty();
    }

    @Test
    void aTransformOfThePythonProgramReachesTheChildren(Workspace workspace) {
        Workspace python = workspace.example("python").environment("PYTHONPATH", pythonPath(workspace));

        python.simulate("exec", PythonEnvironment.python(), script(), "up", "transformed")
                .succeeded();

        assertThat(python.journal())
                .filteredOn(entry -> entry.is("PUT", "/virtualNetworks/network"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.body().at("/tags/by").asText()).isEqualTo("transform"));
    }

    @Test
    void anAliasRenamesAComponentWithItsChildrenAndProtectionReachesThem(Workspace workspace) {
        // given
        Workspace yaml = workspace.yaml(EXAMPLE, NETWORK.formatted("network", ""));
        yaml.up();

        // when
        workspace.yaml(
                EXAMPLE,
                NETWORK.formatted(
                        "renamed",
                        """
                            options:
                              protect: true
                              aliases: [ "urn:pulumi:dev::isolated-yaml::isolated-aks:index:IsolatedNetwork::network" ]
                        """));
        long before = yaml.journalPosition();
        yaml.up();

        // then
        assertThat(yaml.journal(before)).isEmpty();
        assertThat(yaml.state().resources())
                .filteredOn(resource -> resource.parent().equals("renamed"))
                .hasSize(5)
                .allMatch(resource -> resource.json().path("protect").asBoolean());
    }

    @Test
    void everyComponentIsInTheSdksOfFourLanguages() throws IOException {
        Path sdks = Path.of(PythonEnvironment.python()).resolve("../../../sdks").normalize();

        for (String token : PromisedComponents.tokens()) {
            String component = token.substring(token.lastIndexOf(":") + 1);
            String lowered = component.substring(0, 1).toLowerCase(Locale.ROOT) + component.substring(1);
            assertThat(sdks.resolve("nodejs/" + lowered + ".ts")).content().contains("class " + component);
            assertThat(sdks.resolve("go/isolatedaks/" + lowered + ".go"))
                    .content()
                    .contains("type " + component);
            assertThat(sdks.resolve("dotnet/" + component + ".cs")).content().contains("class " + component);
            assertThat(Files.readString(sdks.resolve("python/isolated_aks/__init__.py")))
                    .contains(component.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT));
        }
    }

    private static List<String> requests(List<JournalEntry> journal, String project) {
        return journal.stream()
                .map(entry -> entry.method() + " "
                        + entry.path().replaceAll(ASSIGNMENT, "roleAssignments/<name>") + " "
                        + entry.body().toString().replace(project + "/dev/", "<project>/dev/"))
                .sorted()
                .toList();
    }

    /**
     * Every resource of Azure, with its parent and what it waits for of the same component. What comes from another one
     * is a dependency on that component, from a language host: the engine takes its children to be meant.
     */
    private static List<String> graph(Workspace workspace) {
        List<StateResource> resources = workspace.state().resources();
        Map<String, String> parents = new HashMap<>();
        resources.forEach(resource -> parents.put(resource.name(), resource.parent()));
        return resources.stream()
                .filter(resource -> resource.type().startsWith("azure-native:"))
                .map(resource -> resource.type() + " " + resource.name() + " in " + resource.parent() + " after "
                        + resource.dependencies().stream()
                                .filter(name -> resource.parent().equals(parents.get(name)))
                                .toList())
                // The program calls an administrator by the id, the examples by a name.
                .map(line -> line.replace("11111111-2222-3333-4444-555555555555", "platform"))
                .map(line -> line.replaceAll("in [a-z-]+-dev after", "in the stack after"))
                .sorted()
                .toList();
    }

    private static String example() throws IOException {
        return Files.readString(Path.of("..", EXAMPLE, "Pulumi.yaml"));
    }

    private static String pythonPath(Workspace workspace) {
        return workspace.folder().resolve("examples/python") + ":" + tests();
    }

    private static String script() {
        return tests().resolve("run_example.py").toString();
    }

    private static Path tests() {
        return Path.of("src/test/python").toAbsolutePath();
    }
}
