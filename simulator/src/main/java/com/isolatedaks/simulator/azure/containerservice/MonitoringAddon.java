package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.StableGuid;

/** The add-on omsagent: Container insights (https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-monitoring-enable). */
final class MonitoringAddon {
    private static final String ADDON = "/properties/addonProfiles/omsagent";
    private static final String WORKSPACE = ADDON + "/config/logAnalyticsWorkspaceResourceID";

    private MonitoringAddon() {}

    /** Checks the workspace, and gives the agents an identity. */
    static void complete(Put put, ResourceId nodeGroup) {
        Body body = put.body();
        if (!body.isTrue(ADDON + "/enabled")) {
            return;
        }
        if (body.id(WORKSPACE).flatMap(put.resources()::find).isEmpty()) {
            throw ClusterErrors.refuse(
                    "LogAnalyticsWorkspaceNotFound",
                    "properties.addonProfiles.omsagent.config.logAnalyticsWorkspaceResourceID",
                    "The Log Analytics workspace '%s' was not found.".formatted(body.text(WORKSPACE)));
        }
        ResourceId identity = nodeGroup.provided(
                "Microsoft.ManagedIdentity/userAssignedIdentities",
                "omsagent-" + put.id().name());
        body.set(ADDON + "/identity/resourceId", identity.toString())
                .set(ADDON + "/identity/clientId", StableGuid.of("clientId", identity))
                .set(ADDON + "/identity/objectId", StableGuid.of("principalId", identity));
    }
}
