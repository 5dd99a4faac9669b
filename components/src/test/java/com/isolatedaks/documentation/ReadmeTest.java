package com.isolatedaks.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final String EXAMPLE = "components/src/test/java/com/isolatedaks/documentation/ReadmeExample.java";

    @Test
    void theReadmeShowsTheExampleAsItIsCompiled() {
        String source = CommittedPage.at(EXAMPLE).text();
        String shown = source.substring(
                        source.indexOf("// README: begin\n") + "// README: begin\n".length(),
                        source.indexOf("    // README: end"))
                .stripIndent();

        assertThat(readme).contains("```java\n" + shown + "```\n");
    }

    @Test
    void theReadmeListsEveryConfigKeyAsTheProjectDeclaresIt() {
        List<String> rows = KEY.matcher(CommittedPage.at("Pulumi.yaml").text())
                .results()
                .map(key -> "| `%s` | %s | %s | %s |"
                        .formatted(key.group(1), key.group(2), shown(key.group(3)), key.group(4)))
                .toList();

        assertThat(rows).isNotEmpty();
        assertThat(readme).contains(String.join("\n", rows));
    }

    @Test
    void theExampleDeploysANetworkARegistryAndACluster() {
        RecordingMocks mocks = Deployed.run(new RecordingMocks(), ReadmeExample::deploy);

        assertThat(mocks.graph())
                .contains(
                        "index:IsolatedNetwork network",
                        "index:ByoAcrWithPrivateLink registry",
                        "index:IsolatedAksCluster cluster",
                        "containerservice:ManagedCluster cluster-cluster");
        assertThat(mocks.named("cluster-cluster").inputs().get("bootstrapProfile"))
                .asString()
                .contains("artifactSource=Cache");
    }

    /** An empty default stands for one that the description tells. */
    private static String shown(String value) {
        return Set.of("\"\"", "[]", "{}").contains(value) ? "" : "`" + value + "`";
    }
}
