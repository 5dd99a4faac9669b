package com.isolatedaks.features;

import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.managed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.Feature;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.inputs.ClusterExtensionArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.isolation.catalogue.Features;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import java.util.Map;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureProfilesTest {
    private static final Map<String, Boolean> OFF = Map.of("enabled", false);
    private static final Map<String, Boolean> ON = Map.of("enabled", true);

    @ParameterizedTest
    @EnumSource
    void everyFeatureIsInTheCatalogue(Feature feature) {
        assertThat(Features.named(feature.getValue()).name()).isEqualTo(feature.getValue());
    }

    @Test
    void withoutFeaturesAllAreOff() {
        RecordingMocks mocks = deploy(brought());

        profile(mocks, "addonProfiles")
                .isEqualTo(Map.of("azurepolicy", OFF, "azureKeyvaultSecretsProvider", OFF, "omsagent", OFF));
        profile(mocks, "securityProfile")
                .containsEntry("workloadIdentity", OFF)
                .containsEntry("defender", Map.of("securityMonitoring", OFF))
                .extractingByKey("imageCleaner", MAP)
                .containsEntry("enabled", false);
        profile(mocks, "workloadAutoScalerProfile").isEqualTo(Map.of("keda", OFF, "verticalPodAutoscaler", OFF));
        profile(mocks, "metricsProfile").isEqualTo(Map.of("costAnalysis", OFF));
    }

    @Test
    void whatWorksInIsolationIsOnWhenAskedFor() {
        RecordingMocks mocks = deploy(brought()
                .features(
                        Feature.KeyVaultSecretsProvider,
                        Feature.Keda,
                        Feature.VerticalPodAutoscaler,
                        Feature.ImageCleaner));

        profile(mocks, "addonProfiles")
                .isEqualTo(Map.of("azurepolicy", OFF, "azureKeyvaultSecretsProvider", ON, "omsagent", OFF));
        profile(mocks, "workloadAutoScalerProfile").isEqualTo(Map.of("keda", ON, "verticalPodAutoscaler", ON));
        profile(mocks, "securityProfile")
                .extractingByKey("imageCleaner", MAP)
                .containsEntry("enabled", true)
                .containsKey("intervalHours");
    }

    @Test
    void withAWayOutTheOthersAreOnToo() {
        RecordingMocks mocks = deploy(
                open().features(Feature.AzurePolicy, Feature.CostAnalysis, Feature.Defender, Feature.WorkloadIdentity)
                        .defenderWorkspaceId("workspace"));

        profile(mocks, "addonProfiles")
                .isEqualTo(Map.of("azurepolicy", ON, "azureKeyvaultSecretsProvider", OFF, "omsagent", OFF));
        profile(mocks, "metricsProfile").isEqualTo(Map.of("costAnalysis", ON));
        profile(mocks, "securityProfile")
                .containsEntry("workloadIdentity", ON)
                .containsEntry(
                        "defender", Map.of("logAnalyticsWorkspaceResourceId", "workspace", "securityMonitoring", ON));
    }

    @Test
    void extensionsAreInstalledInTheCluster() {
        RecordingMocks mocks = deploy(open().extensions(Map.of(
                "storage",
                ClusterExtensionArgs.builder()
                        .extensionType("Microsoft.AzureContainerStorage")
                        .releaseNamespace("acstor")
                        .configurationSettings(Map.of("size", "small"))
                        .build(),
                "flux",
                ClusterExtensionArgs.builder()
                        .extensionType("Microsoft.Flux")
                        .version("1.2.3")
                        .build())));

        assertThat(mocks.named("aks-extension-storage").inputs())
                .containsEntry("clusterRp", "Microsoft.ContainerService")
                .containsEntry("clusterResourceName", "managedClusters")
                .containsEntry("clusterName", "aks")
                .containsEntry("extensionName", "storage")
                .containsEntry("extensionType", "Microsoft.AzureContainerStorage")
                .containsEntry("autoUpgradeMinorVersion", true)
                .containsEntry("scope", Map.of("cluster", Map.of("releaseNamespace", "acstor")))
                .containsEntry("configurationSettings", Map.of("size", "small"));
        assertThat(mocks.named("aks-extension-flux").inputs())
                .containsEntry("autoUpgradeMinorVersion", false)
                .containsEntry("version", "1.2.3")
                .doesNotContainKey("scope");
    }

    private static IsolatedAksClusterArgs.Builder open() {
        return managed()
                .outbound(OutboundArgs.builder()
                        .type(OutboundType.LoadBalancer)
                        .acknowledgeNotIsolated(true)
                        .build());
    }

    private static RecordingMocks deploy(IsolatedAksClusterArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> new IsolatedAksCluster("aks", args.build()));
    }

    private static MapAssert<Object, Object> profile(RecordingMocks mocks, String property) {
        return assertThat(mocks.named("aks-cluster").inputs().get(property)).asInstanceOf(MAP);
    }
}
