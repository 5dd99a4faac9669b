package com.isolatedaks.simulator.azure.insights;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Microsoft.Insights/dataCollectionRules
 * (https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-structure).
 */
public final class DataCollectionRuleBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Insights/dataCollectionRules";
    /** The endpoint that data is sent to. */
    public static final String ENDPOINT = "/properties/dataCollectionEndpointId";

    private static final String LOG_ANALYTICS = "/properties/destinations/logAnalytics";
    private static final String ACCOUNTS = "/properties/destinations/monitoringAccounts";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        if (put.body().has(ENDPOINT)) {
            AzureResource endpoint = require(put, put.body(), ENDPOINT, "dataCollectionEndpointId");
            requireRegion(put, endpoint, "dataCollectionEndpointId");
        }
        destinations(put.body(), LOG_ANALYTICS, "workspaceResourceId")
                .forEach(destination ->
                        complete(put, destination, "/workspaceResourceId", "/workspaceId", "/properties/customerId"));
        destinations(put.body(), ACCOUNTS, "accountResourceId")
                .forEach(destination ->
                        complete(put, destination, "/accountResourceId", "/accountId", "/properties/accountId"));
        checkFlows(put);
        put.body()
                .set(
                        "/properties/immutableId",
                        "dcr-" + StableGuid.of("immutable", put.id()).replace("-", ""));
    }

    private static List<Body> destinations(Body body, String pointer, String id) {
        return body.objects(pointer).stream()
                .filter(destination -> destination.has("/" + id))
                .toList();
    }

    private static void complete(Put put, Body destination, String reference, String computed, String idOfTarget) {
        AzureResource workspace = require(put, destination, reference, "destinations");
        requireRegion(put, workspace, "destinations");
        destination.set(computed, workspace.body().text(idOfTarget));
    }

    private static AzureResource require(Put put, Body body, String pointer, String target) {
        return body.id(pointer)
                .flatMap(put.resources()::find)
                .orElseThrow(() -> InsightsErrors.ruleInvalid(
                        put.id(), "properties." + target, "'%s' was not found".formatted(body.text(pointer))));
    }

    private static void requireRegion(Put put, AzureResource resource, String target) {
        String region = put.body().text("/location");
        if (!resource.location().equals(region)) {
            throw InsightsErrors.ruleInvalid(
                    put.id(),
                    "properties." + target,
                    "'%s' is in %s, but must be in the rule's own region %s"
                            .formatted(resource.id().name(), resource.location(), region));
        }
    }

    private static void checkFlows(Put put) {
        Set<String> known = put.body().names("/properties/destinations").stream()
                .flatMap(kind -> kind.equals("azureMonitorMetrics")
                        ? Stream.of(put.body().text("/properties/destinations/azureMonitorMetrics/name"))
                        : put.body().objects("/properties/destinations/" + kind).stream()
                                .map(destination -> destination.text("/name")))
                .collect(Collectors.toSet());
        for (Body flow : put.body().objects("/properties/dataFlows")) {
            List<String> unknown = flow.texts("/destinations").stream()
                    .filter(name -> !known.contains(name))
                    .toList();
            if (!unknown.isEmpty()) {
                throw InsightsErrors.ruleInvalid(
                        put.id(), "properties.dataFlows", "the rule has no destinations named " + unknown);
            }
        }
    }
}
