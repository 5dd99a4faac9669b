package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Optional;

/** The services that private endpoints can connect to ({@code private-link.json}). */
public final class PrivateLinkServices {
    private static final List<PrivateLinkService> ALL =
            CatalogueFile.rows(CatalogueFile.read("private-link.json").get("services"), PrivateLinkService.class);

    private PrivateLinkServices() {}

    /** All services of the catalogue. */
    public static List<PrivateLinkService> all() {
        return ALL;
    }

    /** The service of a name; case matters, as in the names of a component's inputs. */
    public static Optional<PrivateLinkService> named(String name) {
        return ALL.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    /** The names of all services, in the catalogue's order. */
    public static List<String> names() {
        return ALL.stream().map(PrivateLinkService::name).toList();
    }

    /** The container registry, whose endpoint nodes pull through. */
    public static PrivateLinkService containerRegistry() {
        return find("Microsoft.ContainerRegistry/registries", "registry")
                .orElseThrow(() -> new IllegalStateException("private-link.json has no container registry"));
    }

    /** The API server of a private cluster. */
    public static PrivateLinkService apiServer() {
        return find("Microsoft.ContainerService/managedClusters", "management")
                .orElseThrow(() -> new IllegalStateException("private-link.json has no managed cluster"));
    }

    /** A private link scope of Azure Monitor, through which agents fetch their configuration and send what they collect. */
    public static PrivateLinkService azureMonitor() {
        return known("Microsoft.Insights/privateLinkScopes", "azuremonitor");
    }

    /** The query endpoint of an Azure Monitor workspace; data is not sent through it. */
    public static PrivateLinkService prometheusQuery() {
        return known("Microsoft.Monitor/accounts", "prometheusMetrics");
    }

    /** The web page of a Managed Grafana. */
    public static PrivateLinkService grafana() {
        return known("Microsoft.Dashboard/grafana", "grafana");
    }

    /** The shares of a storage account. */
    public static PrivateLinkService storageFile() {
        return known("Microsoft.Storage/storageAccounts", "file");
    }

    /** The containers of a storage account. */
    public static PrivateLinkService storageBlob() {
        return known("Microsoft.Storage/storageAccounts", "blob");
    }

    private static PrivateLinkService known(String armType, String groupId) {
        return find(armType, groupId)
                .orElseThrow(() -> new IllegalStateException("private-link.json has no " + armType + " " + groupId));
    }

    /** The service of an ARM type and group id; case does not matter. */
    public static Optional<PrivateLinkService> find(String armType, String groupId) {
        return ofType(armType).stream()
                .filter(service -> service.groupId().equalsIgnoreCase(groupId))
                .findFirst();
    }

    /** All services of an ARM type: a storage account has one for each of its protocols. */
    public static List<PrivateLinkService> ofType(String armType) {
        return ALL.stream()
                .filter(service -> service.type().equalsIgnoreCase(armType))
                .toList();
    }

    /** The services of a group id; case does not matter. */
    public static List<PrivateLinkService> ofGroup(String groupId) {
        return ALL.stream()
                .filter(service -> service.groupId().equalsIgnoreCase(groupId))
                .toList();
    }
}
