package com.isolatedaks;

import static com.isolatedaks.testing.Monitorings.ZONES;
import static com.isolatedaks.testing.Monitorings.hub;
import static com.isolatedaks.testing.Monitorings.joining;
import static com.isolatedaks.testing.Monitorings.made;
import static com.isolatedaks.testing.Monitorings.scope;
import static com.isolatedaks.testing.Monitorings.zones;

import com.isolatedaks.enums.ControlPlaneLog;
import com.isolatedaks.enums.PrivateLinkAccessMode;
import com.isolatedaks.inputs.ClusterMonitoringArgs;
import com.isolatedaks.inputs.ContainerLogsArgs;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.testing.Clusters;
import java.util.List;
import java.util.stream.Stream;

/** A case for every rule of monitoring. */
final class MonitoringRuleCases {
    private static final String MONITOR = "/subscriptions/s/resourceGroups/r/providers/";

    private MonitoringRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.concat(ofMonitoring(), ofClusters());
    }

    private static Stream<RuleCase> ofMonitoring() {
        return Stream.of(
                RuleCase.of(
                        Rules.MONITORING_REGION,
                        "hub.location",
                        made().hub(scope().location("northeurope").build()),
                        made().hub(scope().location("West Europe").build())),
                RuleCase.of(
                        Rules.CONFIGURATION_REGION,
                        "hub.configurationEndpoints.westeurope",
                        joining().clusterLocations(List.of("northeurope")).hub(hub().build()),
                        joining()
                                .clusterLocations(List.of("northeurope", "westeurope"))
                                .hub(hub().build())),
                RuleCase.of(
                        Rules.MONITOR_ZONES,
                        "hub.privateDnsZones",
                        joining()
                                .hub(hub().privateDnsZones(zones(ZONES.subList(1, ZONES.size())))
                                        .build()),
                        joining().hub(hub().privateDnsZones(zones(ZONES)).build())),
                RuleCase.of(
                        Rules.MONITOR_ENDPOINT,
                        "endpointSubnetId",
                        made().hub(hub().build()),
                        joining().hub(hub().build())),
                RuleCase.of(Rules.LOG_RETENTION, "containerLogs.retentionInDays", keepingLogs(731), keepingLogs(730)),
                RuleCase.of(
                        Rules.OPEN_SCOPE,
                        "ingestionAccessMode",
                        made().ingestionAccessMode(PrivateLinkAccessMode.Open),
                        made().queryAccessMode(PrivateLinkAccessMode.Open)));
    }

    private static Stream<RuleCase> ofClusters() {
        return Stream.of(
                RuleCase.of(
                        Rules.MONITORED_NETWORK,
                        "monitoring",
                        Clusters.managed().monitoring(metrics().build()),
                        Clusters.made().monitoring(metrics().build())),
                RuleCase.of(
                        Rules.CONTAINER_LOGS_WORKSPACE,
                        "monitoring.logAnalyticsWorkspaceId",
                        Clusters.brought()
                                .monitoring(metrics()
                                        .controlPlaneLogs(List.of(ControlPlaneLog.Guard))
                                        .build()),
                        Clusters.brought()
                                .monitoring(
                                        metrics().controlPlaneLogs(List.of()).build())));
    }

    private static MonitoringPrivateLinksArgs.Builder keepingLogs(int days) {
        return made().containerLogs(
                        ContainerLogsArgs.builder().retentionInDays(days).build());
    }

    private static ClusterMonitoringArgs.Builder metrics() {
        return ClusterMonitoringArgs.builder()
                .configurationEndpointId(MONITOR + "Microsoft.Insights/dataCollectionEndpoints/config")
                .prometheusRuleId(MONITOR + "Microsoft.Insights/dataCollectionRules/prometheus");
    }
}
