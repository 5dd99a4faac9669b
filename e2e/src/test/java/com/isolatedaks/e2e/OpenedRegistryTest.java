package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.Workspace;
import org.junit.jupiter.api.Test;

/** A registry that somebody opens to push images from outside, as the page on images says, and forgets to close. */
@EngineTest
class OpenedRegistryTest {
    private static final String REGISTRY =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/isolatedaksdev-registry/providers"
                    + "/Microsoft.ContainerRegistry/registries/isolatedaksdev";

    @Test
    void whatWasOpenedIsSaidAndTheNextDeploymentClosesIt(Workspace workspace) {
        // given
        workspace.up();

        // when
        workspace.azure().update(REGISTRY, "2023-01-01-preview", registry -> {
            registry.withObject("/properties")
                    .put("publicNetworkAccess", "Enabled")
                    .put("networkRuleBypassOptions", "AzureServices");
            registry.withObject("/properties/networkRuleSet")
                    .put("defaultAction", "Deny")
                    .putArray("ipRules")
                    .addObject()
                    .put("action", "Allow")
                    .put("value", "203.0.113.7");
        });
        workspace.simulate("refresh", "--yes", "--non-interactive").succeeded();

        // then
        Finished proof = workspace.run("prove", "--simulated");
        assertThat(proof.exitCode()).isEqualTo(1);
        assertThat(proof.stdout())
                .contains("the internet -> the public endpoint of registry isolatedaksdev")
                .contains("PATH-06");

        // when
        long before = workspace.journalPosition();
        workspace.up();

        // then
        assertThat(workspace.journal(before))
                .singleElement()
                .satisfies(put -> {
                    assertThat(put.is("PUT", "/registries/isolatedaksdev")).isTrue();
                    assertThat(put.body().at("/properties/publicNetworkAccess").asText())
                            .isEqualTo("Disabled");
                    assertThat(put.body()
                                    .at("/properties/networkRuleBypassOptions")
                                    .asText())
                            .isEqualTo("None");
                })
                .matches(put -> !put.isRefused());
        workspace.run("prove", "--simulated").succeeded();
    }
}
