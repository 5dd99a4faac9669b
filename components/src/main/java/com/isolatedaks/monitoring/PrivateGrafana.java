package com.isolatedaks.monitoring;

import com.isolatedaks.access.Principals;
import com.isolatedaks.access.RoleGrants;
import com.isolatedaks.inputs.GrafanaArgs;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.dashboard.Grafana;
import com.pulumi.azurenative.dashboard.ManagedPrivateEndpoint;
import com.pulumi.azurenative.dashboard.ManagedPrivateEndpointArgs;
import com.pulumi.azurenative.dashboard.inputs.AzureMonitorWorkspaceIntegrationArgs;
import com.pulumi.azurenative.dashboard.inputs.GrafanaIntegrationsArgs;
import com.pulumi.azurenative.dashboard.inputs.ManagedGrafanaPropertiesArgs;
import com.pulumi.azurenative.dashboard.inputs.ManagedServiceIdentityArgs;
import com.pulumi.azurenative.dashboard.inputs.ResourceSkuArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Managed Grafana that nobody reaches but by its private endpoint, and that reaches its data by managed private endpoints:
 * the Azure Monitor workspace, and, where queries are private, the private link scope that logs are queried through.
 *
 * @see <a href="https://learn.microsoft.com/azure/managed-grafana/how-to-connect-to-data-source-privately">Private data sources</a>
 */
record PrivateGrafana(Grafana grafana, List<ManagedPrivateEndpoint> endpoints, Output<List<String>> pendingActions) {

    static Optional<PrivateGrafana> of(MonitoringParts parts, Workspaces workspaces, Scope scope) {
        return parts.args().grafana().map(inputs -> make(parts, inputs, workspaces, scope));
    }

    /** The address of its page. */
    Output<String> url() {
        return grafana.properties().applyValue(properties -> properties.endpoint());
    }

    private static PrivateGrafana make(MonitoringParts parts, GrafanaArgs inputs, Workspaces workspaces, Scope scope) {
        Grafana grafana = grafana(parts, inputs, workspaces);
        grantRoles(parts.children(), inputs, workspaces, grafana);
        List<ManagedPrivateEndpoint> endpoints = new ArrayList<>();
        List<Output<Optional<String>>> actions = new ArrayList<>();
        connect(
                parts,
                grafana,
                "metrics",
                workspaces.azureMonitorId(),
                PrivateLinkServices.prometheusQuery(),
                endpoints,
                actions);
        if (!parts.args().enablePublicQuery().orElseThrow()) {
            connect(parts, grafana, "scope", scope.id(), PrivateLinkServices.azureMonitor(), endpoints, actions);
        }
        return new PrivateGrafana(grafana, endpoints, Output.all(actions).applyValue(all -> all.stream()
                .flatMap(Optional::stream)
                .toList()));
    }

    private static Grafana grafana(MonitoringParts parts, GrafanaArgs inputs, Workspaces workspaces) {
        return new Grafana(
                parts.children().name(ChildName.GRAFANA),
                com.pulumi.azurenative.dashboard.GrafanaArgs.builder()
                        .resourceGroupName(parts.place().resourceGroupName())
                        .location(parts.place().location())
                        .workspaceName(inputs.name().orElse(parts.plan().name()))
                        .sku(ResourceSkuArgs.builder().name("Standard").build())
                        .identity(ManagedServiceIdentityArgs.builder()
                                .type("SystemAssigned")
                                .build())
                        .properties(ManagedGrafanaPropertiesArgs.builder()
                                .publicNetworkAccess("Disabled")
                                .apiKey("Disabled")
                                .deterministicOutboundIP("Disabled")
                                .zoneRedundancy(inputs.enableZoneRedundancy().orElseThrow() ? "Enabled" : "Disabled")
                                .grafanaIntegrations(GrafanaIntegrationsArgs.builder()
                                        .azureMonitorWorkspaceIntegrations(
                                                AzureMonitorWorkspaceIntegrationArgs.builder()
                                                        .azureMonitorWorkspaceResourceId(workspaces.azureMonitorId())
                                                        .build())
                                        .build())
                                .build())
                        .tags(parts.place().tags())
                        .build(),
                parts.children().options());
    }

    private static void grantRoles(Children children, GrafanaArgs inputs, Workspaces workspaces, Grafana grafana) {
        Output<String> principal =
                grafana.identity().applyValue(identity -> identity.orElseThrow().principalId());
        RoleGrants grants = new RoleGrants(children);
        grants.grant(
                children.name(ChildName.GRAFANA_READER, "metrics"),
                BuiltInRoles.MONITORING_DATA_READER,
                workspaces.azureMonitorId(),
                principal,
                "ServicePrincipal");
        grants.grant(
                children.name(ChildName.GRAFANA_READER, "logs"),
                BuiltInRoles.LOG_ANALYTICS_READER,
                workspaces.logAnalyticsId(),
                principal,
                "ServicePrincipal");
        Principals.grantAll(
                children,
                ChildName.GRAFANA_ADMINISTRATOR,
                BuiltInRoles.GRAFANA_ADMIN,
                grafana.id(),
                inputs.administrators().orElse(Map.of()));
    }

    /** One after another: Grafana is busy while one of them is written. */
    private static void connect(
            MonitoringParts parts,
            Grafana grafana,
            String key,
            Output<String> targetId,
            PrivateLinkService service,
            List<ManagedPrivateEndpoint> endpoints,
            List<Output<Optional<String>>> actions) {
        List<Resource> earlier = new ArrayList<>(List.of(grafana));
        earlier.addAll(endpoints);
        ManagedPrivateEndpoint endpoint = new ManagedPrivateEndpoint(
                parts.children().name(ChildName.GRAFANA_DATA_ENDPOINT, key),
                ManagedPrivateEndpointArgs.builder()
                        .resourceGroupName(parts.place().resourceGroupName())
                        .location(parts.place().location())
                        .workspaceName(parts.args()
                                .grafana()
                                .flatMap(GrafanaArgs::name)
                                .orElse(parts.plan().name()))
                        .managedPrivateEndpointName(key)
                        .privateLinkResourceId(targetId)
                        .privateLinkResourceRegion(parts.plan().workspaceRegion())
                        .groupIds(service.groupId())
                        .requestMessage("queries of " + parts.plan().name())
                        .tags(parts.place().tags())
                        .build(),
                parts.children().after(earlier));
        endpoints.add(endpoint);
        actions.add(Output.tuple(endpoint.connectionState(), targetId)
                .applyValue(known -> PendingApproval.of(known.t1.status(), known.t2)));
    }
}
