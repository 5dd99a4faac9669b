package com.isolatedaks.simulator.azure.insights;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.network.PrivateEndpointConnections;
import java.util.List;

/** Microsoft.Insights/privateLinkScopes (https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design). */
public final class PrivateLinkScopeBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Insights/privateLinkScopes";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        boolean hasModes = put.body().has("/properties/accessModeSettings/ingestionAccessMode")
                && put.body().has("/properties/accessModeSettings/queryAccessMode");
        if (!hasModes) {
            throw InsightsErrors.accessModesRequired();
        }
        put.body().setIfAbsent("/properties/accessModeSettings/exclusions", List.of());
    }

    @Override
    public void removed(AzureResource resource, Resources resources) {
        PrivateEndpointConnections.disconnect(resource.id(), resources);
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        resource.body()
                .set(
                        "/properties/privateEndpointConnections",
                        PrivateEndpointConnections.show(resource.id(), resources));
    }
}
