package com.isolatedaks.simulator.delivery;

import com.isolatedaks.isolation.catalogue.Destination;
import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.containerservice.ManagedClusterBehaviour;
import com.isolatedaks.simulator.azure.insights.DataCollectionEndpointBehaviour;
import com.isolatedaks.simulator.azure.insights.DataCollectionRuleBehaviour;
import com.isolatedaks.simulator.azure.insights.RuleAssociationBehaviour;
import com.isolatedaks.simulator.azure.insights.ScopedResourceBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the agents of a cluster can do: fetch their configuration, send metrics, send logs. All of them look at the associations
 * on the cluster first
 * (https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-monitoring-private-link).
 */
public final class ClusterDelivery {
    private static final String ACCOUNTS = "/properties/destinations/monitoringAccounts";
    private static final String WORKSPACES = "/properties/destinations/logAnalytics";
    /** The hosts of a workspace: data, and the configuration of its solutions. */
    private static final List<Destination> WORKSPACE_HOSTS = List.of(
            Destinations.LOG_ANALYTICS_INGESTION,
            Destinations.LOG_ANALYTICS_ONBOARDING,
            Destinations.LOG_ANALYTICS_CONFIGURATION);

    private static final String SOLUTION_PACKS = Destinations.LOG_ANALYTICS_SOLUTIONS.publicName(Placeholders.open());
    private static final String GLOBAL_HANDLER = Destinations.CONFIGURATION_HANDLER.publicName(Placeholders.open());

    private final AzureResource cluster;
    private final Resources resources;
    private final Optional<PrivatePath> path;

    private ClusterDelivery(AzureResource cluster, Resources resources) {
        this.cluster = cluster;
        this.resources = resources;
        this.path = ClusterNetwork.of(cluster.id(), resources);
    }

    /** All clusters that exist. */
    public static List<AzureResource> clusters(Resources resources) {
        return resources.ofType(ManagedClusterBehaviour.TYPE);
    }

    /** What arrives of a cluster, for each signal. */
    public static List<Delivery> of(AzureResource cluster, Resources resources) {
        ClusterDelivery agents = new ClusterDelivery(cluster, resources);
        Delivery configuration = new Delivery(Signal.CONFIGURATION, agents.configuration());
        return List.of(
                configuration,
                new Delivery(Signal.METRICS, behind(configuration, agents.metrics())),
                new Delivery(Signal.LOGS, behind(configuration, agents.logs())));
    }

    /** Agents that know nothing of what they have to collect send nothing. */
    private static List<String> behind(Delivery configuration, List<String> own) {
        List<String> all = new ArrayList<>(own);
        if (own.isEmpty() && !configuration.arrives()) {
            all.add("the agents have no configuration");
        }
        return all;
    }

    private List<String> configuration() {
        Optional<AzureResource> endpoint = association(body -> body.has(RuleAssociationBehaviour.ENDPOINT))
                .flatMap(association ->
                        association.body().id(RuleAssociationBehaviour.ENDPOINT).flatMap(resources::find));
        if (endpoint.isEmpty()) {
            return List.of("the cluster has no association %s with an endpoint that exists"
                    .formatted(RuleAssociationBehaviour.CONFIGURATION));
        }
        List<String> obstacles = new ArrayList<>();
        if (!endpoint.get().location().equals(cluster.location())) {
            obstacles.add("endpoint %s is in %s and the cluster in %s"
                    .formatted(endpoint.get().id().name(), endpoint.get().location(), cluster.location()));
        }
        obstacles.addAll(atEndpoint(endpoint.get(), DataCollectionEndpointBehaviour.CONFIGURATION));
        obstacles.addAll(onPath(GLOBAL_HANDLER));
        return obstacles;
    }

    private List<String> metrics() {
        if (!cluster.body().isTrue("/properties/azureMonitorProfile/metrics/enabled")) {
            return List.of("managed Prometheus is off");
        }
        return rule(ACCOUNTS)
                .map(rule -> target(rule, ACCOUNTS + "/0/accountResourceId").isEmpty()
                        ? List.of("rule %s has no Azure Monitor workspace that exists"
                                .formatted(rule.id().name()))
                        : throughEndpoint(rule, DataCollectionEndpointBehaviour.METRICS))
                .orElse(List.of("no association of the cluster has a rule with an Azure Monitor workspace"));
    }

    private List<String> logs() {
        if (!cluster.body().isTrue("/properties/addonProfiles/omsagent/enabled")) {
            return List.of("Container insights is off");
        }
        return rule(WORKSPACES)
                .map(this::logs)
                .orElse(List.of("no association of the cluster has a rule with a Log Analytics workspace"));
    }

    private List<String> logs(AzureResource rule) {
        Optional<AzureResource> workspace = target(rule, WORKSPACES + "/0/workspaceResourceId");
        if (workspace.isEmpty()) {
            return List.of("rule %s has no Log Analytics workspace that exists"
                    .formatted(rule.id().name()));
        }
        List<String> obstacles = new ArrayList<>(inScope(workspace.get()));
        if (obstacles.isEmpty()) {
            Placeholders id = Placeholders.of(
                    Placeholder.WORKSPACE, workspace.get().body().text("/properties/customerId"));
            WORKSPACE_HOSTS.forEach(host -> obstacles.addAll(onPath(host.publicName(id))));
        }
        obstacles.addAll(onPath(SOLUTION_PACKS));
        boolean isHighScale = rule.body().objects("/properties/dataFlows").stream()
                .anyMatch(flow -> flow.texts("/streams").stream().anyMatch(stream -> stream.endsWith("-HighScale")));
        if (isHighScale) {
            obstacles.addAll(throughEndpoint(rule, DataCollectionEndpointBehaviour.LOGS));
        }
        return obstacles;
    }

    private List<String> throughEndpoint(AzureResource rule, String role) {
        return target(rule, DataCollectionRuleBehaviour.ENDPOINT)
                .map(endpoint -> atEndpoint(endpoint, role))
                .orElse(List.of("rule %s has no data collection endpoint that exists"
                        .formatted(rule.id().name())));
    }

    private List<String> atEndpoint(AzureResource endpoint, String role) {
        List<String> obstacles = inScope(endpoint);
        return obstacles.isEmpty() ? onPath(Hosts.of(endpoint.body().text(role))) : obstacles;
    }

    private List<String> inScope(AzureResource resource) {
        return ScopedResourceBehaviour.of(resource.id(), resources).isEmpty()
                ? List.of(
                        "%s is in no private link scope".formatted(resource.id().name()))
                : List.of();
    }

    private List<String> onPath(String host) {
        return path.map(known -> known.obstacle(host).stream().toList())
                .orElse(List.of("%s cannot be reached privately from a network that AKS manages".formatted(host)));
    }

    private Optional<AzureResource> rule(String destinations) {
        return associations().stream()
                .flatMap(association -> target(association, RuleAssociationBehaviour.RULE).stream())
                .filter(rule -> !rule.body().objects(destinations).isEmpty())
                .findFirst();
    }

    private Optional<AzureResource> association(Predicate<Body> isMeant) {
        return associations().stream()
                .filter(association -> isMeant.test(association.body()))
                .findFirst();
    }

    private List<AzureResource> associations() {
        return resources.children(cluster.id(), RuleAssociationBehaviour.TYPE);
    }

    private Optional<AzureResource> target(AzureResource resource, String pointer) {
        return resource.body().id(pointer).flatMap(resources::find);
    }
}
