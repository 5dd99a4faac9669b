package com.isolatedaks.monitoring;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.ClusterMonitoringArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAddonProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAzureMonitorProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAzureMonitorProfileMetricsArgs;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Nullable;

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
        args.monitoring()
                .filter(monitoring -> monitoring.containerInsightsRuleId().isPresent())
                .flatMap(ClusterMonitoringArgs::logAnalyticsWorkspaceId)
                .ifPresent(workspaceId -> all.put(
                        "omsagent",
                        ManagedClusterAddonProfileArgs.builder()
                                .enabled(true)
                                .config(workspaceId.applyValue(
                                        id -> Map.of("logAnalyticsWorkspaceResourceID", id, "useAADAuth", "true")))
                                .build()));
        return all;
    }

    /** Managed Prometheus. */
    public static @Nullable Output<ManagedClusterAzureMonitorProfileArgs> metrics(IsolatedAksClusterArgs args) {
        return args.monitoring()
                .flatMap(ClusterMonitoringArgs::prometheusRuleId)
                .map(ruleId -> Output.of(ManagedClusterAzureMonitorProfileArgs.builder()
                        .metrics(ManagedClusterAzureMonitorProfileMetricsArgs.builder()
                                .enabled(true)
                                .build())
                        .build()))
                .orElse(null);
    }
}
