package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.enums.PrincipalType;
import com.isolatedaks.inputs.PrincipalArgs;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.isolatedaks.testing.Registries;
import com.pulumi.exceptions.RunException;
import com.pulumi.test.TestResult;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ByoAcrWithPrivateLinkTest {
    private static final String SOMEBODY = "11111111-2222-3333-4444-555555555555";

    @Test
    void theRegistryWithItsRuleZoneEndpointAndLinks() {
        assertThat(deploy(new RecordingMocks(), Registries.registry()).graph())
                .containsExactly(
                        "containerregistry:CacheRule acr-aks-managed-mcr",
                        "containerregistry:Registry acr-registry",
                        "index:ByoAcrWithPrivateLink acr",
                        "network:PrivateDnsZoneGroup acr-registry-zone-group",
                        "network:PrivateEndpoint acr-registry-endpoint",
                        "privatedns:PrivateZone acr-registry-zone",
                        "privatedns:VirtualNetworkLink acr-registry-zone-link-nodes",
                        "resources:ResourceGroup acr-registry-group");
    }

    @Test
    void nothingIsPublicAndNothingIsLeftToADefault() {
        assertThat(deploy(new RecordingMocks(), Registries.registry())
                        .named("acr-registry")
                        .inputs())
                .containsEntry("sku", Map.of("name", "Premium"))
                .containsEntry("publicNetworkAccess", "Disabled")
                .containsEntry("networkRuleBypassOptions", "None")
                .containsEntry("adminUserEnabled", false)
                .containsEntry("anonymousPullEnabled", false)
                .containsEntry("zoneRedundancy", "Enabled")
                .containsEntry("policies", Map.of("azureADAuthenticationAsArmPolicy", Map.of("status", "enabled")));
    }

    @Test
    void theCacheRuleIsTheOneThatAksDemands() {
        assertThat(deploy(new RecordingMocks(), Registries.registry())
                        .named("acr-aks-managed-mcr")
                        .inputs())
                .containsEntry("cacheRuleName", "aks-managed-mcr")
                .containsEntry("sourceRepository", "mcr.microsoft.com/*")
                .containsEntry("targetRepository", "aks-managed-repository/*");
    }

    @Test
    void theRegistryStandsInAResourceGroupOfItsOwnAndTheEndpointInTheNetworks() {
        RecordingMocks mocks = deploy(new RecordingMocks(), Registries.registry());

        assertThat(mocks.named("acr-registry").inputs()).containsEntry("resourceGroupName", "myregistry-registry");
        assertThat(mocks.named("acr-registry-zone").inputs())
                .containsEntry("resourceGroupName", "myregistry-registry")
                .containsEntry("location", "global");
        assertThat(mocks.named("acr-registry-endpoint").inputs()).containsEntry("resourceGroupName", "group");
    }

    @Test
    void whatAnEarlierDeploymentKeptIsAdoptedByItsId() {
        RecordingMocks mocks = deploy(
                new RecordingMocks(
                        "azure-native:resources:getResourceGroup",
                        "azure-native:containerregistry:getRegistry",
                        "azure-native:privatedns:getPrivateZone"),
                Registries.registry());

        assertThat(mocks.named("acr-registry-group").importId()).endsWith("/found");
        assertThat(mocks.named("acr-registry").importId()).endsWith("/found");
        assertThat(mocks.named("acr-registry-zone").importId()).endsWith("/found");
        assertThat(mocks.named("acr-aks-managed-mcr").importId()).isEmpty();
    }

    @Test
    void nothingIsAdoptedByARegistryThatIsNotRetained() {
        RecordingMocks mocks = deploy(
                new RecordingMocks("azure-native:resources:getResourceGroup"),
                Registries.registry().retain(false).enableZoneRedundancy(false));

        assertThat(mocks.named("acr-registry-group").importId()).isEmpty();
        assertThat(mocks.named("acr-registry").inputs()).containsEntry("zoneRedundancy", "Disabled");
    }

    @Test
    void whatBelongsToAnotherStackIsNotAdopted() {
        RecordingMocks mocks =
                new RecordingMocks("azure-native:resources:getResourceGroup").ownedBy("project/production/acr");

        TestResult result = Deployed.result(
                mocks,
                context ->
                        new ByoAcrWithPrivateLink("acr", Registries.registry().build()));

        assertThat(result.exceptions())
                .hasAtLeastOneElementOfType(RunException.class)
                .extracting(Throwable::getMessage)
                .anyMatch(
                        message -> message.equals(
                                "registryResourceGroupName: the resource group exists already and does not belong to this stack, got \"myregistry-registry\" of project/production/acr; expected a name that is free, or a group with the tag isolated-aks-owner=project/stack/acr; choose another name, or set the tag to adopt the group"));
        assertThat(mocks.graph()).noneMatch(line -> line.startsWith("containerregistry:"));
    }

    @Test
    void theOwnerIsTaggedBesideTheUsersTags() {
        RecordingMocks mocks =
                deploy(new RecordingMocks(), Registries.registry().tags(Map.of("team", "platform")));

        assertThat(mocks.named("acr-registry").inputs())
                .containsEntry("tags", Map.of("team", "platform", "isolated-aks-owner", "project/stack/acr"));
        assertThat(mocks.named("acr-registry-endpoint").inputs()).containsEntry("tags", Map.of("team", "platform"));
    }

    @Test
    void othersMayPullIfTheyAreNamed() {
        RecordingMocks mocks = deploy(
                new RecordingMocks(),
                Registries.registry()
                        .pullPrincipals(Map.of(
                                "builders",
                                PrincipalArgs.builder()
                                        .objectId(SOMEBODY)
                                        .principalType(PrincipalType.ServicePrincipal)
                                        .build())));

        assertThat(mocks.named("acr-registry-pull-builders").inputs())
                .containsEntry("principalId", SOMEBODY)
                .containsEntry("principalType", "ServicePrincipal")
                .hasEntrySatisfying(
                        "scope", scope -> assertThat(scope).asString().endsWith("/acr-registry"))
                .hasEntrySatisfying(
                        "roleDefinitionId",
                        role -> assertThat(role).asString().endsWith("/7f951dda-4ed3-4680-a7ca-43fe172d538d"));
    }

    @Test
    void wrongNamesAreReportedTogether() {
        Problems problems = new Problems();

        ByoAcrWithPrivateLink.check(
                Registries.registry()
                        .registryName("my-registry")
                        .location("mars")
                        .registryResourceGroupName("group.")
                        .virtualNetworks(Map.of())
                        .build(),
                problems);

        assertThat(problems.all())
                .extracting(Problem::path)
                .containsExactly("location", "registryName", "registryResourceGroupName", "virtualNetworks");
    }

    private static RecordingMocks deploy(RecordingMocks mocks, ByoAcrWithPrivateLinkArgs.Builder args) {
        return Deployed.run(mocks, context -> new ByoAcrWithPrivateLink("acr", args.build()));
    }
}
