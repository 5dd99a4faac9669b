package com.isolatedaks.simulator.azure.containerregistry;

import static com.isolatedaks.simulator.arm.HowTo.REGISTRY;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY_BODY;
import static com.isolatedaks.simulator.arm.HowTo.RULE;
import static com.isolatedaks.simulator.arm.HowTo.RULE_BODY;
import static com.isolatedaks.simulator.arm.PrivateServices.VAULT;
import static com.isolatedaks.simulator.arm.PrivateServices.VAULT_BODY;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialSetTest {
    private static final String DOCKER = REGISTRY + "/credentialSets/mirror-docker";
    private static final String MIRROR = REGISTRY + "/cacheRules/mirror-docker";
    private static final String CREDENTIAL = "/properties/authCredentials/0";
    private static final String HEALTH = CREDENTIAL + "/credentialHealth/status";
    private static final String DOCKER_BODY =
            """
            {'identity': {'type': 'SystemAssigned'}, 'properties': {'loginServer': 'docker.io', 'authCredentials': [
              {'name': 'Credential1', 'usernameSecretIdentifier': 'https://contoso-kv.vault.azure.net/secrets/user',
               'passwordSecretIdentifier': 'https://contoso-kv.vault.azure.net/secrets/token'}]}}""";
    private static final String MIRROR_BODY =
            """
            {'properties': {'sourceRepository': 'docker.io/library/*', 'targetRepository': 'docker/*',
              'credentialSetResourceId': '%s'}}"""
                    .formatted(DOCKER);

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareARegistryThatClustersBootFrom() {
        azure = new TestAzure(folder);
        azure.put(GROUP, "{'location': 'westeurope'}");
        azure.put(REGISTRY, REGISTRY_BODY);
        azure.put(RULE, RULE_BODY);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    @Test
    void aSetHasAnIdentityThatStays() {
        Body set = azure.put(DOCKER, DOCKER_BODY);
        String principal = set.text("/identity/principalId");

        assertThat(principal).isNotEmpty();
        assertThat(set.text("/identity/tenantId")).isEqualTo(SimulatedTenant.TENANT_ID);
        assertThat(azure.put(DOCKER, DOCKER_BODY.replace("secrets/token", "secrets/token2"))
                        .text("/identity/principalId"))
                .isEqualTo(principal);
    }

    @ParameterizedTest
    @CsvSource({
        "/properties/loginServer, registry.example.com",
        "/properties/authCredentials/0/name, Credential2",
        "/properties/authCredentials/0/usernameSecretIdentifier, user",
        "/properties/authCredentials/0/usernameSecretIdentifier, http://contoso-kv.vault.azure.net/secrets/user",
        "/properties/authCredentials/0/passwordSecretIdentifier, https://contoso-kv.vault.azure.net/keys/token"
    })
    void whatIsNoCredentialIsRefused(String pointer, String value) {
        String body = json(DOCKER_BODY).toString();
        String old = Body.of(json(DOCKER_BODY)).text(pointer);

        assertThat(azure.refusal(DOCKER, body.replace('"' + old + '"', '"' + value + '"')))
                .isIn("BadRequest", "InvalidParameter");
        assertThat(azure.refusal(
                        DOCKER,
                        Body.of(json(DOCKER_BODY))
                                .set("/properties/authCredentials", List.of())
                                .toString()))
                .isEqualTo("BadRequest");
    }

    @Test
    void theUpstreamIsDecidedAtCreation() {
        azure.put(DOCKER, DOCKER_BODY);

        assertThat(azure.refusal(DOCKER, DOCKER_BODY.replace("docker.io", "ghcr.io")))
                .isEqualTo("BadRequest");
    }

    @Test
    void aRuleTakesCredentialsOfItsOwnUpstreamAndRegistry() {
        azure.put(DOCKER, DOCKER_BODY);

        assertThat(azure.refusal(MIRROR, MIRROR_BODY.replace("docker.io/library", "ghcr.io/library")))
                .isEqualTo("BadRequest");
        assertThat(azure.refusal(MIRROR, MIRROR_BODY.replace(DOCKER, RULE))).isEqualTo("BadRequest");
        assertThat(azure.refusal(MIRROR, MIRROR_BODY.replace(REGISTRY, REGISTRY + "2")))
                .isEqualTo("BadRequest");
        azure.put(MIRROR, MIRROR_BODY);
    }

    @Test
    void aSetThatARuleUsesIsNotDeleted() {
        azure.put(DOCKER, DOCKER_BODY);
        azure.put(MIRROR, MIRROR_BODY);

        assertThat(azure.deleteRefusal(DOCKER)).isEqualTo("Conflict");
        azure.delete(MIRROR);
        azure.delete(DOCKER);
    }

    @Test
    void theRegistryAndTheGroupGoWithAllTheirSets() {
        azure.put(DOCKER, DOCKER_BODY);
        azure.put(MIRROR, MIRROR_BODY);

        azure.delete(REGISTRY);
        assertThat(azure.exists(DOCKER)).isFalse();
        azure.put(REGISTRY, REGISTRY_BODY);
        azure.put(DOCKER, DOCKER_BODY);
        azure.put(MIRROR, MIRROR_BODY);
        azure.delete(GROUP);
    }

    @Test
    void credentialsAreHealthyOnceTheIdentityMayReadBothSecrets() {
        azure.put(VAULT, VAULT_BODY);
        String principal = azure.put(DOCKER, DOCKER_BODY).text("/identity/principalId");

        assertThat(health()).isEqualTo("Unhealthy");
        assertThat(Body.of(azure.get(DOCKER).body()).text(CREDENTIAL + "/credentialHealth/errorMessage"))
                .isEqualTo(
                        "The identity of the credential set may not get the secret user of the key vault contoso-kv.");
        grant(principal, BuiltInRoles.KEY_VAULT_SECRETS_USER, VAULT + "/secrets/user");
        assertThat(health()).isEqualTo("Unhealthy");
        grant(principal, BuiltInRoles.KEY_VAULT_SECRETS_USER, VAULT + "/secrets/token");
        assertThat(health()).isEqualTo("Healthy");
    }

    @Test
    void aRoleThatAllowsNoSecretsIsNotEnough() {
        azure.put(VAULT, VAULT_BODY);
        String principal = azure.put(DOCKER, DOCKER_BODY).text("/identity/principalId");

        grant(principal, BuiltInRoles.ACR_PULL, VAULT);

        assertThat(health()).isEqualTo("Unhealthy");
    }

    @Test
    void aVaultThatGoesByPoliciesAsksThem() {
        String principal = azure.put(DOCKER, DOCKER_BODY).text("/identity/principalId");
        azure.put(
                VAULT,
                Body.of(json(VAULT_BODY))
                        .set("/properties/enableRbacAuthorization", false)
                        .set(
                                "/properties/accessPolicies",
                                List.of(Body.empty()
                                        .set("/tenantId", SimulatedTenant.TENANT_ID)
                                        .set("/objectId", principal)
                                        .set("/permissions/secrets", List.of("get"))))
                        .toString());

        assertThat(health()).isEqualTo("Healthy");
    }

    @ParameterizedTest
    @CsvSource({
        "Enabled, Allow, None, Healthy",
        "Enabled, Deny, None, Unhealthy",
        "Enabled, Deny, AzureServices, Healthy",
        "Disabled, Deny, None, Unhealthy",
        "Disabled, Deny, AzureServices, Healthy",
        "SecuredByPerimeter, Allow, AzureServices, Unhealthy"
    })
    void aVaultThatIsClosedHasToLetTrustedServicesIn(String access, String action, String bypass, String expected) {
        azure.put(
                VAULT,
                Body.of(json(VAULT_BODY))
                        .set("/properties/publicNetworkAccess", access)
                        .set("/properties/networkAcls/defaultAction", action)
                        .set("/properties/networkAcls/bypass", bypass)
                        .toString());
        String principal = azure.put(DOCKER, DOCKER_BODY).text("/identity/principalId");
        grant(principal, BuiltInRoles.KEY_VAULT_SECRETS_USER, VAULT);

        assertThat(health()).isEqualTo(expected);
    }

    @Test
    void withoutAVaultThereIsNoSecret() {
        azure.put(DOCKER, DOCKER_BODY);

        assertThat(health()).isEqualTo("Unhealthy");
    }

    private String health() {
        return Body.of(azure.get(DOCKER).body()).text(HEALTH);
    }

    private void grant(String principal, BuiltInRole role, String scope) {
        azure.put(
                scope + "/providers/Microsoft.Authorization/roleAssignments/" + UUID.randomUUID(),
                "{'properties': {'principalId': '%s', 'principalType': 'ServicePrincipal', 'roleDefinitionId': '%s'}}"
                        .formatted(principal, role.definitionId(SimulatedTenant.SUBSCRIPTION_ID)));
    }
}
