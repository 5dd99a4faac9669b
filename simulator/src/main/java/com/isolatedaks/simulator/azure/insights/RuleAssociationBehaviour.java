package com.isolatedaks.simulator.azure.insights;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;

/**
 * Microsoft.Insights/dataCollectionRuleAssociations, on the resource whose agents they are for. One with an endpoint is called
 * {@code configurationAccessEndpoint}, and no other is
 * (https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-associations).
 */
public final class RuleAssociationBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Insights/dataCollectionRuleAssociations";
    /** The rule of an association. */
    public static final String RULE = "/properties/dataCollectionRuleId";
    /** The endpoint of an association. */
    public static final String ENDPOINT = "/properties/dataCollectionEndpointId";
    /** The name of an association with an endpoint. */
    public static final String CONFIGURATION = "configurationAccessEndpoint";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        boolean hasRule = put.body().has(RULE);
        boolean hasEndpoint = put.body().has(ENDPOINT);
        if (hasRule == hasEndpoint) {
            throw InsightsErrors.associationInvalid(
                    put.id(), "properties", "it must have either dataCollectionRuleId or dataCollectionEndpointId");
        }
        if (hasEndpoint != put.id().name().equalsIgnoreCase(CONFIGURATION)) {
            throw InsightsErrors.associationInvalid(
                    put.id(),
                    "name",
                    hasEndpoint
                            ? "an association with an endpoint must be named " + CONFIGURATION
                            : CONFIGURATION + " must have an endpoint and no rule");
        }
        AzureResource target = require(put, hasRule ? RULE : ENDPOINT);
        if (hasEndpoint) {
            requireRegion(put, target);
        }
    }

    private static AzureResource require(Put put, String pointer) {
        return put.body()
                .id(pointer)
                .flatMap(put.resources()::find)
                .orElseThrow(() -> InsightsErrors.associationInvalid(
                        put.id(),
                        pointer.substring(1).replace('/', '.'),
                        "'%s' was not found".formatted(put.body().text(pointer))));
    }

    /** See https://github.com/Azure/AKS/issues/3796. */
    private static void requireRegion(Put put, AzureResource endpoint) {
        String region = put.resources()
                .find(put.id().parent())
                .map(AzureResource::location)
                .orElse("");
        if (!endpoint.location().equals(region)) {
            throw InsightsErrors.associationInvalid(
                    put.id(),
                    "properties.dataCollectionEndpointId",
                    "endpoint '%s' is in %s, but must be in %s, the region of '%s'"
                            .formatted(
                                    endpoint.id().name(),
                                    endpoint.location(),
                                    region,
                                    put.id().parent().name()));
        }
    }
}
