package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.Workspace;
import examples.images.Images;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A registry that mirrors others, from the first mirror to the last. */
@EngineTest
class MirroredImagesTest {
    private static final String REGISTRY =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/mirroredimages-registry/providers"
                    + "/Microsoft.ContainerRegistry/registries/mirroredimages";
    private static final String DOCKER_RULE = "/cacheRules/mirror-docker";
    private static final String DOCKER_CREDENTIALS = "/credentialSets/mirror-docker";
    private static final String MORE_RULE = "/cacheRules/mirror-more";

    @Test
    void mirrorsComeAndGoByThemselves(Workspace workspace) {
        // given
        Workspace program = workspace.program("mirrored", Images.class);
        upstreams(program, "{}");

        // when
        program.up();

        // then
        List<JournalEntry> journal = program.journal();
        assertThat(journal).noneMatch(JournalEntry::isRefused);
        long credentials = position(journal, "PUT", DOCKER_CREDENTIALS);
        long rule = position(journal, "PUT", DOCKER_RULE);
        assertThat(journal)
                .filteredOn(entry -> entry.path().contains("/secrets/"))
                .hasSize(2)
                .allMatch(role -> role.position() > credentials && role.position() < rule);
        assertThat(position(journal, "PUT", "/cacheRules/aks-managed-mcr")).isLessThan(rule);
        assertThat(Json.parse(output(program, "mirrors")))
                .isEqualTo(
                        Json.parse(
                                """
                                {"docker.io/library/*": "mirroredimages.azurecr.io/docker/*",
                                 "mcr.microsoft.com/*": "mirroredimages.azurecr.io/aks-managed-repository/*"}
                                """));
        assertThat(output(program, "manifest"))
                .contains("        image: mirroredimages.azurecr.io/docker/nginx:1.29 # of Docker Hub\n");
        assertThat(credentialHealth(program)).isEqualTo("Healthy");
        assertThat(program.run("../prove", "--simulated").succeeded().stdout())
                .contains("PATH-10", "the registries that its cache rules name");
        program.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();
        program.simulate("refresh", "--expect-no-changes", "--yes", "--non-interactive")
                .succeeded();

        // when a mirror is added, then it is made and nothing else happens
        assertThat(changes(program, "{more: 'registry.k8s.io/*'}")).containsExactly("PUT " + MORE_RULE);
        program.simulate("preview", "--expect-no-changes", "--non-interactive").succeeded();

        // when it mirrors something else, then it is made anew: Azure changes no rule's repositories
        assertThat(changes(program, "{more: 'quay.io/org/*'}"))
                .containsExactly("DELETE " + MORE_RULE, "PUT " + MORE_RULE);

        // when it is taken away, then it goes and nothing else happens
        assertThat(changes(program, "{}")).containsExactly("DELETE " + MORE_RULE);

        // when all goes, then rules go before what they read with
        long before = program.journalPosition();
        program.destroy();
        List<JournalEntry> last = program.journal(before);
        assertThat(last).noneMatch(JournalEntry::isRefused);
        assertThat(position(last, "DELETE", DOCKER_RULE)).isLessThan(position(last, "DELETE", DOCKER_CREDENTIALS));
    }

    @Test
    void mirrorsThatClashAreRefusedBeforeAnythingIsMade(Workspace workspace) {
        // given
        Workspace program = workspace.program("mirrored", Images.class);
        upstreams(program, "{all: 'mcr.microsoft.com/*', again: 'docker.io/library/*', other: 'docker/*'}");

        // when
        Finished refused = program.simulate("up", "--yes", "--non-interactive").failed();

        // then
        assertThat(refused.output())
                .contains("mirrors.all.upstream: cached already, got \"mcr.microsoft.com/*\"")
                .contains("mirrors.again.credentials: missing; Docker Hub is read with credentials only")
                .contains("mirrors.docker.upstream: overlaps with mirrors.again")
                .contains("mirrors.other.upstream: not of a registry that Azure caches")
                .doesNotContain("Exception");
        assertThat(program.journal()).noneMatch(entry -> entry.path().contains("/Microsoft.ContainerRegistry/"));
    }

    /** The requests that a change takes, without the registry's id. */
    private static List<String> changes(Workspace program, String upstreams) {
        long before = program.journalPosition();
        upstreams(program, upstreams);
        program.up();
        return program.journal(before).stream()
                .map(entry -> entry.method() + " " + entry.path().replace(REGISTRY, ""))
                .toList();
    }

    private static void upstreams(Workspace program, String upstreams) {
        program.config("dev")
                .replace(
                        """
                        config:
                          mirrored:administratorGroupId: 11111111-2222-3333-4444-555555555555
                          mirrored:registryName: mirroredimages
                          mirrored:vaultName: mirroredimages
                          mirrored:publicUpstreams: %s
                        """
                                .formatted(upstreams));
    }

    private static String output(Workspace program, String name) {
        return program.simulate("stack", "output", name).succeeded().stdout();
    }

    private static String credentialHealth(Workspace program) {
        JsonNode set =
                Json.parse(program.simulate("rest", "GET", REGISTRY + DOCKER_CREDENTIALS + "?api-version=2025-11-01")
                        .succeeded()
                        .stdout());
        return set.at("/properties/authCredentials/0/credentialHealth/status").asText();
    }

    private static long position(List<JournalEntry> journal, String method, String pathEnd) {
        return journal.stream()
                .filter(entry -> entry.is(method, pathEnd))
                .mapToLong(JournalEntry::position)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + method + " of " + pathEnd + " in " + journal));
    }
}
