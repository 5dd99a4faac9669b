package com.isolatedaks.simulator.azure.operationalinsights;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import com.isolatedaks.simulator.azure.insights.ScopedResourceBehaviour;
import java.util.Optional;

/**
 * Microsoft.OperationalInsights/workspaces. A deleted one can be had back for 14 days: whoever makes it again under its name
 * gets it with its data, and so with its id
 * (https://learn.microsoft.com/azure/azure-monitor/logs/delete-workspace).
 */
public final class WorkspaceBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.OperationalInsights/workspaces";

    private static final String CUSTOMER_ID = "/properties/customerId";
    /** Where a buried workspace keeps the resource id it had. */
    private static final String BURIED_ID = "/properties/deletedResourceId";

    private static final int FEWEST_DAYS = 30;
    private static final int MOST_DAYS = 730;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        put.body()
                .setIfAbsent("/properties/sku/name", "PerGB2018")
                .setIfAbsent("/properties/retentionInDays", FEWEST_DAYS)
                .setIfAbsent("/properties/publicNetworkAccessForIngestion", "Enabled")
                .setIfAbsent("/properties/publicNetworkAccessForQuery", "Enabled");
        long days = put.body().number("/properties/retentionInDays", FEWEST_DAYS);
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw ArmErrors.invalidParameter(
                    "properties.retentionInDays",
                    "'RetentionInDays' property doesn't match the SKU limits: got %d, expected %d to %d."
                            .formatted(days, FEWEST_DAYS, MOST_DAYS));
        }
        put.keepOrSet(CUSTOMER_ID, recovered(put).orElseGet(() -> newId(put)));
        put.keepOrSet("/properties/createdDate", put.resources().now().toString());
        put.body().set("/properties/modifiedDate", put.resources().now().toString());
    }

    private static Optional<String> recovered(Put put) {
        return put.resources().buried(TYPE).stream()
                .filter(body -> body.is(BURIED_ID, put.id().toString()))
                .map(body -> body.text(CUSTOMER_ID))
                .findFirst();
    }

    private static String newId(Put put) {
        return StableGuid.of("customerId", put.id());
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        ScopedResourceBehaviour.requireNone(resource, resources);
    }

    @Override
    public void removed(AzureResource resource, Resources resources) {
        Body body = resource.body().copy().set(BURIED_ID, resource.id().toString());
        resources.bury(new AzureResource(resource.id(), resource.state(), body));
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        resource.body()
                .set("/properties/privateLinkScopedResources", ScopedResourceBehaviour.show(resource.id(), resources));
    }
}
