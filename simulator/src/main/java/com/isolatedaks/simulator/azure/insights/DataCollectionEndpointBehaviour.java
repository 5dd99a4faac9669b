package com.isolatedaks.simulator.azure.insights;

import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.Locale;

/**
 * Microsoft.Insights/dataCollectionEndpoints
 * (https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-endpoint-overview).
 */
public final class DataCollectionEndpointBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Insights/dataCollectionEndpoints";
    /** Where agents fetch their configuration. */
    public static final String CONFIGURATION = "/properties/configurationAccess/endpoint";
    /** Where logs are sent. */
    public static final String LOGS = "/properties/logsIngestion/endpoint";
    /** Where metrics are sent. */
    public static final String METRICS = "/properties/metricsIngestion/endpoint";

    private static final int SUFFIX_LENGTH = 4;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        complete(put.id(), put.body().text("/location"), put);
        put.body().setIfAbsent("/properties/networkAcls/publicNetworkAccess", "Enabled");
    }

    private static void complete(ResourceId id, String region, Put put) {
        String suffix = StableGuid.of("endpoint", id).substring(0, SUFFIX_LENGTH);
        Placeholders host = Placeholders.of(
                Placeholder.COLLECTION_ENDPOINT,
                "%s-%s.%s-1".formatted(id.name().toLowerCase(Locale.ROOT), suffix, region));
        put.body()
                .set(
                        "/properties/immutableId",
                        "dce-" + StableGuid.of("immutable", id).replace("-", ""))
                .set(CONFIGURATION, "https://" + Destinations.CONFIGURATION_ACCESS.publicName(host))
                .set(LOGS, "https://" + Destinations.LOGS_INGESTION.publicName(host))
                .set(METRICS, "https://" + Destinations.METRICS_INGESTION.publicName(host));
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        ScopedResourceBehaviour.requireNone(resource, resources);
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        resource.body()
                .set("/properties/privateLinkScopedResources", ScopedResourceBehaviour.show(resource.id(), resources));
    }
}
