package com.isolatedaks.monitoring;

import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.LinkedNetworks;
import com.isolatedaks.privatelink.OtherSubscription;
import com.isolatedaks.privatelink.Place;
import com.isolatedaks.privatelink.ServiceZone;
import com.pulumi.azurenative.monitor.DataCollectionRule;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that monitoring consists of, by the ids that others need. */
public record MonitoringResources(
        String workspaceRegion,
        Output<String> scopeId,
        Output<String> logAnalyticsId,
        Output<String> azureMonitorId,
        Output<String> ingestionId,
        Map<String, Output<String>> configurationIds,
        Output<String> prometheusRuleId,
        Optional<Output<String>> containerInsightsRuleId,
        Optional<Output<String>> privateEndpointId,
        Map<String, Output<String>> zoneIds,
        Optional<Output<String>> grafanaId,
        Optional<Output<String>> grafanaUrl,
        Output<List<String>> pendingActions) {

    /** Makes what the arguments ask for. */
    public static MonitoringResources make(Children children, MonitoringPrivateLinksArgs args) {
        MonitoringPlan plan = MonitoringPlan.of(children.parentName(), args);
        Place place =
                new Place(args.resourceGroupName(), plan.region(), args.tags().orElse(null));
        MonitoringParts parts = new MonitoringParts(children, plan, args, place);
        CustomResourceOptions hubOptions = OtherSubscription.options(
                children, ChildName.HUB_PROVIDER, args.hub().flatMap(MonitoringHubArgs::subscriptionId));

        Workspaces workspaces = Workspaces.of(parts);
        CollectionEndpoints endpoints = CollectionEndpoints.of(parts);
        CollectionRules rules = CollectionRules.make(parts, workspaces, endpoints.ingestionId());
        RuleGroups.make(parts, workspaces);
        Scope scope = Scope.of(parts, workspaces, endpoints, hubOptions);
        Optional<PrivateGrafana> grafana = PrivateGrafana.of(parts, workspaces, scope);
        MonitorLinks links = MonitorLinks.of(
                parts, scope, workspaces, grafana, LinkedNetworks.ids(args.virtualNetworks()), hubOptions);

        return new MonitoringResources(
                plan.workspaceRegion(),
                scope.id(),
                after(workspaces.logAnalyticsId(), scope, links),
                after(workspaces.azureMonitorId(), scope, links),
                endpoints.ingestionId(),
                afterAll(endpoints.configurationIds(), scope, links),
                after(rules.prometheus().id(), scope, links),
                rules.containerInsights().map(DataCollectionRule::id).map(id -> after(id, scope, links)),
                links.endpoint().map(PrivateEndpoint::id),
                zoneIds(links.zones()),
                grafana.map(made -> made.grafana().id()),
                grafana.map(PrivateGrafana::url),
                grafana.map(PrivateGrafana::pendingActions).orElseGet(() -> Output.of(List.of())));
    }

    /** The zones that others can share: Grafana's page has one for itself. */
    public Map<String, Output<String>> sharedZoneIds() {
        Map<String, Output<String>> shared = new TreeMap<>(zoneIds);
        shared.remove(MonitoringPlan.grafanaZone());
        return shared;
    }

    private static Map<String, Output<String>> zoneIds(Map<String, ServiceZone> zones) {
        Map<String, Output<String>> ids = new TreeMap<>();
        zones.forEach((name, zone) -> ids.put(name, zone.id()));
        return ids;
    }

    private static Map<String, Output<String>> afterAll(
            Map<String, Output<String>> ids, Scope scope, MonitorLinks links) {
        Map<String, Output<String>> after = new TreeMap<>();
        ids.forEach((key, id) -> after.put(key, after(id, scope, links)));
        return after;
    }

    /** Agents that find no way when they start give up for a while, so that a cluster waits for all of it. */
    private static Output<String> after(Output<String> id, Scope scope, MonitorLinks links) {
        return Children.resolvedAfter(
                id,
                Stream.concat(scope.made().stream(), links.done().stream())
                        .map(CustomResource::id)
                        .toList());
    }
}
