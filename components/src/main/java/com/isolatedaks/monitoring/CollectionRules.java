package com.isolatedaks.monitoring;

import com.isolatedaks.inputs.ContainerLogsArgs;
import com.isolatedaks.naming.ChildName;
import com.pulumi.azurenative.monitor.DataCollectionRule;
import com.pulumi.azurenative.monitor.DataCollectionRuleArgs;
import com.pulumi.azurenative.monitor.enums.KnownDataFlowStreams;
import com.pulumi.azurenative.monitor.enums.KnownExtensionDataSourceStreams;
import com.pulumi.azurenative.monitor.enums.KnownSyslogDataSourceFacilityNames;
import com.pulumi.azurenative.monitor.enums.KnownSyslogDataSourceLogLevels;
import com.pulumi.azurenative.monitor.inputs.DataCollectionRuleDataSourcesArgs;
import com.pulumi.azurenative.monitor.inputs.DataCollectionRuleDestinationsArgs;
import com.pulumi.azurenative.monitor.inputs.DataFlowArgs;
import com.pulumi.azurenative.monitor.inputs.ExtensionDataSourceArgs;
import com.pulumi.azurenative.monitor.inputs.LogAnalyticsDestinationArgs;
import com.pulumi.azurenative.monitor.inputs.MonitoringAccountDestinationArgs;
import com.pulumi.azurenative.monitor.inputs.PrometheusForwarderDataSourceArgs;
import com.pulumi.azurenative.monitor.inputs.SyslogDataSourceArgs;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is collected and where it goes. Streams, sources and destinations have the names that the agents know.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-monitoring-enable">Enable monitoring</a>
 */
record CollectionRules(DataCollectionRule prometheus, Optional<DataCollectionRule> containerInsights) {
    private static final String METRICS = "Microsoft-PrometheusMetrics";
    private static final String SYSLOG = "Microsoft-Syslog";
    private static final List<String> SYSLOG_FACILITIES = List.of("auth", "authpriv", "daemon", "kern", "syslog");
    private static final List<String> SYSLOG_LEVELS = List.of("Warning", "Error", "Critical", "Alert", "Emergency");

    static CollectionRules make(MonitoringParts parts, Workspaces workspaces, Output<String> ingestionId) {
        ContainerLogsArgs logs = MonitoringPlan.containerLogs(parts.args());
        return new CollectionRules(
                prometheus(parts, workspaces, ingestionId),
                logs.enabled().orElse(true)
                        ? Optional.of(containerInsights(parts, workspaces, ingestionId, logs))
                        : Optional.empty());
    }

    List<Resource> all() {
        List<Resource> all = new ArrayList<>(List.of(prometheus));
        containerInsights.ifPresent(all::add);
        return all;
    }

    private static DataCollectionRule prometheus(
            MonitoringParts parts, Workspaces workspaces, Output<String> ingestionId) {
        String destination = "MonitoringAccount1";
        return new DataCollectionRule(
                parts.children().name(ChildName.PROMETHEUS_RULE),
                rule(parts, "prometheus", ingestionId)
                        .dataSources(DataCollectionRuleDataSourcesArgs.builder()
                                .prometheusForwarder(PrometheusForwarderDataSourceArgs.builder()
                                        .name("PrometheusDataSource")
                                        .streams(List.of(word(METRICS)))
                                        .build())
                                .build())
                        .destinations(DataCollectionRuleDestinationsArgs.builder()
                                .monitoringAccounts(MonitoringAccountDestinationArgs.builder()
                                        .name(destination)
                                        .accountResourceId(workspaces.azureMonitorId())
                                        .build())
                                .build())
                        .dataFlows(flow(List.of(METRICS), destination))
                        .build(),
                parts.children().options());
    }

    private static DataCollectionRule containerInsights(
            MonitoringParts parts, Workspaces workspaces, Output<String> ingestionId, ContainerLogsArgs logs) {
        String destination = "ciworkspace";
        List<String> streams = ContainerStreams.of(logs.enableHighScale().orElseThrow());
        var sources = DataCollectionRuleDataSourcesArgs.builder()
                .extensions(ExtensionDataSourceArgs.builder()
                        .name("ContainerInsightsExtension")
                        .extensionName("ContainerInsights")
                        .streams(streams.stream()
                                .map(CollectionRules::<KnownExtensionDataSourceStreams>word)
                                .toList())
                        .extensionSettings(Map.of(
                                "dataCollectionSettings",
                                Map.of(
                                        "interval",
                                        "1m",
                                        "namespaceFilteringMode",
                                        "Off",
                                        "enableContainerLogV2",
                                        true)))
                        .build());
        List<DataFlowArgs> flows = new ArrayList<>(List.of(flow(streams, destination)));
        if (logs.enableSyslog().orElseThrow()) {
            sources.syslog(syslog());
            flows.add(flow(List.of(SYSLOG), destination));
        }
        return new DataCollectionRule(
                parts.children().name(ChildName.CONTAINER_INSIGHTS_RULE),
                rule(parts, "container-insights", ingestionId)
                        .dataSources(sources.build())
                        .destinations(DataCollectionRuleDestinationsArgs.builder()
                                .logAnalytics(LogAnalyticsDestinationArgs.builder()
                                        .name(destination)
                                        .workspaceResourceId(workspaces.logAnalyticsId())
                                        .build())
                                .build())
                        .dataFlows(flows)
                        .build(),
                parts.children().options());
    }

    private static SyslogDataSourceArgs syslog() {
        return SyslogDataSourceArgs.builder()
                .name("sysLogsDataSource")
                .streams(List.of(word(SYSLOG)))
                .facilityNames(SYSLOG_FACILITIES.stream()
                        .map(CollectionRules::<KnownSyslogDataSourceFacilityNames>word)
                        .toList())
                .logLevels(SYSLOG_LEVELS.stream()
                        .map(CollectionRules::<KnownSyslogDataSourceLogLevels>word)
                        .toList())
                .build();
    }

    private static DataCollectionRuleArgs.Builder rule(
            MonitoringParts parts, String suffix, Output<String> ingestionId) {
        return DataCollectionRuleArgs.builder()
                .resourceGroupName(parts.place().resourceGroupName())
                .location(parts.plan().workspaceRegion())
                .dataCollectionRuleName(parts.plan().named(suffix))
                .kind("Linux")
                .dataCollectionEndpointId(ingestionId)
                .tags(parts.place().tags());
    }

    private static DataFlowArgs flow(List<String> streams, String destination) {
        return DataFlowArgs.builder()
                .streams(streams.stream()
                        .map(CollectionRules::<KnownDataFlowStreams>word)
                        .toList())
                .destinations(destination)
                .build();
    }

    /** The SDK's enums lack streams that agents know. */
    private static <E> Either<String, E> word(String word) {
        return Either.ofLeft(word);
    }
}
