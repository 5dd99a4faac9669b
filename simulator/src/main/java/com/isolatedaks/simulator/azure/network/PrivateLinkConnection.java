package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The connection of a private endpoint to what it makes reachable. */
final class PrivateLinkConnection {
    static final String AUTOMATIC = "/properties/privateLinkServiceConnections";
    static final String MANUAL = "/properties/manualPrivateLinkServiceConnections";

    /** Where a connection has its state, on either side. */
    static final String STATE = "/properties/privateLinkServiceConnectionState";

    private static final String REGISTRY = "Microsoft.ContainerRegistry/registries";

    private static final String STORAGE_ACCOUNT = "Microsoft.Storage/storageAccounts";

    private static final String SCOPE = "Microsoft.Insights/privateLinkScopes";
    private static final int MOST_ENDPOINTS = 10;
    private static final String APPROVED = "Approved";

    private final Put put;
    private final Body connection;
    private final boolean isManual;

    private PrivateLinkConnection(Put put, Body connection, boolean isManual) {
        this.put = put;
        this.connection = connection;
        this.isManual = isManual;
    }

    /** The connections of an endpoint. */
    static Stream<Body> in(Body endpoint) {
        return Stream.concat(endpoint.objects(AUTOMATIC).stream(), endpoint.objects(MANUAL).stream());
    }

    /** Whether packets pass through a connection. */
    static boolean isApproved(Body connection) {
        return connection.is(STATE + "/status", APPROVED);
    }

    static PrivateLinkConnection of(Put put) {
        List<Body> automatic = put.body().objects(AUTOMATIC);
        List<Body> manual = put.body().objects(MANUAL);
        if (automatic.size() + manual.size() != 1) {
            throw NetworkErrors.invalidConnections(
                    put.id(),
                    "it has %d private link service connections; expected exactly one"
                            .formatted(automatic.size() + manual.size()));
        }
        put.body().setIfAbsent(AUTOMATIC, List.of()).setIfAbsent(MANUAL, List.of());
        return new PrivateLinkConnection(
                put, automatic.isEmpty() ? manual.get(0) : automatic.get(0), automatic.isEmpty());
    }

    /** Connects to the target, and says which names it makes reachable. */
    List<LinkedName> connect() {
        ResourceId targetId = connection
                .id("/properties/privateLinkServiceId")
                .orElseThrow(() -> NetworkErrors.missingReference(
                        put.id(), "properties.privateLinkServiceConnections[0].properties.privateLinkServiceId"));
        checkUnchanged(targetId);
        AzureResource target = References.require(put, targetId);
        PrivateLinkService service = service(target);
        boolean isPremium = target.body().is("/sku/name", "Premium");
        if (target.id().isOfType(REGISTRY) && !isPremium) {
            // https://learn.microsoft.com/azure/container-registry/container-registry-private-link
            throw NetworkErrors.refusedByTarget(
                    targetId,
                    "private endpoints need the Premium SKU, got "
                            + target.body().text("/sku/name"));
        }
        if (target.id().isOfType(SCOPE) && isFull(targetId)) {
            // https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design
            throw NetworkErrors.refusedByTarget(
                    targetId, "a private link scope has at most %d private endpoints".formatted(MOST_ENDPOINTS));
        }
        complete();
        return LinkedName.of(target, service, put.resources());
    }

    private boolean isFull(ResourceId scope) {
        return PrivateEndpointConnections.endpoints(scope, put.resources()).stream()
                        .filter(endpoint -> !endpoint.id().equals(put.id()))
                        .count()
                >= MOST_ENDPOINTS;
    }

    private PrivateLinkService service(AzureResource target) {
        List<PrivateLinkService> offered = PrivateLinkServices.ofType(
                        target.id().type())
                .stream()
                .filter(service -> hasService(target, service))
                .toList();
        List<String> groupIds = connection.texts("/properties/groupIds");
        return offered.stream()
                .filter(service -> groupIds.size() == 1 && service.groupId().equalsIgnoreCase(groupIds.get(0)))
                .findFirst()
                .orElseThrow(() -> NetworkErrors.refusedByTarget(
                        target.id(),
                        "group ids %s are not valid; expected one of [%s]"
                                .formatted(
                                        groupIds,
                                        offered.stream()
                                                .map(PrivateLinkService::groupId)
                                                .collect(Collectors.joining(", ")))));
    }

    /**
     * An account has the services of its kind, and those of the first kind have no endpoints
     * (https://learn.microsoft.com/azure/storage/common/storage-private-endpoints).
     */
    private static boolean hasService(AzureResource target, PrivateLinkService service) {
        return !target.id().isOfType(STORAGE_ACCOUNT)
                || !target.body().is("/kind", "Storage")
                        && target.body().has("/properties/primaryEndpoints/" + service.groupId());
    }

    /** An endpoint stays connected to what it was made for. */
    private void checkUnchanged(ResourceId target) {
        boolean isChanged = put.before().stream().flatMap(old -> in(old.body())).anyMatch(old -> old.id(
                        "/properties/privateLinkServiceId")
                .filter(before -> !before.equals(target))
                .isPresent());
        if (isChanged) {
            throw NetworkErrors.invalidConnections(
                    put.id(), "privateLinkServiceId of an existing endpoint cannot be changed");
        }
    }

    private void complete() {
        String array = isManual ? "manualPrivateLinkServiceConnections" : "privateLinkServiceConnections";
        connection
                .setIfAbsent("/name", put.id().name())
                .set("/id", put.id() + "/" + array + "/" + connection.text("/name"))
                .set("/type", PrivateEndpointBehaviour.TYPE + "/" + array)
                .set("/properties/provisioningState", "Succeeded")
                .set(STATE, decided().orElseGet(() -> state(isManual ? "Pending" : APPROVED)));
    }

    /** What the target's owner has decided stays. */
    private Optional<Body> decided() {
        return put.before().stream()
                .flatMap(old -> in(old.body()))
                .filter(old -> old.text("/name").equals(connection.text("/name")))
                .filter(old -> isApproved(old) || old.is(STATE + "/status", "Rejected"))
                .map(old -> Body.of(old.copy().json().withObject(STATE)))
                .findFirst();
    }

    static Body state(String status) {
        return Body.empty().set("/status", status).set("/description", "").set("/actionsRequired", "None");
    }
}
