package com.isolatedaks.simulator.azure.containerregistry;

import static com.isolatedaks.simulator.arm.HowTo.REGISTRY;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY_BODY;
import static com.isolatedaks.simulator.arm.HowTo.RULE;
import static com.isolatedaks.simulator.arm.HowTo.RULE_BODY;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {
    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareAGroup() {
        azure = new TestAzure(folder);
        azure.put(GROUP, "{'location': 'westeurope'}");
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private static String registry(String pointer, String value) {
        return Body.of(json(REGISTRY_BODY)).set(pointer, value).toString();
    }

    @Test
    void aRegistryHasItsLoginServerAndAzuresDefaults() {
        Body registry = azure.put(REGISTRY, REGISTRY_BODY);

        assertThat(registry.text("/properties/loginServer")).isEqualTo("contosoreg.azurecr.io");
        assertThat(registry.text("/properties/networkRuleBypassOptions")).isEqualTo("AzureServices");
        assertThat(registry.text("/properties/policies/azureADAuthenticationAsArmPolicy/status"))
                .isEqualTo("enabled");
        assertThat(registry.texts("/properties/dataEndpointHostNames")).isEmpty();
        assertThat(registry.text("/systemData/createdAt")).isNotEmpty();
    }

    @Test
    void aNameIsTakenInAllOfAzure() {
        azure.put(REGISTRY, REGISTRY_BODY);
        azure.put(GROUP + "2", "{'location': 'westeurope'}");
        String elsewhere = GROUP + "2/providers/Microsoft.ContainerRegistry/registries/ContosoReg";

        assertThat(azure.refusal(elsewhere, REGISTRY_BODY)).isEqualTo("AlreadyInUse");
        azure.delete(REGISTRY);
        azure.put(elsewhere, REGISTRY_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "contoso-reg"})
    void aNameThatAzureDoesNotAcceptIsRefused(String name) {
        assertThat(azure.refusal(id("Microsoft.ContainerRegistry/registries/" + name), REGISTRY_BODY))
                .isEqualTo("InvalidResourceName");
    }

    @ParameterizedTest
    @CsvSource({
        "/sku/name, Standard, DisablingPublicNetworkAccessNotSupported",
        "/sku/name, Gold, InvalidSku",
        "/location, atlantis, LocationNotAvailableForResourceType"
    })
    void whatTheSkuOrRegionDoesNotHaveIsRefused(String pointer, String value, String code) {
        assertThat(azure.refusal(REGISTRY, registry(pointer, value))).isEqualTo(code);
    }

    @Test
    void zoneRedundancyAndLocationAreDecidedAtCreation() {
        azure.put(REGISTRY, REGISTRY_BODY);

        assertThat(azure.refusal(REGISTRY, registry("/properties/zoneRedundancy", "Enabled")))
                .isEqualTo("BadRequest");
        assertThat(azure.refusal(REGISTRY, registry("/location", "northeurope")))
                .isEqualTo("InvalidResourceLocation");
        azure.put(REGISTRY, registry("/location", "West Europe"));
    }

    @Test
    void exportIsDisabledOnlyTogetherWithPublicAccess() {
        String disabled = registry("/properties/policies/exportPolicy/status", "disabled");

        assertThat(azure.refusal(REGISTRY, disabled.replace("\"Disabled\"", "\"Enabled\"")))
                .isEqualTo("BadRequest");
        azure.put(REGISTRY, disabled);
    }

    @Test
    void wildcardRulesMayNotOverlapAndStayAsTheyAre() {
        azure.put(REGISTRY, REGISTRY_BODY);
        azure.put(RULE, RULE_BODY);
        String other = REGISTRY + "/cacheRules/other";

        assertThat(azure.refusal(other, rule("mcr.microsoft.com/*", "*"))).isEqualTo("Conflict");
        assertThat(azure.refusal(other, rule("mcr.microsoft.com/a/*", "aks-managed-repository/a/*")))
                .isEqualTo("Conflict");
        assertThat(azure.refusal(other, rule("mcr.microsoft.com/*x", "x"))).isEqualTo("BadRequest");
        assertThat(azure.refusal(RULE, RULE_BODY.replace("aks-managed-repository", "else")))
                .isEqualTo("BadRequest");
        azure.put(other, rule("mcr.microsoft.com/*", "mirror/*"));
    }

    @ParameterizedTest
    @CsvSource({
        "quay.io/*, Quay/*",
        "quay.io/org/app:1, app",
        "quay.io/*, app",
        "quay.io/org/app, app/*",
        "registry.example.com/*, app/*",
        "quay.io//app, app"
    })
    void whatIsNotCachedIsRefused(String source, String target) {
        azure.put(REGISTRY, REGISTRY_BODY);

        assertThat(azure.refusal(REGISTRY + "/cacheRules/other", rule(source, target)))
                .isEqualTo("BadRequest");
    }

    @Test
    void aRuleWithoutAWildcardGoesBeforeOneWithOneAndStandsAlone() {
        azure.put(REGISTRY, REGISTRY_BODY);
        azure.put(REGISTRY + "/cacheRules/all-of-quay", rule("quay.io/*", "quay/*"));
        azure.put(REGISTRY + "/cacheRules/one-app", rule("ghcr.io/org/app", "quay/org/app"));

        assertThat(azure.refusal(REGISTRY + "/cacheRules/again", rule("quay.io/org/app", "quay/org/app")))
                .isEqualTo("Conflict");
    }

    @Test
    void dockerHubNeedsCredentialsThatExist() {
        azure.put(REGISTRY, REGISTRY_BODY);
        String docker = REGISTRY + "/cacheRules/docker";
        String body = rule("docker.io/library/*", "docker/*");
        String credentials = REGISTRY + "/credentialSets/docker";
        String withCredentials = Body.of(json(body))
                .set("/properties/credentialSetResourceId", credentials)
                .toString();

        assertThat(azure.refusal(docker, body)).isEqualTo("EnforceDockerAuthentication");
        assertThat(azure.refusal(docker, withCredentials)).isEqualTo("BadRequest");
        azure.put(
                credentials,
                """
                {'identity': {'type': 'SystemAssigned'}, 'properties': {'loginServer': 'docker.io', 'authCredentials': [
                  {'name': 'Credential1', 'usernameSecretIdentifier': 'https://contoso-kv.vault.azure.net/secrets/user',
                   'passwordSecretIdentifier': 'https://contoso-kv.vault.azure.net/secrets/token'}]}}""");
        azure.put(docker, withCredentials);
    }

    private static String rule(String source, String target) {
        return "{'properties': {'sourceRepository': '%s', 'targetRepository': '%s'}}".formatted(source, target);
    }
}
