package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesTest {

    @Test
    void namesAreInOrder() {
        assertThat(Features.all()).extracting(Feature::name).isSorted().doesNotHaveDuplicates();
    }

    /** The features that the outbound rules page has a section for, and those that a network isolated cluster is asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ApiServer",
                "ClusterBase",
                "WorkloadIdentity",
                "KeyVaultSecretsProvider",
                "AzurePolicy",
                "Defender",
                "CostAnalysis",
                "ContainerInsights",
                "ManagedPrometheus",
                "ManagedGrafana",
                "GpuDrivers",
                "WindowsPools",
                "SecurityPatch",
                "UnmanagedNodeUpdates",
                "Keda",
                "ServiceMesh",
                "ApplicationRouting",
                "NodeAutoProvisioning",
                "AiToolchain",
                "AzureArc",
                "AzureFiles",
                "AzureBlob",
                "ClusterExtensions"
            })
    void everyFeatureOfTheOutboundRulesIsThere(String name) {
        assertThat(Features.find(name)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "westeurope, login.microsoftonline.com",
        "West Europe, login.microsoftonline.com",
        "usgovvirginia, login.microsoftonline.us",
        "chinanorth3, login.chinacloudapi.cn"
    })
    void hostsDependOnTheCloudOfTheRegion(String region, String host) {
        assertThat(Features.named("WorkloadIdentity").outside(region))
                .extracting(Endpoint::host)
                .containsExactly(host);
    }

    @Test
    void whatACloudDoesNotHaveIsNotNeededThere() {
        assertThat(Features.named("AzurePolicy").outside("usgovvirginia"))
                .extracting(Endpoint::host)
                .containsExactly("data.policy.azure.us", "store.policy.azure.us");
    }

    @Test
    void namesAreAsExactAsWhatIsKnown() {
        Feature server = Features.named("ApiServer");
        Feature vaults = Features.named("KeyVaultSecretsProvider");
        Placeholders known = Placeholders.in("West Europe").with(Placeholder.API_SERVER, "mine-1234");

        assertThat(server.endpoints(Cloud.PUBLIC, known))
                .extracting(Endpoint::host)
                .contains("mine-1234.hcp.westeurope.azmk8s.io");
        assertThat(server.endpointsIn("westeurope")).extracting(Endpoint::host).contains("*.hcp.westeurope.azmk8s.io");
        assertThat(server.endpoints(Cloud.PUBLIC, Placeholders.open()))
                .extracting(Endpoint::host)
                .contains("*.azmk8s.io");
        assertThat(vaults.endpoints(Cloud.CHINA, known.with(Placeholder.KEY_VAULT, "one", "two")))
                .extracting(Endpoint::host)
                .containsExactly("one.vault.azure.cn", "two.vault.azure.cn");
    }

    @Test
    void whatOnlyAChoiceNeedsIsNotRequired() {
        Feature mesh = Features.named("ServiceMesh");

        assertThat(mesh.outside("westeurope")).isEmpty();
        assertThat(mesh.privateLinks()).isEmpty();
        assertThat(mesh.endpointsIn("westeurope"))
                .extracting(endpoint -> endpoint.need().when())
                .isNotEmpty()
                .doesNotContain(Optional.empty());
    }

    @Test
    void privateLinksAreTheServicesThatStandInForHosts() {
        assertThat(Features.named("Defender").privateLinks())
                .extracting(PrivateLinkService::name)
                .containsExactly("AzureMonitor");
        assertThat(Features.named("AzureFiles").privateLinks())
                .extracting(PrivateLinkService::groupId)
                .containsExactly("file");
    }

    @Test
    void tunnelsOfOlderClustersGoToAServiceTag() {
        assertThat(Features.named("ApiServer").endpointsIn("westeurope"))
                .filteredOn(Endpoint::isServiceTag)
                .extracting(Endpoint::host, Endpoint::transport, Endpoint::port)
                .containsExactly(
                        tuple("AzureCloud.westeurope", Transport.UDP, 1194),
                        tuple("AzureCloud.westeurope", Transport.TCP, 9000));
    }

    @Test
    void aHostIsNamedByItselfOrByItsEnd() {
        Endpoint configuration = Extensions.common().outside("westeurope").get(0);

        assertThat(configuration.host()).isEqualTo("westeurope.dp.kubernetesconfiguration.azure.com");
        assertThat(configuration.isNamedBy("WESTEUROPE.dp.kubernetesconfiguration.azure.com"))
                .isTrue();
        assertThat(configuration.isNamedBy("*.dp.kubernetesconfiguration.azure.com"))
                .isTrue();
        assertThat(configuration.isNamedBy("*.azure.us")).isFalse();
        assertThat(configuration.isNamedBy("northeurope.dp.kubernetesconfiguration.azure.com"))
                .isFalse();
    }

    @Test
    void aFeatureThatIsNotThereIsAMistakeOfOurs() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Features.named("Teleport"))
                .withMessageContaining("no feature Teleport");
    }

    @Test
    void extensionsAreFoundByTheirTypeInAnyCase() {
        assertThat(Extensions.ofType("microsoft.flux"))
                .hasValueSatisfying(flux -> assertThat(flux.support()).isEqualTo(Support.UNSUPPORTED));
        assertThat(Extensions.ofType("contoso.agent")).isEmpty();
    }

    @Test
    void imagesComeFromARegistryThatIsKnown() {
        Feature files = Features.named("AzureFiles");

        assertThat(files.images())
                .extracting(Image::reference)
                .containsExactly("mcr.microsoft.com/oss/v2/kubernetes-csi/azurefile-csi");
        assertThat(files.images()).allMatch(image -> image.registry().bootstraps());
        assertThat(ImageRegistries.ofHost("europe-docker.pkg.dev"))
                .map(ImageRegistry::credentials)
                .contains(ImageRegistry.Credentials.REQUIRED);
        assertThat(ImageRegistries.ofHost("example.com")).isEmpty();
    }

    /** The required names of https://learn.microsoft.com/azure/aks/outbound-rules-control-egress (2026-06-18). */
    @Test
    void theFirewallsTagStandsForTheRequiredNames() {
        List<String> hosts = FqdnTags.hosts("azurekubernetesservice", Cloud.PUBLIC);

        assertThat(hosts)
                .containsExactlyInAnyOrder(
                        "*.azmk8s.io",
                        "mcr.microsoft.com",
                        "*.data.mcr.microsoft.com",
                        "mcr-0001.mcr-msedge.net",
                        "management.azure.com",
                        "login.microsoftonline.com",
                        "packages.microsoft.com",
                        "acs-mirror.azureedge.net",
                        "packages.aks.azure.com");
        assertThat(FqdnTags.hosts("WindowsUpdate", Cloud.PUBLIC)).isEmpty();
    }
}
