package com.isolatedaks.monitoring;

import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.monitoring.MonitoringPlan.Workspace;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.privatelink.ServiceEndpoint;
import com.isolatedaks.privatelink.ServiceZone;
import com.isolatedaks.privatelink.SharedZones;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from networks to the scope and to the query endpoint.
 *
 * @param endpoint the scope's private endpoint, if it is made
 * @param zones all zones by name, joined ones too
 * @param done what must be done before agents can send
 */
record MonitorLinks(Optional<PrivateEndpoint> endpoint, Map<String, ServiceZone> zones, List<CustomResource> done) {

    static MonitorLinks of(
            MonitoringParts parts,
            Scope scope,
            Workspaces workspaces,
            Optional<PrivateGrafana> grafana,
            Map<String, Output<String>> networkIds,
            CustomResourceOptions hubOptions) {
        Map<String, ServiceZone> zones = new LinkedHashMap<>();
        List<CustomResource> done = new ArrayList<>();
        if (!parts.plan().makesEndpoint()) {
            MonitoringPlan.joinedZones(parts.args()).forEach((name, id) -> zones.put(name, ServiceZone.join(name, id)));
            zones.values()
                    .forEach(zone -> done.addAll(zone.link(
                            key -> linkName(parts, zone, key),
                            networkIds,
                            List.of(),
                            hubOptions,
                            parts.place().tags())));
            return new MonitorLinks(Optional.empty(), zones, done);
        }
        CustomResourceOptions linkOptions =
                SharedZones.linkOptions(parts.children(), parts.args().sharedZones());
        Output<String> subnetId = parts.args().endpointSubnetId().orElseThrow();
        List<PrivateEndpoint> endpoints = new ArrayList<>();
        List<Resource> earlier = new ArrayList<>(scope.made());
        for (Target target : targets(parts, scope, workspaces, grafana)) {
            Collection<ServiceZone> own = SharedZones.of(
                            parts.children(),
                            parts.place(),
                            target.zones(),
                            parts.args().sharedZones(),
                            name -> parts.children().name(ChildName.PRIVATE_ZONE, name))
                    .values();
            own.forEach(zone -> zones.put(zone.name(), zone));
            ServiceEndpoint endpoint = ServiceEndpoint.make(
                    parts.children(), parts.place(), subnetId, target.connection(), List.copyOf(own), earlier);
            earlier = List.of(endpoint.records());
            endpoints.add(endpoint.endpoint());
            own.forEach(zone -> done.addAll(zone.link(
                    key -> linkName(parts, zone, key),
                    networkIds,
                    List.of(endpoint.records()),
                    linkOptions,
                    parts.place().tags())));
        }
        return new MonitorLinks(Optional.of(endpoints.get(0)), zones, done);
    }

    private static String linkName(MonitoringParts parts, ServiceZone zone, String key) {
        return parts.children().name(ChildName.PRIVATE_ZONE_LINK, zone.name() + "-" + key);
    }

    private record Target(ServiceEndpoint.Connection connection, List<String> zones) {}

    private static List<Target> targets(
            MonitoringParts parts, Scope scope, Workspaces workspaces, Optional<PrivateGrafana> grafana) {
        MonitoringPlan plan = parts.plan();
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(
                new ServiceEndpoint.Connection(
                        parts.children().name(ChildName.MONITOR_ENDPOINT),
                        parts.children().name(ChildName.MONITOR_ZONE_GROUP),
                        plan.endpointName(),
                        scope.id(),
                        PrivateLinkServices.azureMonitor()),
                MonitoringPlan.monitorZones()));
        if (plan.makes(Workspace.AZURE_MONITOR)) {
            targets.add(new Target(
                    new ServiceEndpoint.Connection(
                            parts.children().name(ChildName.QUERY_ENDPOINT),
                            parts.children().name(ChildName.QUERY_ZONE_GROUP),
                            plan.named("query"),
                            workspaces.azureMonitorId(),
                            PrivateLinkServices.prometheusQuery()),
                    List.of(plan.queryZone())));
        }
        grafana.ifPresent(made -> targets.add(new Target(
                new ServiceEndpoint.Connection(
                        parts.children().name(ChildName.GRAFANA_PAGE_ENDPOINT),
                        parts.children().name(ChildName.GRAFANA_ZONE_GROUP),
                        plan.named("grafana"),
                        made.grafana().id(),
                        PrivateLinkServices.grafana()),
                List.of(MonitoringPlan.grafanaZone()))));
        return targets;
    }
}
