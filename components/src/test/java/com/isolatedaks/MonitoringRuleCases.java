package com.isolatedaks;

import static com.isolatedaks.testing.Monitorings.ZONES;
import static com.isolatedaks.testing.Monitorings.hub;
import static com.isolatedaks.testing.Monitorings.joining;
import static com.isolatedaks.testing.Monitorings.made;
import static com.isolatedaks.testing.Monitorings.scope;
import static com.isolatedaks.testing.Monitorings.zones;

import com.isolatedaks.engine.Azure;
import com.isolatedaks.enums.ControlPlaneLog;
import com.isolatedaks.enums.PrivateLinkAccessMode;
import com.isolatedaks.inputs.ClusterMonitoringArgs;
import com.isolatedaks.inputs.ContainerLogsArgs;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.monitoring.JoinedScope;
import com.isolatedaks.testing.Clusters;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.Nullable;

/** A case for every rule of monitoring. */
final class MonitoringRuleCases {
    private static final String MONITOR = "/subscriptions/s/resourceGroups/r/providers/";
    private static final String SCOPE = MONITOR + "Microsoft.Insights/privateLinkScopes/scope";

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
                new RuleCase(Rules.JOINED_SCOPE, "hub.privateLinkScopeId", joined(null), joined(9)),
                new RuleCase(Rules.SCOPE_ENDPOINTS, "hub.privateLinkScopeId", joined(10), joined(9)),
                RuleCase.of(
                        Rules.OPEN_SCOPE,
                        "ingestionAccessMode",
                        made().ingestionAccessMode(PrivateLinkAccessMode.Open),
                        made().queryAccessMode(PrivateLinkAccessMode.Open)));
    }

    /** What is said of a scope with some endpoints of others, and an earlier one of this component; null is no scope. */
    private static Consumer<Problems> joined(@Nullable Integer endpoints) {
        RecordingMocks azure = new RecordingMocks();
        if (endpoints != null) {
            azure.answering(
                    "azure-native:monitor:getPrivateLinkScope",
                    Map.of(
                            "id",
                            SCOPE,
                            "privateEndpointConnections",
                            Stream.concat(
                                            IntStream.range(0, endpoints).mapToObj(n -> "other-" + n),
                                            Stream.of("mon-azuremonitor"))
                                    .map(name -> Map.of("privateEndpoint", Map.of("id", "/privateEndpoints/" + name)))
                                    .toList()));
        }
        var args = made().hub(
                        MonitoringHubArgs.builder().privateLinkScopeId(SCOPE).build())
                .build();
        return problems -> Deployed.run(
                azure, context -> JoinedScope.ask("mon", args, Azure.of(null)).accept(problems));
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
