package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.PublicEndpoint;
import com.isolatedaks.isolation.network.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what public DNS knows of resources: registries, clusters and other services with a name of their own. */
final class PublicEndpointReader {
    private static final String REGISTRY = "Microsoft.ContainerRegistry/registries";
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";

    /** The domain in which a resource of a type has its own name. */
    private static final Map<String, String> DOMAINS = Map.of(
            "Microsoft.KeyVault/vaults", "vault.azure.net",
            "Microsoft.Storage/storageAccounts", "blob.core.windows.net");

    private PublicEndpointReader() {}

    static List<PublicEndpoint> read(ArmResources resources) {
        List<PublicEndpoint> endpoints = new ArrayList<>();
        resources.ofType(REGISTRY).forEach(registry -> registryNames(registry, resources)
                .map(name -> open(registry, name))
                .forEach(endpoints::add));
        resources.ofType(CLUSTER).stream()
                .filter(cluster -> !cluster.text("/properties/fqdn").isEmpty())
                .map(cluster -> apiServer(cluster, resources))
                .forEach(endpoints::add);
        DOMAINS.forEach((type, domain) -> resources.ofType(type).stream()
                .map(service -> open(service, service.id().name().toLowerCase(Locale.ROOT) + "." + domain))
                .forEach(endpoints::add));
        return endpoints;
    }

    private static PublicEndpoint open(ArmResource resource, String name) {
        return new PublicEndpoint(
                resource.id(), name, List.of(), !resource.is("/properties/publicNetworkAccess", "Disabled"));
    }

    /** One name for the registry and one for its data in each of its regions. */
    private static Stream<String> registryNames(ArmResource registry, ArmResources resources) {
        String name = registry.id().name().toLowerCase(Locale.ROOT);
        Stream<String> data = Stream.concat(Stream.of(registry), resources.children(registry, "replications").stream())
                .map(place -> place.text("/location"))
                .distinct()
                .map(region -> "%s.%s.data.azurecr.io".formatted(name, region));
        return Stream.concat(Stream.of(name + ".azurecr.io"), data);
    }

    /** A private cluster can have a public name too; it gives the private address (https://learn.microsoft.com/azure/aks/private-clusters). */
    private static PublicEndpoint apiServer(ArmResource cluster, ArmResources resources) {
        boolean isPrivate = cluster.isTrue("/properties/apiServerAccessProfile/enablePrivateCluster");
        List<Address> addresses = isPrivate
                ? EndpointReader.read(resources).stream()
                        .filter(endpoint -> endpoint.target().equals(cluster.id()))
                        .map(PrivateEndpoint::addresses)
                        .flatMap(List::stream)
                        .toList()
                : List.of();
        return new PublicEndpoint(cluster.id(), cluster.text("/properties/fqdn"), addresses, !isPrivate);
    }
}
