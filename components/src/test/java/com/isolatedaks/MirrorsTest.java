package com.isolatedaks;

import static com.isolatedaks.testing.Registries.VAULT;
import static com.isolatedaks.testing.Registries.credentials;
import static com.isolatedaks.testing.Registries.mirror;
import static com.isolatedaks.testing.Registries.registry;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.engine.Known;
import com.isolatedaks.inputs.MirrorArgs;
import com.isolatedaks.inputs.MirrorCredentialsArgs;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MirrorsTest {
    private static final Map<String, MirrorArgs> MIRRORS = Map.of(
            "docker", mirror("docker.io/library/*", credentials()),
            "ingress", mirror("registry.k8s.io/ingress-nginx/controller", "ingress"));

    private final Map<String, String> images = new HashMap<>();
    private final Map<String, String> principals = new HashMap<>();

    @Test
    void aMirrorIsARuleAndItsCredentialsAreASetThatMayReadTwoSecrets() {
        RecordingMocks mocks = deploy(MIRRORS);

        assertThat(mocks.graph())
                .filteredOn(line -> line.contains("mirror"))
                .containsExactly(
                        "authorization:RoleAssignment acr-mirror-password-reader-docker",
                        "authorization:RoleAssignment acr-mirror-user-name-reader-docker",
                        "containerregistry:CacheRule acr-mirror-docker",
                        "containerregistry:CacheRule acr-mirror-ingress",
                        "containerregistry:CredentialSet acr-mirror-credentials-docker");
        assertThat(mocks.named("acr-mirror-credentials-docker").inputs())
                .containsEntry("resourceGroupName", "myregistry-registry")
                .containsEntry("registryName", "myregistry")
                .containsEntry("credentialSetName", "mirror-docker")
                .containsEntry("loginServer", "docker.io")
                .containsEntry("identity", Map.of("type", "SystemAssigned"))
                .containsEntry(
                        "authCredentials",
                        List.of(Map.of(
                                "name",
                                "Credential1",
                                "usernameSecretIdentifier",
                                "https://imagesecrets.vault.azure.net/secrets/docker-user",
                                "passwordSecretIdentifier",
                                "https://imagesecrets.vault.azure.net/secrets/docker-token")));
        assertThat(mocks.named("acr-mirror-docker").inputs())
                .containsEntry("resourceGroupName", "myregistry-registry")
                .containsEntry("registryName", "myregistry")
                .containsEntry("cacheRuleName", "mirror-docker")
                .containsEntry("sourceRepository", "docker.io/library/*")
                .containsEntry("targetRepository", "docker.io/library/*")
                .hasEntrySatisfying(
                        "credentialSetResourceId",
                        id -> assertThat(id).asString().endsWith("/acr-mirror-credentials-docker"));
        assertThat(mocks.named("acr-mirror-ingress").inputs())
                .containsEntry("sourceRepository", "registry.k8s.io/ingress-nginx/controller")
                .containsEntry("targetRepository", "ingress")
                .doesNotContainKey("credentialSetResourceId");
    }

    @Test
    void theIdentityMayReadTheTwoSecretsAndNothingElse() {
        RecordingMocks mocks = deploy(MIRRORS);

        assertThat(mocks.named("acr-mirror-user-name-reader-docker").inputs())
                .containsEntry("scope", VAULT + "/secrets/docker-user")
                .containsEntry("principalId", "principal-of-acr-mirror-credentials-docker")
                .containsEntry("principalType", "ServicePrincipal")
                .hasEntrySatisfying(
                        "roleDefinitionId",
                        role -> assertThat(role).asString().endsWith("/4633458b-17de-408a-b874-0445c86b69e6"));
        assertThat(mocks.named("acr-mirror-password-reader-docker").inputs())
                .containsEntry("scope", VAULT + "/secrets/docker-token")
                .containsEntry("principalId", "principal-of-acr-mirror-credentials-docker");
    }

    @Test
    void withoutTheVaultsIdNothingIsGrantedAndThePrincipalIsPutOut() {
        RecordingMocks mocks = deploy(Map.of(
                "docker",
                mirror(
                        "docker.io/library/*",
                        MirrorCredentialsArgs.builder()
                                .userNameSecretId("https://vault.vault.azure.net/secrets/user")
                                .passwordSecretId("https://vault.vault.azure.net/secrets/token"))));

        assertThat(mocks.graph()).noneMatch(line -> line.startsWith("authorization:"));
        assertThat(principals).containsExactly(Map.entry("docker", "principal-of-acr-mirror-credentials-docker"));
    }

    @Test
    void theOutputSaysWhatIsFoundWhere() {
        deploy(MIRRORS);

        assertThat(images)
                .containsOnly(
                        Map.entry("docker.io/library/*", "myregistry.azurecr.io/docker.io/library/*"),
                        Map.entry("mcr.microsoft.com/*", "myregistry.azurecr.io/aks-managed-repository/*"),
                        Map.entry("registry.k8s.io/ingress-nginx/controller", "myregistry.azurecr.io/ingress"));
    }

    @Test
    void theRegistryOfAnotherCloudHasItsHost() {
        Deployed.run(new RecordingMocks(), context -> {
            var acr = new ByoAcrWithPrivateLink(
                    "acr",
                    registry()
                            .location("usgovvirginia")
                            .registryName("MyRegistry")
                            .build());
            assertThat(acr.images().reference("mcr.microsoft.com/oss/app:1"))
                    .isEqualTo("myregistry.azurecr.us/aks-managed-repository/oss/app:1");
        });
    }

    @Test
    void aSecretThatIsKnownLateIsCheckedThen() {
        TestResult result = Deployed.result(
                new RecordingMocks(),
                context -> new ByoAcrWithPrivateLink(
                        "acr",
                        registry()
                                .mirrors(Map.of(
                                        "docker",
                                        mirror(
                                                "docker.io/library/*",
                                                credentials().passwordSecretId(Output.ofSecret("token")))))
                                .build()));

        // What asks for the value first names itself before the sentence.
        assertThat(result.exceptions())
                .extracting(Throwable::getMessage)
                .anyMatch(
                        message -> message.contains(
                                "acr: invalid inputs\n  mirrors.docker.credentials.passwordSecretId: not the identifier of a secret; expected"))
                .noneMatch(message -> message.contains("\"token\""));
    }

    private RecordingMocks deploy(Map<String, MirrorArgs> mirrors) {
        return Deployed.run(new RecordingMocks(), context -> {
            var acr =
                    new ByoAcrWithPrivateLink("acr", registry().mirrors(mirrors).build());
            images.putAll(Known.awaited(acr.mirrors()).orElseThrow());
            principals.putAll(Known.awaited(acr.mirrorPrincipalIds()).orElseThrow());
            assertThat(acr.images().mirrors()).isEqualTo(images);
        });
    }
}
