package com.isolatedaks;

import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.OutputMaps;
import com.isolatedaks.engine.Warnings;
import com.isolatedaks.inputs.ClusterMonitoringArgs;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.isolation.catalogue.Regions;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.monitoring.JoinedScope;
import com.isolatedaks.monitoring.MonitoringPlan;
import com.isolatedaks.monitoring.MonitoringResources;
import com.isolatedaks.monitoring.MonitoringRules;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.SharedRecords;
import com.isolatedaks.privatelink.SharedZones;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * Monitoring of network isolated clusters that leaves the network by private link only: managed Prometheus and Container
 * insights, their workspaces, endpoints and rules in an Azure Monitor private link scope, its private endpoint with all its
 * zones, and by choice a private Managed Grafana. What a hub has already is joined by its id.
 */
public final class MonitoringPrivateLinks extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "isolated-aks:index:MonitoringPrivateLinks";

    private final Map<String, Output<?>> outputs = new LinkedHashMap<>();
    private final String location;
    private final MonitoringResources resources;

    /** Makes monitoring with default options. */
    public MonitoringPrivateLinks(String name, MonitoringPrivateLinksArgs args) {
        this(name, args, null);
    }

    /**
     * Makes monitoring.
     *
     * @throws InvalidInputsException if inputs are wrong; nothing is created then
     */
    public MonitoringPrivateLinks(
            String name, MonitoringPrivateLinksArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, checked(name, args, options), options);
        Problems problems = new Problems();
        check(name, args, problems);
        Warnings.show(this, problems);
        this.location = Regions.normalize(args.location());
        this.resources = MonitoringResources.make(new Children(this, name), args);

        outputs.put("privateLinkScopeId", privateLinkScopeId());
        outputs.put("logAnalyticsWorkspaceId", logAnalyticsWorkspaceId());
        outputs.put("azureMonitorWorkspaceId", azureMonitorWorkspaceId());
        outputs.put("ingestionEndpointId", ingestionEndpointId());
        outputs.put("configurationEndpointIds", configurationEndpointIds());
        outputs.put("prometheusRuleId", prometheusRuleId());
        containerInsightsRuleId().ifPresent(id -> outputs.put("containerInsightsRuleId", id));
        privateEndpointId().ifPresent(id -> outputs.put("privateEndpointId", id));
        outputs.put("privateDnsZoneIds", privateDnsZoneIds());
        grafanaId().ifPresent(id -> outputs.put("grafanaId", id));
        grafanaEndpoint().ifPresent(url -> outputs.put("grafanaEndpoint", url));
        outputs.put("pendingActions", pendingActions());
        registerOutputs(outputs);
    }

    /** Reports all that is wrong with the arguments. */
    public static void check(String name, MonitoringPrivateLinksArgs args, Problems problems) {
        MonitoringRules.check(name, args, problems);
    }

    /** What a cluster in {@code location} needs; more can be set on the builder before it is built. */
    public ClusterMonitoringArgs.Builder forCluster() {
        return forCluster(location);
    }

    /**
     * What a cluster in another region needs.
     *
     * @param clusterLocation one of {@code clusterLocations}
     * @throws InvalidInputsException if there is no configuration endpoint in that region
     */
    public ClusterMonitoringArgs.Builder forCluster(String clusterLocation) {
        Output<String> configuration = resources.configurationIds().get(Regions.normalize(clusterLocation));
        if (configuration == null) {
            Problems problems = new Problems();
            MonitoringRules.refuseRegion(
                    clusterLocation, resources.configurationIds().keySet(), problems);
            InvalidInputsException.throwIfAny("forCluster", problems);
        }
        ClusterMonitoringArgs.Builder monitoring = ClusterMonitoringArgs.builder()
                .configurationEndpointId(configuration)
                .prometheusRuleId(prometheusRuleId())
                .logAnalyticsWorkspaceId(logAnalyticsWorkspaceId());
        containerInsightsRuleId().ifPresent(monitoring::containerInsightsRuleId);
        return monitoring;
    }

    /**
     * What another instance of this component joins instead of making it, in a network that shares this one's DNS: scope,
     * workspaces, endpoints and zones.
     */
    public MonitoringHubArgs.Builder forHub() {
        return MonitoringHubArgs.builder()
                .privateLinkScopeId(privateLinkScopeId())
                .location(resources.workspaceRegion())
                .logAnalyticsWorkspaceId(logAnalyticsWorkspaceId())
                .azureMonitorWorkspaceId(azureMonitorWorkspaceId())
                .ingestionEndpointId(ingestionEndpointId())
                .configurationEndpoints(SharedZones.joined(resources.configurationIds()))
                .privateDnsZones(SharedZones.joined(resources.sharedZoneIds()));
    }

    /** Resource id of the private link scope. */
    public Output<String> privateLinkScopeId() {
        return resources.scopeId();
    }

    /** Resource id of the Log Analytics workspace; known when clusters can send to it. */
    public Output<String> logAnalyticsWorkspaceId() {
        return resources.logAnalyticsId();
    }

    /** Resource id of the Azure Monitor workspace; known when clusters can send to it. */
    public Output<String> azureMonitorWorkspaceId() {
        return resources.azureMonitorId();
    }

    /** Resource id of the data collection endpoint that agents send to. */
    public Output<String> ingestionEndpointId() {
        return resources.ingestionId();
    }

    /**
     * Resource ids of the data collection endpoints that agents fetch their configuration from, by the region of the clusters;
     * known when clusters can reach them.
     */
    public Output<Map<String, String>> configurationEndpointIds() {
        return OutputMaps.together(resources.configurationIds());
    }

    /** Resource id of the data collection rule for Prometheus metrics; known when clusters can send to its endpoint. */
    public Output<String> prometheusRuleId() {
        return resources.prometheusRuleId();
    }

    /** Resource id of the data collection rule for logs, if they are collected. */
    public Optional<Output<String>> containerInsightsRuleId() {
        return resources.containerInsightsRuleId();
    }

    /** Resource id of the private endpoint of the scope, if one is made. */
    public Optional<Output<String>> privateEndpointId() {
        return resources.privateEndpointId();
    }

    /** Resource ids of the private DNS zones by their names. */
    public Output<Map<String, String>> privateDnsZoneIds() {
        return OutputMaps.together(resources.zoneIds());
    }

    /** Resource id of the Managed Grafana, if there is one. */
    public Optional<Output<String>> grafanaId() {
        return resources.grafanaId();
    }

    /** URL of the Managed Grafana, if there is one; it resolves only in the linked networks. */
    public Optional<Output<String>> grafanaEndpoint() {
        return resources.grafanaUrl();
    }

    /** What somebody still has to do, a sentence with its command each. */
    public Output<List<String>> pendingActions() {
        return resources.pendingActions();
    }

    /** Runs before the component registers itself: what is wrong leaves no trace in the state. */
    private static String checked(
            String name, MonitoringPrivateLinksArgs args, @Nullable ComponentResourceOptions options) {
        Problems problems = new Problems();
        check(name, args, problems);
        Azure azure = Azure.of(options);
        var scope = JoinedScope.ask(name, args, azure);
        SharedRecords.ask(List.of(MonitoringPlan.of(name, args).claim()), args.sharedZones(), azure)
                .accept(problems);
        scope.accept(problems);
        InvalidInputsException.throwIfAny(name, problems);
        return name;
    }
}
