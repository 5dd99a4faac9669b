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

    private static final Pattern KEY = Pattern.compile(
            "^  (\\w+):\n    type: (\\w+)\n(?:    items:\n      type: \\w+\n)?"
                    + "    default: (.*)\n    description: (.*)$",
            Pattern.MULTILINE);

    private final String readme = CommittedPage.at("README.md").text();

    @Test
    void theReadmeShowsTheExampleAsItIsCompiled() {
        String compiled = between(
                "// README: begin\n",
                "\n    // README: end",
                CommittedPage.at(EXAMPLE).text());

        assertThat(between("```java\n", "\n```\n", readme)).isEqualTo(compiled.stripIndent());
    }

    @Test
    void theReadmeListsEveryConfigKeyAsTheProjectDeclaresIt() {
        List<String> rows = KEY.matcher(CommittedPage.at("Pulumi.yaml").text())
                .results()
                .map(key -> "| `%s` | %s | %s | %s |"
                        .formatted(key.group(1), key.group(2), shown(key.group(3)), key.group(4)))
                .toList();

        String table = between("| key | type | default | |\n|---|---|---|---|\n", "\n\n", readme);

        assertThat(table.lines().toList()).isEqualTo(rows);
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

    private static String between(String begin, String end, String text) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    /** An empty default stands for one that the description tells. */
    private static String shown(String value) {
        return Set.of("\"\"", "[]", "{}").contains(value) ? "" : "`" + value + "`";
    }
}
