package com.isolatedaks.features;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.Feature;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAddonProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterCostAnalysisArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterMetricsProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileDefenderArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileDefenderSecurityMonitoringArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileImageCleanerArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileWorkloadIdentityArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterWorkloadAutoScalerProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterWorkloadAutoScalerProfileKedaArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterWorkloadAutoScalerProfileVerticalPodAutoscalerArgs;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the cluster's request says of features. Also those that are off are sent: Azure leaves on what a later request does
 * not mention.
 *
 * @param features those that are on
 * @param workspaceId where Defender writes to
 */
public record FeatureProfiles(Set<Feature> features, Optional<Output<String>> workspaceId) {
    /** How often the image cleaner runs; AKS asks for it, and this is what it recommends. */
    private static final int HOURS_BETWEEN_CLEANINGS = 168;

    public FeatureProfiles {
        features = Set.copyOf(features);
    }

    /** The features that the inputs name. */
    public static FeatureProfiles of(IsolatedAksClusterArgs args) {
        return new FeatureProfiles(args.features().map(Set::copyOf).orElseGet(Set::of), args.defenderWorkspaceId());
    }

    /** The add-ons, by the names that AKS gives them. */
    public Map<String, ManagedClusterAddonProfileArgs> addons() {
        return Map.of(
                "azurepolicy", addon(Feature.AzurePolicy),
                "azureKeyvaultSecretsProvider", addon(Feature.KeyVaultSecretsProvider));
    }

    /** Features that AKS counts among security. */
    public ManagedClusterSecurityProfileArgs security() {
        return ManagedClusterSecurityProfileArgs.builder()
                .workloadIdentity(ManagedClusterSecurityProfileWorkloadIdentityArgs.builder()
                        .enabled(isOn(Feature.WorkloadIdentity))
                        .build())
                .imageCleaner(ManagedClusterSecurityProfileImageCleanerArgs.builder()
                        .enabled(isOn(Feature.ImageCleaner))
                        .intervalHours(HOURS_BETWEEN_CLEANINGS)
                        .build())
                .defender(ManagedClusterSecurityProfileDefenderArgs.builder()
                        .logAnalyticsWorkspaceResourceId(workspaceId.orElse(null))
                        .securityMonitoring(ManagedClusterSecurityProfileDefenderSecurityMonitoringArgs.builder()
                                .enabled(isOn(Feature.Defender))
                                .build())
                        .build())
                .build();
    }

    /** Features that scale workloads. */
    public ManagedClusterWorkloadAutoScalerProfileArgs scaling() {
        return ManagedClusterWorkloadAutoScalerProfileArgs.builder()
                .keda(ManagedClusterWorkloadAutoScalerProfileKedaArgs.builder()
                        .enabled(isOn(Feature.Keda))
                        .build())
                .verticalPodAutoscaler(ManagedClusterWorkloadAutoScalerProfileVerticalPodAutoscalerArgs.builder()
                        .enabled(isOn(Feature.VerticalPodAutoscaler))
                        .build())
                .build();
    }

    /** Features that measure. */
    public ManagedClusterMetricsProfileArgs metrics() {
        return ManagedClusterMetricsProfileArgs.builder()
                .costAnalysis(ManagedClusterCostAnalysisArgs.builder()
                        .enabled(isOn(Feature.CostAnalysis))
                        .build())
                .build();
    }

    private ManagedClusterAddonProfileArgs addon(Feature feature) {
        return ManagedClusterAddonProfileArgs.builder().enabled(isOn(feature)).build();
    }

    private boolean isOn(Feature feature) {
        return features.contains(feature);
    }
}
