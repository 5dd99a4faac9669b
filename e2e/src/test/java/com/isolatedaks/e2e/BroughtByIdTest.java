package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.Workspace;
import com.isolatedaks.e2e.programs.BroughtById;
import org.junit.jupiter.api.Test;

/** What is brought by id is looked up in Azure, and features and extensions get into it. */
@EngineTest
class BroughtByIdTest {

    @Test
    void aRegistryIsLookedUpBeforeAnythingIsMadeAndFeaturesAreOn(Workspace workspace) {
        // given
        Workspace program = workspace.program("brought", BroughtById.class);
        program.up();
        long before = program.journalPosition();

        // when
        Finished refused = program.environment("BROUGHT_REGISTRY", "nosuchregistry")
                .simulate("preview", "--non-interactive")
                .failed();

        // then
        assertThat(refused.output())
                .contains("registryId: there is no such registry")
                .contains("(ISO-405: ")
                .doesNotContain("Exception");
        assertThat(program.journal(before)).isEmpty();

        // when
        program.environment("BROUGHT_REGISTRY", "broughtregistry").up();

        // then
        JsonNode cluster = program.journal(before).stream()
                .filter(entry -> entry.is("PUT", "/managedClusters/cluster"))
                .findFirst()
                .orElseThrow()
                .body()
                .get("properties");
        assertThat(cluster.at("/securityProfile/workloadIdentity/enabled").asBoolean())
                .isTrue();
        assertThat(cluster.at("/workloadAutoScalerProfile/keda/enabled").asBoolean())
                .isTrue();
        assertThat(cluster.at("/addonProfiles/azureKeyvaultSecretsProvider/enabled")
                        .asBoolean())
                .isTrue();
        assertThat(cluster.at("/addonProfiles/azurepolicy/enabled").asBoolean(true))
                .isFalse();
        assertThat(program.journal(before))
                .anyMatch(entry -> entry.is("PUT", "/extensions/storage"))
                .noneMatch(JournalEntry::isRefused);

        // and
        program.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();
        program.destroy();
        assertThat(program.journal()).noneMatch(JournalEntry::isRefused);
    }
}
