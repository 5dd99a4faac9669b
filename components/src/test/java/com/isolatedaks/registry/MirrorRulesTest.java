package com.isolatedaks.registry;

import static com.isolatedaks.testing.Registries.VAULT;
import static com.isolatedaks.testing.Registries.credentials;
import static com.isolatedaks.testing.Registries.mirror;
import static com.isolatedaks.testing.Registries.registry;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.ByoAcrWithPrivateLink;
import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.inputs.MirrorArgs;
import com.isolatedaks.isolation.catalogue.ImageRegistries;
import com.isolatedaks.isolation.catalogue.ImageRegistry;
import com.isolatedaks.isolation.catalogue.ImageRegistry.Hosts;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorRulesTest {

    @Test
    void allProblemsAreReportedAtOnce() {
        List<String> lines = problems(registry()
                .mirrors(Map.of(
                        "a_b",
                        mirror("quay.io/org/*"),
                        "docker",
                        mirror("docker.io/nginx"),
                        "typo",
                        mirror("guay.io/org/app:1.2", "x/*"))));

        assertThat(lines)
                .containsExactly(
                        "mirrors.a_b: not a name that Azure accepts, got \"mirror-a_b\"; expected 5 to 50 characters: letters, digits and '-'; choose another name (ISO-101: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules)",
                        "mirrors.docker.upstream: without its namespace, got \"docker.io/nginx\"; expected docker.io/<namespace>/<repository>; write docker.io/library/nginx (ISO-413: https://learn.microsoft.com/azure/container-registry/artifact-cache-overview)",
                        "mirrors.docker.credentials: missing; Docker Hub is read with credentials only: set userNameSecretId and passwordSecretId (ISO-414: https://learn.microsoft.com/azure/container-registry/artifact-cache-overview)",
                        "mirrors.typo.upstream: not of a registry that Azure caches, got \"guay.io/org/app:1.2\"; expected a repository of <name>.azurecr.io, dhi.io, docker.io, gcr.io, ghcr.io, mcr.microsoft.com, nvcr.io, <name>.pkg.dev, public.ecr.aws, quay.io, registry.access.redhat.com, registry.k8s.io, registry.redhat.io; did you mean quay.io? (ISO-413: https://learn.microsoft.com/azure/container-registry/artifact-cache-overview)",
                        "mirrors.typo.target: not the name of a repository, got \"x/*\"; expected lower-case letters and digits, with '.', '_', '-' and '/' between them, and no wildcard; remove the wildcard; it is added where the upstream has one (ISO-416: https://github.com/opencontainers/distribution-spec/blob/main/spec.md)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quay.io",
                "quay.io/",
                "quay.io/Org/app",
                "quay.io/org/app:latest",
                "quay.io/org/app@sha256:0000000000000000000000000000000000000000000000000000000000000000",
                "quay.io/org*",
                "quay.io/*/app",
                "quay.io//app",
                "QUAY.io/org/app",
                "azurecr.io/org/app",
                "pkg.dev/org/app",
                "sub.quay.io/org/app",
                "*",
                ""
            })
    void anUpstreamIsARepositoryOrAllBelowAPath(String upstream) {
        assertThat(problems(of(mirror(upstream, credentials()))))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("mirrors.images.upstream: "));
    }

    /** All that the catalogue has, with all that is below it. */
    @ParameterizedTest
    @MethodSource("upstreams")
    void everyRegistryThatAzureCachesCanBeMirrored(ImageRegistry registry) {
        String host = registry.hosts() == Hosts.BELOW ? "images." + registry.name() : registry.name();
        boolean isOpen = registry.credentials() == ImageRegistry.Credentials.NONE;
        String upstream = host + "/*";

        assertThat(problems(of(isOpen ? mirror(upstream) : mirror(upstream, credentials()))))
                .isEmpty();
    }

    private static Stream<ImageRegistry> upstreams() {
        // What nodes boot from is cached already.
        return ImageRegistries.all().stream().filter(registry -> !registry.bootstraps());
    }

    @Test
    void credentialsThatNobodyAsksForAreRefused() {
        assertThat(problems(of(mirror("public.ecr.aws/org/*", credentials()))))
                .containsExactly(
                        "mirrors.images.credentials: set although Azure reads AWS Elastic Container Registry Public Gallery without any; remove them (ISO-414: https://learn.microsoft.com/azure/container-registry/artifact-cache-overview)");
    }

    @Test
    void anotherAzureRegistryIsReadWithATokenAndNotByIdentity() {
        assertThat(problems(of(mirror("other.azurecr.io/*"))))
                .singleElement()
                .asString()
                .contains("those of a repository-scoped token or of a service principal")
                .contains("managed identity");
    }

    @ParameterizedTest
    @CsvSource({
        "aks-managed-repository, quay.io/org/*",
        "aks-managed-repository, quay.io/org/app",
        "aks-managed-repository/app, quay.io/org/app",
        "aks-managed-repository/oss, quay.io/org/*"
    })
    void nothingIsInTheWayOfTheBootstrapRule(String target, String upstream) {
        assertThat(problems(of(mirror(upstream, target))))
                .singleElement()
                .asString()
                .startsWith("mirrors.images.target: in the way of what nodes boot from")
                .contains("ISO-410");
    }

    @ParameterizedTest
    @CsvSource({
        // Two wildcards: neither may include the other.
        "quay.io/*, a, quay.io/*, b, upstream",
        "quay.io/*, a, quay.io/org/*, b, upstream",
        "quay.io/org/*, a, quay.io/*, b, upstream",
        "quay.io/org/*, a, ghcr.io/org/*, a, target",
        "quay.io/org/*, a, ghcr.io/org/*, a/b, target",
        "quay.io/org/*, a/b, ghcr.io/org/*, a, target",
        // Two exact ones: not the same.
        "quay.io/org/app, a, quay.io/org/app, b, upstream",
        "quay.io/org/app, a, ghcr.io/org/app, a, target",
        // Azure would take this, and a/app would not be quay.io/org/app any more.
        "quay.io/org/*, a, ghcr.io/org/app, a/app, target",
        "quay.io/org/app, a/app, ghcr.io/org/*, a, target"
    })
    void mirrorsDoNotOverlap(String upstream, String target, String other, String otherTarget, String property) {
        assertThat(problems(registry()
                        .mirrors(Map.of("first", mirror(upstream, target), "second", mirror(other, otherTarget)))))
                .singleElement()
                .asString()
                .startsWith("mirrors.second." + property + ": overlaps with mirrors.first, got ")
                .contains("ISO-417");
    }

    @ParameterizedTest
    @CsvSource({
        "quay.io/org/*, a, quay.io/organization/*, b",
        "quay.io/org/*, a, quay.io/org/app, b",
        "quay.io/org/*, a, quay.io/org/app, a/app",
        "quay.io/org/*, a, quay.io/other/*, ab",
        "quay.io/org/app, a, quay.io/org/app2, a/b"
    })
    void mirrorsSideBySideAreFine(String upstream, String target, String other, String otherTarget) {
        assertThat(problems(registry()
                        .mirrors(Map.of("first", mirror(upstream, target), "second", mirror(other, otherTarget)))))
                .isEmpty();
    }

    @Test
    void aSecretIsNeverShown() {
        assertThat(problems(of(mirror(
                        "ghcr.io/org/*",
                        credentials().passwordSecretId("dckr_pat_secret").keyVaultId("vault")))))
                .containsExactly(
                        "mirrors.images.credentials.passwordSecretId: not the identifier of a secret; expected https://<vault>.vault.azure.net/secrets/<name>, with a version at the end or without; look it up with az keyvault secret show --query id (ISO-415: https://learn.microsoft.com/azure/container-registry/artifact-cache-cli)",
                        "mirrors.images.credentials.keyVaultId: not the id of a key vault, got \"vault\"; expected /subscriptions/…/resourceGroups/…/providers/Microsoft.KeyVault/vaults/<name>; look it up with az keyvault show --query id (ISO-415: https://learn.microsoft.com/azure/container-registry/artifact-cache-cli)");
    }

    @ParameterizedTest
    @CsvSource({
        "https://imagesecrets.vault.azure.net/secrets/docker-user, the same secret as userNameSecretId",
        "https://othersecrets.vault.azure.net/secrets/docker-token, in another vault than userNameSecretId",
        "https://imagesecrets.vault.azure.cn/secrets/docker-token, not the identifier of a secret",
        "http://imagesecrets.vault.azure.net/secrets/docker-token, not the identifier of a secret",
        "https://imagesecrets.vault.azure.net/keys/docker-token, not the identifier of a secret",
        "https://imagesecrets.vault.azure.net/secrets/, not the identifier of a secret"
    })
    void bothSecretsAreInOneVault(String passwordId, String problem) {
        assertThat(problems(of(mirror("ghcr.io/org/*", credentials().passwordSecretId(passwordId)))))
                .singleElement()
                .asString()
                .startsWith("mirrors.images.credentials.passwordSecretId: " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://imagesecrets.vault.azure.net/secrets/docker-token",
                "https://ImageSecrets.vault.azure.net/secrets/docker-token/",
                "https://imagesecrets.vault.azure.net/secrets/docker-token/0123456789abcdef0123456789abcdef"
            })
    void aSecretHasAVersionOrNone(String passwordId) {
        assertThat(problems(of(mirror("ghcr.io/org/*", credentials().passwordSecretId(passwordId)))))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownYetIsLetPass() {
        assertThat(problems(of(mirror(
                        "ghcr.io/org/*",
                        credentials()
                                .passwordSecretId(Output.ofSecret("not shown"))
                                .keyVaultId(Output.ofSecret(VAULT + "2"))))))
                .isEmpty();
    }

    private static ByoAcrWithPrivateLinkArgs.Builder of(MirrorArgs mirror) {
        return registry().mirrors(Map.of("images", mirror));
    }

    private static List<String> problems(ByoAcrWithPrivateLinkArgs.Builder args) {
        Problems problems = new Problems();
        ByoAcrWithPrivateLink.check(args.build(), problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
