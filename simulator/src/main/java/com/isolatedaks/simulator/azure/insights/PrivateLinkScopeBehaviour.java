package com.isolatedaks.simulator.azure.insights;

import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.network.PrivateLinkTarget;
import java.util.List;

/** Microsoft.Insights/privateLinkScopes (https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design). */
public final class PrivateLinkScopeBehaviour implements PrivateLinkTarget {
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
}
