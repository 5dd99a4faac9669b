package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;
import java.util.stream.Stream;

/** The private endpoints of a service, seen from the service. */
public final class PrivateEndpointConnections {
    private PrivateEndpointConnections() {}

    /** The endpoints that are connected to a target. */
    public static List<AzureResource> endpoints(ResourceId target, Resources resources) {
        return resources.ofType(PrivateEndpointBehaviour.TYPE).stream()
                .filter(endpoint -> endpoint.state() != ProvisioningState.Creating)
                .filter(endpoint -> connections(endpoint).anyMatch(connection -> isTo(target, connection)))
                .toList();
    }

    /** The target's {@code privateEndpointConnections}. */
    public static List<Body> show(ResourceId target, Resources resources) {
        return endpoints(target, resources).stream()
                .map(endpoint -> show(target, endpoint))
                .toList();
    }

    private static Body show(ResourceId target, AzureResource endpoint) {
        String name = endpoint.id().name() + "."
                + StableGuid.of("connection", endpoint.id()).replace("-", "");
        Body state = connections(endpoint)
                .filter(connection -> isTo(target, connection))
                .findFirst()
                .map(connection -> PrivateLinkConnection.state(
                        connection.text("/properties/privateLinkServiceConnectionState/status")))
                .orElseThrow();
        return Body.empty()
                .set("/id", target + "/privateEndpointConnections/" + name)
                .set("/name", name)
                .set("/type", target.type() + "/privateEndpointConnections")
                .set("/properties/provisioningState", "Succeeded")
                .set("/properties/privateEndpoint/id", endpoint.id().toString())
                .set("/properties/privateLinkServiceConnectionState", state);
    }

    /** The target is gone: its endpoints stay where they are, connected to nothing. */
    public static void disconnect(ResourceId target, Resources resources) {
        for (AzureResource endpoint : resources.ofType(PrivateEndpointBehaviour.TYPE)) {
            List<Body> lost = connections(endpoint)
                    .filter(connection -> isTo(target, connection))
                    .toList();
            lost.forEach(connection -> connection.set(
                    "/properties/privateLinkServiceConnectionState", PrivateLinkConnection.state("Disconnected")));
            if (!lost.isEmpty()) {
                resources.save(endpoint);
            }
        }
    }

    private static Stream<Body> connections(AzureResource endpoint) {
        return Stream.concat(
                endpoint.body().objects(PrivateLinkConnection.AUTOMATIC).stream(),
                endpoint.body().objects(PrivateLinkConnection.MANUAL).stream());
    }

    private static boolean isTo(ResourceId target, Body connection) {
        return connection
                .id("/properties/privateLinkServiceId")
                .filter(target::equals)
                .isPresent();
    }
}
