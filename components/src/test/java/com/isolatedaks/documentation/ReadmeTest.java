package com.isolatedaks.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
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

        assertThat(CommittedPage.at("README.md").text()).contains("```java\n" + shown + "```\n");
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
}
