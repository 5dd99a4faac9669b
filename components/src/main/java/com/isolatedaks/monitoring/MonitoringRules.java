package com.isolatedaks.monitoring;

import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.engine.ArmId;
import com.isolatedaks.engine.Known;
import com.isolatedaks.enums.PrivateLinkAccessMode;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.monitoring.MonitoringPlan.Workspace;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.privatelink.LinkedNetworks;
import com.isolatedaks.privatelink.SharedZones;
import com.pulumi.core.Output;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold of monitoring's inputs before anything is created. */
public final class MonitoringRules {
    private static final int FEWEST_DAYS = 30;
    private static final int MOST_DAYS = 730;

    private MonitoringRules() {}

    /** Reports all that is wrong with the arguments. */
    public static void check(String componentName, MonitoringPrivateLinksArgs args, Problems problems) {
        MonitoringPlan plan = MonitoringPlan.of(componentName, args);
        NameInputs.requireRegion("location", args.location(), problems);
        args.clusterLocations()
                .orElse(List.of())
                .forEach(region -> NameInputs.requireRegion("clusterLocations", region, problems));
        checkNames(plan, args, problems);
        checkRetention(args, problems);
        checkNetworks(plan, args, problems);
        checkModes(args, problems);
        args.hub().ifPresent(hub -> checkHub(plan, hub, args, problems.under("hub")));
    }

    private static void checkNames(MonitoringPlan plan, MonitoringPrivateLinksArgs args, Problems problems) {
        // The longest name with the tightest limit; all others fit where it does.
        String longestRegion = "germanywestcentral";
        NameInputs.requireName(
                "monitoringName",
                plan.named("config-" + longestRegion),
                "Microsoft.Insights/dataCollectionEndpoints",
                problems);
        NameInputs.requireName("monitoringName", plan.named("metrics"), "Microsoft.Monitor/accounts", problems);
        args.grafana()
                .ifPresent(grafana -> NameInputs.requireName(
                        grafana.name().isPresent() ? "grafana.name" : "monitoringName",
                        grafana.name().orElse(plan.name()),
                        "Microsoft.Dashboard/grafana",
                        problems));
    }

