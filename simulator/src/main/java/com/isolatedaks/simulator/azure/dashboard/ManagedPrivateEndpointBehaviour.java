package com.isolatedaks.simulator.azure.dashboard;

import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.List;

/**
 * Microsoft.Dashboard/grafana/managedPrivateEndpoints. The owner of the target has to approve each among the target's
 * {@code privateEndpointConnections}
 * (https://learn.microsoft.com/azure/managed-grafana/how-to-connect-to-data-source-privately).
 */
public final class ManagedPrivateEndpointBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = GrafanaBehaviour.TYPE + "/managedPrivateEndpoints";

    private static final String TARGET = "/properties/privateLinkResourceId";
    private static final String PENDING = "Pending";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        requireIdle(put.id(), put.resources());
        ResourceId target = put.body()
                .id(TARGET)
                .filter(id -> put.resources().find(id).isPresent())
                .orElseThrow(() -> ArmErrors.invalidParameter(
                        "properties.privateLinkResourceId",
                        "The resource '%s' was not found.".formatted(put.body().text(TARGET))));
        List<String> groupIds = put.body().texts("/properties/groupIds");
        if (groupIds.size() != 1
                || PrivateLinkServices.find(target.type(), groupIds.get(0)).isEmpty()) {
            throw ArmErrors.invalidParameter(
                    "properties.groupIds", "Group ids %s are not valid for '%s'.".formatted(groupIds, target.type()));
        }
        Body pending = Body.empty()
                .set("/status", PENDING)
                .set("/description", "waiting for the approval of the target's owner");
        put.keepOrSet("/properties/connectionState", pending.json());
        put.keepOrSet("/properties/privateLinkServicePrivateIP", "");
    }

    @Override
    public void delete(AzureResource resource, Resources resources) {
        requireIdle(resource.id(), resources);
    }

    private static void requireIdle(ResourceId id, Resources resources) {
        boolean isBusy = resources.running().stream()
                .map(operation -> operation.resource())
                .anyMatch(other -> other.isOfType(TYPE) && other.parent().equals(id.parent()) && !other.equals(id));
        if (isBusy) {
            throw new ArmException(
                    409,
                    "Conflict",
                    "Grafana '%s' is busy with another managed private endpoint."
                            .formatted(id.parent().name()));
        }
    }
}
