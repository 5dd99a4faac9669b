package com.isolatedaks.monitoring;

import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.inputs.ContainerLogsArgs;
import com.isolatedaks.inputs.JoinedResourceArgs;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.catalogue.Regions;
import com.isolatedaks.privatelink.SharedRecords;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is made, what is joined, and where.
 *
 * @param name what Azure names begin with
 * @param region where endpoints stand and workspaces are made
 * @param workspaceRegion where the workspaces, their rules and their ingestion endpoint are
 * @param clusterRegions where agents fetch their configuration from
 * @param madeWorkspaces which of the two workspaces are made
 * @param makesIngestion whether the ingestion endpoint is made
 * @param madeConfigurations regions whose configuration endpoint is made
 * @param makesEndpoint whether the scope's private endpoint and its zones are made
 */
public record MonitoringPlan(
        String name,
        String region,
        String workspaceRegion,
        List<String> clusterRegions,
        boolean makesScope,
        List<Workspace> madeWorkspaces,
        boolean makesIngestion,
        List<String> madeConfigurations,
        boolean makesEndpoint) {

    /** The kinds of workspaces. */
    public enum Workspace {
        LOG_ANALYTICS,
        AZURE_MONITOR
    }

    /** The plan of a component that is called {@code componentName}. */
    public static MonitoringPlan of(String componentName, MonitoringPrivateLinksArgs args) {
        Optional<MonitoringHubArgs> hub = args.hub();
        String region = Regions.normalize(args.location());
        List<String> clusterRegions = args.clusterLocations().orElse(List.of(region)).stream()
                .map(Regions::normalize)
                .distinct()
                .toList();
        List<Workspace> madeWorkspaces = new ArrayList<>();
        if (hub.flatMap(MonitoringHubArgs::logAnalyticsWorkspaceId).isEmpty()) {
            madeWorkspaces.add(Workspace.LOG_ANALYTICS);
        }
        if (hub.flatMap(MonitoringHubArgs::azureMonitorWorkspaceId).isEmpty()) {
            madeWorkspaces.add(Workspace.AZURE_MONITOR);
        }
        Map<String, Output<String>> configurations = joinedConfigurations(args);
        return new MonitoringPlan(
                args.monitoringName().orElse(componentName),
                region,
                hub.flatMap(MonitoringHubArgs::location).map(Regions::normalize).orElse(region),
                clusterRegions,
                hub.isEmpty(),
                List.copyOf(madeWorkspaces),
                hub.flatMap(MonitoringHubArgs::ingestionEndpointId).isEmpty(),
                clusterRegions.stream()
                        .filter(clusterRegion -> !configurations.containsKey(clusterRegion))
                        .toList(),
                hub.flatMap(MonitoringHubArgs::privateDnsZones).isEmpty());
    }

    /** The configuration endpoints that are joined, by region. */
    static Map<String, Output<String>> joinedConfigurations(MonitoringPrivateLinksArgs args) {
        return joined(args.hub().flatMap(MonitoringHubArgs::configurationEndpoints), true);
    }

    /** The zones that are joined, by name. */
    static Map<String, Output<String>> joinedZones(MonitoringPrivateLinksArgs args) {
        return joined(args.hub().flatMap(MonitoringHubArgs::privateDnsZones), false);
    }

    private static Map<String, Output<String>> joined(
            Optional<Map<String, JoinedResourceArgs>> resources, boolean areRegions) {
        Map<String, Output<String>> ids = new TreeMap<>();
        resources
                .orElse(Map.of())
                .forEach((key, resource) -> ids.put(areRegions ? Regions.normalize(key) : key, resource.id()));
        return ids;
    }

    /** Whether a workspace is made. */
    public boolean makes(Workspace workspace) {
        return madeWorkspaces.contains(workspace);
    }

    /** The zones of Azure Monitor, all of which an endpoint needs. */
    public static List<String> monitorZones() {
        return PrivateLinkServices.azureMonitor().publicZones("");
    }

    /** The zone of the Azure Monitor workspace's query endpoint. */
    public String queryZone() {
        return PrivateLinkServices.prometheusQuery()
                .publicZones(workspaceRegion)
                .get(0);
    }

    /** The zone of Grafana's page. */
    public static String grafanaZone() {
        return PrivateLinkServices.grafana().publicZones("").get(0);
    }

    /** All zones that the endpoints of what is made need. */
    List<String> zones(MonitoringPrivateLinksArgs args) {
        List<String> zones = new ArrayList<>(monitorZones());
        if (makes(Workspace.AZURE_MONITOR)) {
            zones.add(queryZone());
        }
        args.grafana().ifPresent(grafana -> zones.add(grafanaZone()));
        return zones;
    }

    /** The Azure name of the scope's private endpoint. */
    public String endpointName() {
        return named("azuremonitor");
    }

    /** The record of the scope's endpoint in the first of its zones: if it is another endpoint's, all of them are. */
    public SharedRecords.Claim claim() {
        return new SharedRecords.Claim("sharedZones", monitorZones().get(0), "api", endpointName());
    }

    /** A name that begins as all do. */
    public String named(String suffix) {
        return name + "-" + suffix;
    }

    static ContainerLogsArgs containerLogs(MonitoringPrivateLinksArgs args) {
        return args.containerLogs().orElseGet(() -> ContainerLogsArgs.builder().build());
    }
}
