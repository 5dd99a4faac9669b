package com.isolatedaks.simulator.azure.monitor;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import com.isolatedaks.simulator.azure.insights.DataCollectionEndpointBehaviour;
import com.isolatedaks.simulator.azure.insights.DataCollectionRuleBehaviour;
import com.isolatedaks.simulator.azure.insights.ScopedResourceBehaviour;
import com.isolatedaks.simulator.azure.network.PrivateLinkTarget;
import java.util.Optional;

/**
 * Microsoft.Monitor/accounts: Azure Monitor workspaces. Each has a managed resource group with an endpoint and a rule of its
 * own (https://learn.microsoft.com/azure/azure-monitor/metrics/azure-monitor-workspace-overview).
 */
public final class AccountBehaviour implements PrivateLinkTarget {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Monitor/accounts";

    private static final int SUFFIX_LENGTH = 4;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        put.body().setIfAbsent("/properties/publicNetworkAccess", "Enabled");
        String region = put.body().text("/location");
        ResourceId group = managedGroup(put.id(), region);
        String suffix = StableGuid.of("account", put.id()).substring(0, SUFFIX_LENGTH);
        put.body()
                .set("/properties/accountId", StableGuid.of("accountId", put.id()))
                .set("/properties/metrics/internalId", "mac_" + StableGuid.of("accountId", put.id()))
                .set(
                        "/properties/metrics/prometheusQueryEndpoint",
                        "https://%s-%s.%s.prometheus.monitor.azure.com"
                                .formatted(put.id().name(), suffix, region))
                .set(
                        "/properties/defaultIngestionSettings/dataCollectionEndpointResourceId",
                        endpoint(group, put.id()).toString())
                .set(
                        "/properties/defaultIngestionSettings/dataCollectionRuleResourceId",
                        rule(group, put.id()).toString());
        if (put.isCreate()) {
            makeManagedGroup(put, group, region);
        }
    }

    private static void makeManagedGroup(Put put, ResourceId group, String region) {
        save(
                put,
                group,
                Body.empty().set("/location", region).set("/managedBy", put.id().toString()));
        Body endpoint = Body.empty()
                .set("/location", region)
                .set("/properties/networkAcls/publicNetworkAccess", put.body().text("/properties/publicNetworkAccess"));
        Put made = new Put(endpoint(group, put.id()), endpoint, Optional.empty(), put.resources());
        new DataCollectionEndpointBehaviour().put(made);
        save(put, made.id(), made.body());
        save(
                put,
                rule(group, put.id()),
                Body.empty()
                        .set("/location", region)
                        .set(
                                "/properties/immutableId",
                                "dcr-" + StableGuid.of("immutable", group).replace("-", ""))
                        .set("/properties/dataCollectionEndpointId", made.id().toString()));
    }

    private static void save(Put put, ResourceId id, Body body) {
        put.resources().save(new AzureResource(id, ProvisioningState.Succeeded, body));
    }

    private static ResourceId managedGroup(ResourceId account, String region) {
        return ResourceId.resourceGroup(
                account.subscriptionId().orElseThrow(), "MA_%s_%s_managed".formatted(account.name(), region));
    }

    private static ResourceId endpoint(ResourceId group, ResourceId account) {
        return group.provided(DataCollectionEndpointBehaviour.TYPE, account.name());
    }

    private static ResourceId rule(ResourceId group, ResourceId account) {
        return group.provided(DataCollectionRuleBehaviour.TYPE, account.name());
    }

    /** The endpoint of its own goes with it, and so must be in no scope. */
    @Override
    public void delete(AzureResource resource, Resources resources) {
        resource.body()
                .id("/properties/defaultIngestionSettings/dataCollectionEndpointResourceId")
                .flatMap(resources::find)
                .ifPresent(endpoint -> ScopedResourceBehaviour.requireNone(endpoint, resources));
    }

    @Override
    public void removed(AzureResource resource, Resources resources) {
        resources.remove(managedGroup(resource.id(), resource.location()));
        PrivateLinkTarget.super.removed(resource, resources);
    }
}
