package com.isolatedaks.simulator.arm;

import static com.isolatedaks.simulator.arm.TestAzure.id;

import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import java.util.List;

/** A cluster's monitoring by private link, by hand (https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-monitoring-private-link). */
public final class PrivateMonitoring {
    public static final String WORKSPACE = id("Microsoft.OperationalInsights/workspaces/logs");
    public static final String ACCOUNT = id("Microsoft.Monitor/accounts/metrics");
    public static final String INGEST = id("Microsoft.Insights/dataCollectionEndpoints/ingest");
    public static final String CONFIG = id("Microsoft.Insights/dataCollectionEndpoints/config");
    public static final String PROMETHEUS = id("Microsoft.Insights/dataCollectionRules/prometheus");
    public static final String INSIGHTS = id("Microsoft.Insights/dataCollectionRules/insights");
    public static final String SCOPE = id("Microsoft.Insights/privateLinkScopes/scope");
    public static final String ENDPOINT = id("Microsoft.Network/privateEndpoints/pe-monitor");
    public static final List<String> ZONES = PrivateLinkServices.azureMonitor().publicZones("");

    private static final String ASSOCIATIONS = "/providers/Microsoft.Insights/dataCollectionRuleAssociations/";
    public static final String CONFIGURATION = HowTo.CLUSTER + ASSOCIATIONS + "configurationAccessEndpoint";
    public static final String METRICS = HowTo.CLUSTER + ASSOCIATIONS + "ContainerInsightsMetricsExtension";
    public static final String LOGS = HowTo.CLUSTER + ASSOCIATIONS + "ContainerInsightsExtension";

    private static final String WEST = "{'location': 'westeurope', 'properties': {}}";

    private PrivateMonitoring() {}

    /** Workspaces, endpoints and rules. */
    public static void collection(TestAzure azure) {
        azure.put(WORKSPACE, WEST);
        azure.put(ACCOUNT, "{'location': 'westeurope'}");
        azure.put(INGEST, WEST);
        azure.put(CONFIG, WEST);
        azure.put(PROMETHEUS, prometheusRule("westeurope"));
        azure.put(
                INSIGHTS,
                """
                {'location': 'westeurope', 'properties': {'dataCollectionEndpointId': '%s',
                  'destinations': {'logAnalytics': [{'name': 'logs', 'workspaceResourceId': '%s'}]},
                  'dataFlows': [{'streams': ['Microsoft-ContainerInsights-Group-Default'], 'destinations': ['logs']}]}}"""
                        .formatted(INGEST, WORKSPACE));
    }

    public static String prometheusRule(String region) {
        return """
                {'location': '%s', 'properties': {'dataCollectionEndpointId': '%s',
                  'destinations': {'monitoringAccounts': [{'name': 'metrics', 'accountResourceId': '%s'}]},
                  'dataFlows': [{'streams': ['Microsoft-PrometheusMetrics'], 'destinations': ['metrics']}]}}"""
                .formatted(region, INGEST, ACCOUNT);
    }

    /** The scope with all that is in it. */
    public static void scope(TestAzure azure) {
        azure.put(
                SCOPE,
                """
                {'location': 'global', 'properties': {'accessModeSettings':
                  {'ingestionAccessMode': 'PrivateOnly', 'queryAccessMode': 'PrivateOnly'}}}""");
        azure.put(scoped("logs"), linkedTo(WORKSPACE));
        azure.put(scoped("ingest"), linkedTo(INGEST));
        azure.put(scoped("config"), linkedTo(CONFIG));
    }

    /** Endpoint, zones, records and links. */
    public static void links(TestAzure azure) {
        azure.put(
                ENDPOINT,
                """
                {'location': 'westeurope', 'properties': {'subnet': {'id': '%s'}, 'privateLinkServiceConnections': [
                  {'name': 'monitor', 'properties': {'privateLinkServiceId': '%s', 'groupIds': ['azuremonitor']}}]}}"""
                        .formatted(HowTo.ENDPOINTS, SCOPE));
        StringBuilder configs = new StringBuilder();
        for (String zone : ZONES) {
            azure.put(zone(zone), "{'location': 'global'}");
            configs.append(configs.isEmpty() ? "" : ", ")
                    .append("{'name': '%s', 'properties': {'privateDnsZoneId': '%s'}}"
                            .formatted(zone.replace('.', '-'), zone(zone)));
        }
        azure.put(
                ENDPOINT + "/privateDnsZoneGroups/default",
                "{'properties': {'privateDnsZoneConfigs': [%s]}}".formatted(configs));
        ZONES.forEach(zone -> azure.put(link(zone), HowTo.LINK_BODY));
    }

    /** The cluster, which {@link HowTo} has prepared, with its agents and associations. */
    public static void cluster(TestAzure azure) {
        azure.put(
                HowTo.CLUSTER,
                HowTo.CLUSTER_BODY.replace(
                        "'properties': {\n",
                        """
                        'properties': {'azureMonitorProfile': {'metrics': {'enabled': true}},
                          'addonProfiles': {'omsagent': {'enabled': true,
                            'config': {'logAnalyticsWorkspaceResourceID': '%s', 'useAADAuth': 'true'}}},
                        """
                                .formatted(WORKSPACE)));
        azure.put(CONFIGURATION, "{'properties': {'dataCollectionEndpointId': '%s'}}".formatted(CONFIG));
        azure.put(METRICS, "{'properties': {'dataCollectionRuleId': '%s'}}".formatted(PROMETHEUS));
        azure.put(LOGS, "{'properties': {'dataCollectionRuleId': '%s'}}".formatted(INSIGHTS));
    }

    public static String scoped(String name) {
        return SCOPE + "/scopedResources/" + name;
    }

    public static String linkedTo(String resource) {
        return "{'properties': {'linkedResourceId': '%s'}}".formatted(resource);
    }

    public static String zone(String name) {
        return id("Microsoft.Network/privateDnsZones/" + name);
    }

    public static String link(String zone) {
        return zone(zone) + "/virtualNetworkLinks/vnet";
    }
}
