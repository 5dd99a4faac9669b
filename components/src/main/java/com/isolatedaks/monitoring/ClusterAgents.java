package com.isolatedaks.monitoring;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.ClusterMonitoringArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAddonProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAzureMonitorProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAzureMonitorProfileMetricsArgs;
import java.util.Map;
import java.util.TreeMap;

/** The agents that AKS runs in a cluster; what they collect, and where they send it, its associations say. */
public final class ClusterAgents {
    private ClusterAgents() {}

    /**
     * The add-on of Container insights beside the others. It signs in as its managed identity and needs no role: legacy authentication by the
     * workspace's keys ends in September 2026.
     *
     * @see <a href="https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-authentication">Authentication</a>
     */
    public static Map<String, ManagedClusterAddonProfileArgs> addons(
            IsolatedAksClusterArgs args, Map<String, ManagedClusterAddonProfileArgs> others) {
        Map<String, ManagedClusterAddonProfileArgs> all = new TreeMap<>(others);
        all.put("omsagent", containerInsights(args));
        return all;
    }

    /** What is left out Azure leaves as it is, so what is off is sent, too. */
    private static ManagedClusterAddonProfileArgs containerInsights(IsolatedAksClusterArgs args) {
        ManagedClusterAddonProfileArgs.Builder addon = ManagedClusterAddonProfileArgs.builder();
        return args.monitoring()
                .filter(monitoring -> monitoring.containerInsightsRuleId().isPresent())
                .flatMap(ClusterMonitoringArgs::logAnalyticsWorkspaceId)
                .map(workspaceId -> addon.enabled(true)
                        .config(workspaceId.applyValue(
                                id -> Map.of("logAnalyticsWorkspaceResourceID", id, "useAADAuth", "true"))))
                .orElseGet(() -> addon.enabled(false))
                .build();
    }

    /** Managed Prometheus. */
    public static ManagedClusterAzureMonitorProfileArgs metrics(IsolatedAksClusterArgs args) {
        boolean isOn = args.monitoring()
                .flatMap(ClusterMonitoringArgs::prometheusRuleId)
                .isPresent();
        return ManagedClusterAzureMonitorProfileArgs.builder()
                .metrics(ManagedClusterAzureMonitorProfileMetricsArgs.builder()
                        .enabled(isOn)
                        .build())
                .build();
    }
}
