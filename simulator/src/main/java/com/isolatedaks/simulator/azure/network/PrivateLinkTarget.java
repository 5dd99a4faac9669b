package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.Resources;

/** A service that private endpoints lead to. */
public interface PrivateLinkTarget extends ResourceBehaviour {
    /** The endpoints of what is gone stay, disconnected. */
    @Override
    default void removed(AzureResource resource, Resources resources) {
        PrivateEndpointConnections.disconnect(resource.id(), resources);
    }

    @Override
    default void show(AzureResource resource, Resources resources) {
        resource.body()
                .set(
                        "/properties/privateEndpointConnections",
                        PrivateEndpointConnections.show(resource.id(), resources));
    }
}
