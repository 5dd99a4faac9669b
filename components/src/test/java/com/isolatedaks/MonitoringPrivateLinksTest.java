package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isolatedaks.inputs.ContainerLogsArgs;
import com.isolatedaks.inputs.GrafanaArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.isolatedaks.testing.Clusters;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.Monitorings;
import com.isolatedaks.testing.RecordingMocks;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonitoringPrivateLinksTest {
    private static final String SOMEBODY = "11111111-2222-3333-4444-555555555555";

    @Test
    void workspacesEndpointsRulesScopeAndAllZonesWithTheirLinks() {
        assertThat(deploy(Monitorings.made()).graph())
                .containsExactly(
                        "alertsmanagement:PrometheusRuleGroup mon-recording-rules-kubernetes",
                        "alertsmanagement:PrometheusRuleGroup mon-recording-rules-nodes",
                        "index:MonitoringPrivateLinks mon",
                        "monitor:AzureMonitorWorkspace mon-azure-monitor",
                        "monitor:DataCollectionEndpoint mon-configuration-westeurope",
                        "monitor:DataCollectionEndpoint mon-ingestion",
                        "monitor:DataCollectionRule mon-container-insights",
                        "monitor:DataCollectionRule mon-prometheus",
                        "monitor:PrivateLinkScope mon-private-link-scope",
                        "monitor:PrivateLinkScopedResource mon-scoped-config-westeurope",
                        "monitor:PrivateLinkScopedResource mon-scoped-ingest-westeurope",
                        "monitor:PrivateLinkScopedResource mon-scoped-logs",
                        "network:PrivateDnsZoneGroup mon-azuremonitor-zone-group",
                        "network:PrivateDnsZoneGroup mon-query-zone-group",
                        "network:PrivateEndpoint mon-azuremonitor-endpoint",
                        "network:PrivateEndpoint mon-query-endpoint",
                        "operationalinsights:Workspace mon-log-analytics",
                        "privatedns:PrivateZone mon-zone-privatelink.agentsvc.azure-automation.net",
                        "privatedns:PrivateZone mon-zone-privatelink.blob.core.windows.net",
                        "privatedns:PrivateZone mon-zone-privatelink.monitor.azure.com",
                        "privatedns:PrivateZone mon-zone-privatelink.ods.opinsights.azure.com",
                        "privatedns:PrivateZone mon-zone-privatelink.oms.opinsights.azure.com",
                        "privatedns:PrivateZone mon-zone-privatelink.westeurope.prometheus.monitor.azure.com",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.agentsvc.azure-automation.net-nodes",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.blob.core.windows.net-nodes",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.monitor.azure.com-nodes",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.ods.opinsights.azure.com-nodes",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.oms.opinsights.azure.com-nodes",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.westeurope.prometheus.monitor.azure.com-nodes");
    }

    @Test
    void nothingCanBeSentOrAskedFromPublicNetworks() {
        RecordingMocks mocks = deploy(Monitorings.made());

        assertThat(mocks.named("mon-log-analytics").inputs())
                .containsEntry("publicNetworkAccessForIngestion", "Disabled")
                .containsEntry("publicNetworkAccessForQuery", "Disabled")
                .containsEntry(
                        "features",
                        Map.of("disableLocalAuth", true, "enableLogAccessUsingOnlyResourcePermissions", true));
        assertThat(mocks.named("mon-azure-monitor").inputs()).containsEntry("publicNetworkAccess", "Disabled");
        assertThat(mocks.named("mon-ingestion").inputs())
                .containsEntry("networkAcls", Map.of("publicNetworkAccess", "Disabled"));
        assertThat(mocks.named("mon-private-link-scope").inputs())
                .containsEntry(
                        "accessModeSettings",
                        Map.of("ingestionAccessMode", "PrivateOnly", "queryAccessMode", "PrivateOnly"));
    }

    @Test
    void queriesCanBePublicWhileIngestionStaysPrivate() {
        RecordingMocks mocks = deploy(Monitorings.made().enablePublicQuery(true));

        assertThat(mocks.named("mon-log-analytics").inputs())
                .containsEntry("publicNetworkAccessForIngestion", "Disabled")
                .containsEntry("publicNetworkAccessForQuery", "Enabled");
    }

    @Test
    void eachRegionOfClustersHasAConfigurationEndpointInTheScope() {
        RecordingMocks mocks = deploy(Monitorings.made().clusterLocations(List.of("northeurope", "West Europe")));

        assertThat(mocks.named("mon-configuration-northeurope").inputs())
                .containsEntry("location", "northeurope")
                .containsEntry("dataCollectionEndpointName", "mon-config-northeurope");
        assertThat(mocks.graph())
                .contains(
                        "monitor:PrivateLinkScopedResource mon-scoped-config-northeurope",
                        "monitor:PrivateLinkScopedResource mon-scoped-config-westeurope");
    }

    @Test
    void highScaleLogsAndSyslogHaveStreamsOfTheirOwn() {
        RecordingMocks mocks = deploy(Monitorings.made()
                .containerLogs(ContainerLogsArgs.builder()
                        .enableHighScale(true)
                        .enableSyslog(true)
                        .build()));

        assertThat(mocks.named("mon-container-insights")
                        .inputs()
                        .get("dataFlows")
                        .toString())
                .contains("Microsoft-ContainerLogV2-HighScale", "Microsoft-KubePodInventory", "Microsoft-Syslog")
                .doesNotContain("Microsoft-ContainerInsights-Group-Default");
    }

    @Test
    void aHubIsJoinedByItsIdsAndNothingOfItIsMadeAgain() {
        assertThat(deploy(Monitorings.joining()
                                .hub(Monitorings.hub().subscriptionId("h").build()))
                        .graph())
                .containsExactly(
                        "index:MonitoringPrivateLinks mon",
                        "monitor:DataCollectionRule mon-container-insights",
                        "monitor:DataCollectionRule mon-prometheus",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.agentsvc.azure-automation.net-nodes",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.blob.core.windows.net-nodes",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.monitor.azure.com-nodes",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.ods.opinsights.azure.com-nodes",
                        "privatedns:VirtualNetworkLink mon-zone-link-privatelink.oms.opinsights.azure.com-nodes",
                        "providers:azure-native mon-hub-provider");
    }

    @Test
    void whatIsMadeForAHubIsPutIntoItsScope() {
        RecordingMocks mocks = deploy(Monitorings.made().hub(Monitorings.scope().build()));

        assertThat(mocks.named("mon-scoped-logs").inputs())
                .containsEntry("resourceGroupName", "hub")
                .containsEntry("scopeName", "scope")
                .containsEntry("name", "mon-logs");
    }

    @Test
    void grafanaIsPrivateAndReachesTheWorkspaceAndTheScopeByEndpointsToApprove() {
        List<String> actions = new ArrayList<>();
        RecordingMocks mocks = new RecordingMocks();
        Deployed.run(mocks, context -> new MonitoringPrivateLinks(
                        "mon", Monitorings.made().grafana(grafana()).build())
                .pendingActions()
                .applyValue(actions::addAll));

        assertThat(mocks.named("mon-grafana").inputs().get("properties").toString())
                .contains("publicNetworkAccess=Disabled", "apiKey=Disabled");
        assertThat(mocks.graph())
                .contains(
                        "authorization:RoleAssignment mon-grafana-administrator-platform",
                        "authorization:RoleAssignment mon-grafana-reader-logs",
                        "authorization:RoleAssignment mon-grafana-reader-metrics",
                        "dashboard:ManagedPrivateEndpoint mon-grafana-data-endpoint-metrics",
                        "dashboard:ManagedPrivateEndpoint mon-grafana-data-endpoint-scope",
                        "network:PrivateEndpoint mon-grafana-endpoint");
        assertThat(mocks.named("mon-grafana-data-endpoint-metrics").inputs())
                .containsEntry("groupIds", List.of("prometheusMetrics"));
        assertThat(actions)
                .hasSize(2)
                .allMatch(action -> action.contains("az network private-endpoint-connection approve"));
    }

    @Test
    void whereQueriesArePublicGrafanaNeedsNoEndpointToTheScope() {
        assertThat(deploy(Monitorings.made().grafana(grafana()).enablePublicQuery(true))
                        .graph())
                .contains("dashboard:ManagedPrivateEndpoint mon-grafana-data-endpoint-metrics")
                .doesNotContain("dashboard:ManagedPrivateEndpoint mon-grafana-data-endpoint-scope");
    }

    @Test
    void alertsTellTheActionGroupsThatAreNamed() {
        RecordingMocks mocks = deploy(Monitorings.made().alertActionGroupIds(List.of("/action-group")));

        assertThat(mocks.named("mon-alert-rules").inputs().get("rules").toString())
                .contains("alert=NodeNotReady", "actionGroupId=/action-group");
    }

    @Test
    void aClusterGetsItsAgentsItsAssociationsAndItsControlPlanesLogs() {
        RecordingMocks mocks = new RecordingMocks();
        Deployed.run(mocks, context -> {
            var monitoring =
                    new MonitoringPrivateLinks("mon", Monitorings.made().build());
            new IsolatedAksCluster(
                    "aks",
                    Clusters.brought()
                            .monitoring(monitoring.forCluster().build())
                            .build());
        });

        assertThat(mocks.named("aks-cluster").inputs().get("addonProfiles").toString())
                .contains("omsagent", "enabled=true", "useAADAuth=true");
        assertThat(mocks.named("aks-cluster").inputs())
                .containsEntry("azureMonitorProfile", Map.of("metrics", Map.of("enabled", true)));
        assertThat(mocks.named("aks-configuration-association").inputs())
                .containsEntry("associationName", "configurationAccessEndpoint")
                .containsKey("dataCollectionEndpointId")
                .doesNotContainKey("dataCollectionRuleId");
        assertThat(mocks.named("aks-prometheus-association").inputs())
                .containsEntry("associationName", "ContainerInsightsMetricsExtension");
        assertThat(mocks.named("aks-container-insights-association").inputs())
                .containsEntry("associationName", "ContainerInsightsExtension");
        assertThat(mocks.named("aks-control-plane-logs").inputs().get("logs").toString())
                .contains("kube-audit-admin", "guard")
                .doesNotContain("category=kube-audit,");
    }

    @Test
    void aClusterElsewhereIsRefusedUnlessItsRegionHasAnEndpoint() {
        Deployed.run(new RecordingMocks(), context -> {
            var monitoring =
                    new MonitoringPrivateLinks("mon", Monitorings.made().build());

            assertThatThrownBy(() -> monitoring.forCluster("northeurope"))
                    .isInstanceOf(InvalidInputsException.class)
                    .hasMessageContaining("ISO-902")
                    .hasMessageContaining("got \"northeurope\"");
        });
    }

    @Test
    void anotherInstanceJoinsWhatThisOneMade() {
        RecordingMocks mocks = new RecordingMocks();
        Deployed.run(mocks, context -> {
            var first = new MonitoringPrivateLinks("mon", Monitorings.made().build());
            new MonitoringPrivateLinks(
                    "second", Monitorings.joining().hub(first.forHub().build()).build());
            first.privateDnsZoneIds().applyValue(ids -> {
                assertThat(ids).hasSize(6);
                return Output.of(ids);
            });
        });

        assertThat(mocks.graph())
                .contains("privatedns:VirtualNetworkLink second-zone-link-privatelink.monitor.azure.com-nodes")
                .doesNotContain(
                        "monitor:PrivateLinkScope second-private-link-scope",
                        "network:PrivateEndpoint second-azuremonitor-endpoint");
    }

    private static GrafanaArgs grafana() {
        return GrafanaArgs.builder()
                .administrators(Map.of(
                        "platform", PrincipalArgs.builder().objectId(SOMEBODY).build()))
                .build();
    }

    private static RecordingMocks deploy(MonitoringPrivateLinksArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> new MonitoringPrivateLinks("mon", args.build()));
    }
}
