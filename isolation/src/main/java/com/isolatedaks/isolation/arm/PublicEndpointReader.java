package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.catalogue.Destination;
import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
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

    /** Where a resource of a type has its own name. */
    private static final Map<Placeholder, Destination> SERVICES = Map.of(
            Placeholder.KEY_VAULT, Destinations.KEY_VAULT, Placeholder.STORAGE_ACCOUNT, Destinations.STORAGE_BLOB);

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
        SERVICES.forEach((name, service) -> resources
                .ofType(service.privateLink().orElseThrow().type())
                .stream()
                .map(resource -> open(
                        resource,
                        service.publicName(
                                Placeholders.of(name, resource.id().name().toLowerCase(Locale.ROOT)))))
                .forEach(endpoints::add));
        return endpoints;
    }

    private static PublicEndpoint open(ArmResource resource, String name) {
        return new PublicEndpoint(
                resource.id(), name, List.of(), !resource.is("/properties/publicNetworkAccess", "Disabled"));
    }

    /** One name for the registry and one for its data in each of its regions. */
    private static Stream<String> registryNames(ArmResource registry, ArmResources resources) {
        Placeholders name =
                Placeholders.of(Placeholder.REGISTRY, registry.id().name().toLowerCase(Locale.ROOT));
        Stream<String> data = Stream.concat(Stream.of(registry), resources.children(registry, "replications").stream())
                .map(place -> place.text("/location"))
                .distinct()
                .map(region -> Destinations.REGISTRY_DATA.publicName(name.with(Placeholder.REGION, region)));
        return Stream.concat(Stream.of(Destinations.REGISTRY.publicName(name)), data);
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
