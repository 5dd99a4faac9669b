package com.isolatedaks.monitoring;

import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.naming.ChildName;
import com.pulumi.azurenative.monitor.AzureMonitorWorkspace;
import com.pulumi.azurenative.monitor.AzureMonitorWorkspaceArgs;
import com.pulumi.azurenative.operationalinsights.WorkspaceArgs;
import com.pulumi.azurenative.operationalinsights.inputs.WorkspaceFeaturesArgs;
import com.pulumi.azurenative.operationalinsights.inputs.WorkspaceSkuArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * Where logs and metrics are kept.
 *
 * @param made those that are made
 */
record Workspaces(Output<String> logAnalyticsId, Output<String> azureMonitorId, List<Resource> made) {

    static Workspaces of(MonitoringParts parts) {
        List<Resource> made = new ArrayList<>();
        Output<String> logs = parts.args()
                .hub()
                .flatMap(MonitoringHubArgs::logAnalyticsWorkspaceId)
                .orElseGet(() -> logAnalytics(parts, made));
        Output<String> metrics = parts.args()
                .hub()
                .flatMap(MonitoringHubArgs::azureMonitorWorkspaceId)
                .orElseGet(() -> azureMonitor(parts, made));
        return new Workspaces(logs, metrics, List.copyOf(made));
    }

    /**
     * Ingestion from public networks is always off, and so are the workspace's keys: whoever sends comes by private link and
     * with an identity. Diagnostic settings are not concerned, they take a way of Azure's own
     * (https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design).
     */
    private static Output<String> logAnalytics(MonitoringParts parts, List<Resource> made) {
        var workspace = new com.pulumi.azurenative.operationalinsights.Workspace(
                parts.children().name(ChildName.LOG_ANALYTICS_WORKSPACE),
                WorkspaceArgs.builder()
                        .resourceGroupName(parts.place().resourceGroupName())
                        .location(parts.place().location())
                        .workspaceName(parts.plan().named("logs"))
                        .sku(WorkspaceSkuArgs.builder().name("PerGB2018").build())
                        .retentionInDays(MonitoringPlan.containerLogs(parts.args())
                                .retentionInDays()
                                .orElseThrow())
                        .publicNetworkAccessForIngestion("Disabled")
                        .publicNetworkAccessForQuery(queryAccess(parts))
                        .features(WorkspaceFeaturesArgs.builder()
                                .disableLocalAuth(true)
                                .enableLogAccessUsingOnlyResourcePermissions(true)
                                .build())
                        .tags(parts.place().tags())
                        .build(),
                parts.children().options());
        made.add(workspace);
        return workspace.id();
    }

    /** Its public network access is that of queries; data is sent to it through data collection endpoints only. */
    private static Output<String> azureMonitor(MonitoringParts parts, List<Resource> made) {
        var workspace = new AzureMonitorWorkspace(
                parts.children().name(ChildName.AZURE_MONITOR_WORKSPACE),
                AzureMonitorWorkspaceArgs.builder()
                        .resourceGroupName(parts.place().resourceGroupName())
                        .location(parts.place().location())
                        .azureMonitorWorkspaceName(parts.plan().named("metrics"))
                        .publicNetworkAccess(queryAccess(parts))
                        .tags(parts.place().tags())
                        .build(),
                parts.children().options());
        made.add(workspace);
        return workspace.id();
    }

    private static String queryAccess(MonitoringParts parts) {
        return parts.args().enablePublicQuery().orElseThrow() ? "Enabled" : "Disabled";
    }
}