    private static void checkRetention(MonitoringPrivateLinksArgs args, Problems problems) {
        int days = MonitoringPlan.containerLogs(args).retentionInDays().orElse(FEWEST_DAYS);
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            problems.add(
                    Rules.LOG_RETENTION,
                    "containerLogs.retentionInDays",
                    "not a retention that Log Analytics has",
                    days,
                    FEWEST_DAYS + " to " + MOST_DAYS,
                    "export logs that are kept longer");
        }
    }

    private static void checkNetworks(MonitoringPlan plan, MonitoringPrivateLinksArgs args, Problems problems) {
        boolean joinsZones =
                args.hub().flatMap(MonitoringHubArgs::privateDnsZones).isPresent();
        if (joinsZones) {
            LinkedNetworks.checkNames("virtualNetworks", args.virtualNetworks(), problems);
        } else {
            SharedZones.check(plan.zones(args), args.sharedZones(), args.virtualNetworks(), problems);
        }
        if (joinsZones && args.sharedZones().isPresent()) {
            problems.add(
                    "sharedZones",
                    "set together with hub.privateDnsZones; remove it: the hub's private endpoint has the records");
        }
        if (joinsZones == args.endpointSubnetId().isPresent()) {
            problems.add(
                    Rules.MONITOR_ENDPOINT,
                    "endpointSubnetId",
                    joinsZones
                            ? "set although the hub's zones have the records of its own endpoint; remove it or hub.privateDnsZones"
                            : "missing; set it to a subnet for private endpoints, or set hub.privateDnsZones");
        }
    }

    private static void checkModes(MonitoringPrivateLinksArgs args, Problems problems) {
        if (args.ingestionAccessMode().orElse(PrivateLinkAccessMode.PrivateOnly) == PrivateLinkAccessMode.Open) {
            problems.add(
                    Rules.OPEN_SCOPE,
                    "ingestionAccessMode",
                    "networks of the scope can send to workspaces outside of it",
                    "Open",
                    "\"PrivateOnly\"",
                    "make sure that the networks have no way out, or put all workspaces into the scope");
        }
    }

    private static void checkHub(
            MonitoringPlan plan, MonitoringHubArgs hub, MonitoringPrivateLinksArgs args, Problems problems) {
        hub.location().ifPresent(region -> NameInputs.requireRegion("location", region, problems));
        requireType(
                "privateLinkScopeId",
                Optional.of(hub.privateLinkScopeId()),
                "Microsoft.Insights/privateLinkScopes",
                problems);
        requireType(
                "logAnalyticsWorkspaceId",
                hub.logAnalyticsWorkspaceId(),
                "Microsoft.OperationalInsights/workspaces",
                problems);
        requireType("azureMonitorWorkspaceId", hub.azureMonitorWorkspaceId(), "Microsoft.Monitor/accounts", problems);
        if (!plan.madeWorkspaces().isEmpty() && !plan.workspaceRegion().equals(plan.region())) {
            problems.add(
                    Rules.MONITORING_REGION,
                    "location",
                    "not the region of the workspaces that are made (" + plan.region() + ")",
                    plan.workspaceRegion(),
                    "the same region",
                    "join both of the hub's workspaces, or make both");
        }
        hub.configurationEndpoints()
                .orElse(Map.of())
                .keySet()
                .forEach(region -> requireClusterRegion(plan, region, problems));
        hub.privateDnsZones()
                .ifPresent(zones -> checkZones(plan, zones.keySet().stream().toList(), problems));
        if (hub.privateDnsZones().isPresent()
                && (plan.makes(Workspace.AZURE_MONITOR) || args.grafana().isPresent())) {
            problems.add(
                    Rules.MONITOR_ENDPOINT,
                    "privateDnsZones",
                    "set although an Azure Monitor workspace or a Grafana is made, which has an endpoint of its own; join"
                            + " azureMonitorWorkspaceId and the hub's Grafana, or remove it");
        }
    }

    private static void requireClusterRegion(MonitoringPlan plan, String region, Problems problems) {
        if (!plan.clusterRegions().contains(region)) {
            problems.add(
                    Rules.CONFIGURATION_REGION,
                    "configurationEndpoints." + region,
                    "not a region of the clusters",
                    region,
                    "one of " + String.join(", ", plan.clusterRegions()),
                    "add it to clusterLocations or remove it");
        }
    }

    /** Reports a cluster's region in which there is no configuration endpoint. */
    public static void refuseRegion(String clusterLocation, Collection<String> regions, Problems problems) {
        problems.add(
                Rules.CONFIGURATION_REGION,
                "clusterLocations",
                "without the region of a cluster",
                clusterLocation,
                "one of " + String.join(", ", regions),
                "add it");
    }

    private static void checkZones(MonitoringPlan plan, List<String> joined, Problems problems) {
        List<String> missing = MonitoringPlan.monitorZones().stream()
                .filter(zone -> !joined.contains(zone))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    Rules.MONITOR_ZONES,
                    "privateDnsZones",
                    "not all zones of Azure Monitor: without " + String.join(", ", missing)
                            + "; add them, or remove all");
        }
        joined.stream()
                .filter(zone -> !MonitoringPlan.monitorZones().contains(zone) && !zone.equals(plan.queryZone()))
                .forEach(zone -> problems.add(
                        Rules.MONITOR_ZONES,
                        "privateDnsZones." + zone,
                        "not a zone of Azure Monitor",
                        zone,
                        "one of " + String.join(", ", MonitoringPlan.monitorZones()) + ", " + plan.queryZone(),
                        "remove it"));
    }

    private static void requireType(String path, Optional<Output<String>> id, String armType, Problems problems) {
        id.flatMap(Known::value)
                .filter(known -> ArmId.of(armType, known).isEmpty())
                .ifPresent(known -> problems.add(
                        path,
                        "not a resource id of the right type",
                        known,
                        "/subscriptions/…/resourceGroups/…/providers/" + armType + "/…",
                        "look it up with az resource list --resource-type " + armType));
    }
}
