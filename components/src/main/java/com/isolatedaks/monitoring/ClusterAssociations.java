package com.isolatedaks.monitoring;

import com.isolatedaks.enums.ControlPlaneLog;
import com.isolatedaks.inputs.ClusterMonitoringArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.monitor.DataCollectionRuleAssociation;
import com.pulumi.azurenative.monitor.DataCollectionRuleAssociationArgs;
import com.pulumi.azurenative.monitor.DiagnosticSetting;
import com.pulumi.azurenative.monitor.DiagnosticSettingArgs;
import com.pulumi.azurenative.monitor.inputs.DiagnosticsLogSettingsArgs;
import com.pulumi.core.Output;
import java.util.List;

/** What stands on a cluster and says where its agents, and its control plane, send. It comes after the cluster. */
public final class ClusterAssociations {
    /** Azure gives this name a meaning: such an association has an endpoint and no rule. */
    private static final String CONFIGURATION = "configurationAccessEndpoint";
    /** The names that Microsoft's own tools look for, and so leave as they are. */
    private static final String PROMETHEUS = "ContainerInsightsMetricsExtension";

    private static final String CONTAINER_INSIGHTS = "ContainerInsightsExtension";

    private static final List<ControlPlaneLog> DEFAULT_LOGS = List.of(
            ControlPlaneLog.KubeApiserver,
            ControlPlaneLog.KubeAuditAdmin,
            ControlPlaneLog.KubeControllerManager,
            ControlPlaneLog.KubeScheduler,
            ControlPlaneLog.ClusterAutoscaler,
            ControlPlaneLog.Guard);

    private ClusterAssociations() {}

    /** Makes them. */
    public static void make(Children children, ManagedCluster cluster, ClusterMonitoringArgs monitoring) {
        new DataCollectionRuleAssociation(
                children.name(ChildName.CONFIGURATION_ASSOCIATION),
                DataCollectionRuleAssociationArgs.builder()
                        .resourceUri(cluster.id())
                        .associationName(CONFIGURATION)
                        .dataCollectionEndpointId(monitoring.configurationEndpointId())
                        .build(),
                children.options());
        monitoring
                .prometheusRuleId()
                .ifPresent(
                        ruleId -> associate(children, ChildName.PROMETHEUS_ASSOCIATION, PROMETHEUS, cluster, ruleId));
        monitoring
                .containerInsightsRuleId()
                .ifPresent(ruleId -> associate(
                        children, ChildName.CONTAINER_INSIGHTS_ASSOCIATION, CONTAINER_INSIGHTS, cluster, ruleId));
        List<ControlPlaneLog> logs = monitoring.controlPlaneLogs().orElse(DEFAULT_LOGS);
        if (!logs.isEmpty()) {
            monitoring
                    .logAnalyticsWorkspaceId()
                    .ifPresent(workspaceId -> controlPlaneLogs(children, cluster, workspaceId, logs));
        }
    }

    private static void associate(
            Children children, ChildName child, String name, ManagedCluster cluster, Output<String> ruleId) {
        new DataCollectionRuleAssociation(
                children.name(child),
                DataCollectionRuleAssociationArgs.builder()
                        .resourceUri(cluster.id())
                        .associationName(name)
                        .dataCollectionRuleId(ruleId)
                        .build(),
                children.options());
    }

    private static void controlPlaneLogs(
            Children children, ManagedCluster cluster, Output<String> workspaceId, List<ControlPlaneLog> logs) {
        new DiagnosticSetting(
                children.name(ChildName.CONTROL_PLANE_LOGS),
                DiagnosticSettingArgs.builder()
                        .resourceUri(cluster.id())
                        .name("control-plane")
                        .workspaceId(workspaceId)
                        // A table for each category instead of one for all of Azure.
                        .logAnalyticsDestinationType("Dedicated")
                        .logs(logs.stream()
                                .map(log -> DiagnosticsLogSettingsArgs.builder()
                                        .category(log.getValue())
                                        .enabled(true)
                                        .build())
                                .toList())
                        .build(),
                children.options());
    }
}
