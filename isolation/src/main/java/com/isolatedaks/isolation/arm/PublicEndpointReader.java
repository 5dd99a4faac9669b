package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.catalogue.PublicNames;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.PublicEndpoint;
import com.isolatedaks.isolation.network.Address;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what public DNS knows of resources: registries, clusters and other services with a name of their own. */
final class PublicEndpointReader {
    private static final String REGISTRY = "Microsoft.ContainerRegistry/registries";
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";
    private static final String PUBLIC_ACCESS = "/properties/publicNetworkAccess";

    /** Services whose resources have a name each, in the domain of the service or one that they say. */
    private static final List<String> SERVICES =
            List.of("Microsoft.KeyVault/vaults", "Microsoft.Storage/storageAccounts");

    private PublicEndpointReader() {}

    static List<PublicEndpoint> read(ArmResources resources) {
        List<PublicEndpoint> endpoints = new ArrayList<>();
        resources.ofType(REGISTRY).forEach(registry -> registryNames(registry, resources)
                .map(name -> open(registry, name))
                .forEach(endpoints::add));
        Map<ArmId, List<Address>> addresses = EndpointReader.read(resources).stream()
                .collect(Collectors.groupingBy(
                        PrivateEndpoint::target,
                        Collectors.flatMapping(endpoint -> endpoint.addresses().stream(), Collectors.toList())));
        resources.ofType(CLUSTER).stream()
                .filter(cluster -> !cluster.text("/properties/fqdn").isEmpty())
                .map(cluster -> apiServer(cluster, addresses.getOrDefault(cluster.id(), List.of())))
                .forEach(endpoints::add);
        SERVICES.stream()
                .flatMap(type -> resources.ofType(type).stream())
                .flatMap(service -> serviceNames(service).map(name -> open(service, name)))
                .forEach(endpoints::add);
        return endpoints;
    }

    private static PublicEndpoint open(ArmResource resource, String name) {
        return new PublicEndpoint(resource.id(), name, List.of(), refusal(resource));
    }

    private static Optional<String> refusal(ArmResource resource) {
        String name = resource.id().name();
        if (resource.is(PUBLIC_ACCESS, "Disabled")) {
            return Optional.of(name + " has public network access disabled");
        }
        if (resource.is(PUBLIC_ACCESS, "SecuredByPerimeter")) {
            return Optional.of(name + " lets in its network security perimeter only");
        }
        // Whom the rules let in is not known here: a public address may be somebody else's tomorrow.
        boolean letsNobodyIn = resource.is("/properties/networkAcls/defaultAction", "Deny")
                && resource.elements("/properties/networkAcls/ipRules").isEmpty()
                && resource.elements("/properties/networkAcls/virtualNetworkRules")
                        .isEmpty();
        return letsNobodyIn ? Optional.of("the firewall of " + name + " lets nobody in") : Optional.empty();
    }

    /** A name for each service of a resource: an account says which hosts it has, once it is there. */
    private static Stream<String> serviceNames(ArmResource resource) {
        String name = resource.id().name().toLowerCase(Locale.ROOT);
        return PrivateLinkServices.ofType(resource.type()).stream().flatMap(service -> {
            String host = "/properties/primaryEndpoints/" + service.groupId();
            return resource.text(host).isEmpty()
                    ? PublicNames.ofPrivateZone(service.zones().get("public").get(0)).stream()
                            .map(row -> name + "." + row.suffix())
                    : Stream.of(URI.create(resource.text(host)).getHost());
        });
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
    private static PublicEndpoint apiServer(ArmResource cluster, List<Address> linked) {
        boolean isPrivate = cluster.isTrue("/properties/apiServerAccessProfile/enablePrivateCluster");
        return new PublicEndpoint(
                cluster.id(),
                cluster.text("/properties/fqdn"),
                isPrivate ? linked : List.of(),
                isPrivate
                        ? Optional.of(cluster.id().name() + " has public network access disabled")
                        : Optional.empty());
    }
}
