package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The private endpoints of a service, seen from the service; those that Grafana manages for itself are among them. */
public final class PrivateEndpointConnections {
    /** The last segment of their type, below that of the service. */
    public static final String COLLECTION = "privateEndpointConnections";

    private static final String MANAGED = "Microsoft.Dashboard/grafana/managedPrivateEndpoints";
    private static final String MANAGED_TARGET = "/properties/privateLinkResourceId";
    private static final String MANAGED_STATE = "/properties/connectionState";
    private static final String TARGET = "/properties/privateLinkServiceId";

    private PrivateEndpointConnections() {}

    /** The endpoints that are connected to a target. */
    public static List<AzureResource> endpoints(ResourceId target, Resources resources) {
        return resources.ofType(PrivateEndpointBehaviour.TYPE).stream()
                .filter(endpoint -> endpoint.state() != ProvisioningState.Creating)
                .filter(endpoint -> connection(target, endpoint).isPresent())
                .toList();
    }

    /** The target's {@code privateEndpointConnections}. */
    public static List<Body> show(ResourceId target, Resources resources) {
        Stream<Body> connected = endpoints(target, resources).stream()
                .map(endpoint -> show(
                        target,
                        endpoint.id(),
                        connection(target, endpoint).orElseThrow().text(PrivateLinkConnection.STATE + "/status")));
        Stream<Body> managed = managed(target, resources)
                .map(endpoint -> show(target, endpoint.id(), endpoint.body().text(MANAGED_STATE + "/status")));
        return Stream.concat(connected, managed).toList();
    }

    private static Stream<AzureResource> managed(ResourceId target, Resources resources) {
        return resources.ofType(MANAGED).stream().filter(endpoint -> endpoint.body()
                .id(MANAGED_TARGET)
                .filter(target::equals)
                .isPresent());
    }

    private static Body show(ResourceId target, ResourceId endpoint, String status) {
        String name = name(endpoint);
        return Body.empty()
                .set("/id", target + "/" + COLLECTION + "/" + name)
                .set("/name", name)
                .set("/type", target.type() + "/" + COLLECTION)
                .set("/properties/provisioningState", "Succeeded")
                .set("/properties/privateEndpoint/id", endpoint.toString())
                .set(PrivateLinkConnection.STATE, PrivateLinkConnection.state(status));
    }

    private static String name(ResourceId endpoint) {
        return endpoint.name() + "." + StableGuid.of("connection", endpoint).replace("-", "");
    }

    /**
     * The owner of a target approves or rejects a connection; an endpoint has its names and records once it is approved
     * (https://learn.microsoft.com/azure/private-link/manage-private-endpoint).
     *
     * @param name the connection's name
     */
    public static void decide(ResourceId target, String name, String status, String description, Resources resources) {
        Body state = PrivateLinkConnection.state(status).set("/description", description);
        endpoints(target, resources).stream()
                .filter(endpoint -> name(endpoint.id()).equalsIgnoreCase(name))
                .forEach(endpoint -> {
                    connection(target, endpoint).orElseThrow().set(PrivateLinkConnection.STATE, state);
                    resources.save(endpoint);
                });
        managed(target, resources)
                .filter(endpoint -> name(endpoint.id()).equalsIgnoreCase(name))
                .forEach(endpoint -> {
                    endpoint.body()
                            .set(MANAGED_STATE + "/status", status)
                            .set(MANAGED_STATE + "/description", description);
                    resources.save(endpoint);
                });
        EndpointNames.refresh(target, resources);
    }

    /** The target is gone: its endpoints stay where they are, connected to nothing. */
    static void disconnect(ResourceId target, Resources resources) {
        for (AzureResource endpoint : resources.ofType(PrivateEndpointBehaviour.TYPE)) {
            connection(target, endpoint).ifPresent(connection -> {
                connection.set(PrivateLinkConnection.STATE, PrivateLinkConnection.state("Disconnected"));
                resources.save(endpoint);
            });
        }
    }

    /** The only connection of an endpoint, if it is to the target. */
    private static Optional<Body> connection(ResourceId target, AzureResource endpoint) {
        return PrivateLinkConnection.in(endpoint.body())
                .filter(connection ->
                        connection.id(TARGET).filter(target::equals).isPresent())
                .findFirst();
    }
}
