package com.isolatedaks.isolation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.catalogue.Destination;
import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.catalogue.PublicNames;
import com.isolatedaks.isolation.model.ArmId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a private endpoint will have, by what it leads to
 * (https://learn.microsoft.com/azure/private-link/private-endpoint-dns).
 */
final class EndpointNames {
    private EndpointNames() {}

    static List<String> of(ArmResource endpoint, Map<ArmId, ArmResource> resources) {
        JsonNode connection = connection(endpoint);
        ArmId target = new ArmId(connection.path("privateLinkServiceId").asText("/"));
        String name = target.name().toLowerCase(Locale.ROOT);
        String group = connection.at("/groupIds/0").asText();
        String region = Optional.ofNullable(resources.get(target))
                .map(resource -> resource.body().path("location").asText(""))
                .filter(place -> !place.isEmpty() && !place.equals("global"))
                .orElseGet(() -> endpoint.body().path("location").asText("unknown"))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        Placeholders known = Placeholders.in(region)
                .with(Placeholder.REGISTRY, name)
                .with(Placeholder.PROMETHEUS_WORKSPACE, name)
                .with(Placeholder.GRAFANA, name);
        return PrivateLinkServices.ofGroup(group).stream()
                .findFirst()
                .map(service -> destinations(service).isEmpty()
                        ? inDomain(name, service, region)
                        : destinations(service).stream()
                                .map(destination -> destination.publicName(known))
                                .toList())
                .orElse(List.of());
    }

    /** What has a name of its own behind an endpoint to a service, where that is not only the resource's in the service's domain. */
    private static List<Destination> destinations(PrivateLinkService service) {
        return switch (service.name()) {
            case "ContainerRegistry" -> List.of(Destinations.REGISTRY, Destinations.REGISTRY_DATA);
            case "ManagedPrometheus" -> List.of(Destinations.PROMETHEUS_QUERY);
            case "Grafana" -> List.of(Destinations.GRAFANA);
            // Those of a scope's own resources are made up by Azure; these are the same for all.
            case "AzureMonitor" -> List.of(Destinations.MONITOR_API, Destinations.CONFIGURATION_HANDLER);
            default -> List.of();
        };
    }

    private static List<String> inDomain(String name, PrivateLinkService service, String region) {
        return service.publicZones(region).stream()
                .flatMap(zone -> PublicNames.ofPrivateZone(zone).stream())
                .map(row -> name + "." + row.suffix())
                .toList();
    }

    /** The labels of an endpoint's names in a zone, each with its address. */
    static Map<String, String> labels(ArmResource endpoint, String zone) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (JsonNode config : endpoint.body().at("/properties/customDnsConfigs")) {
            String name = config.path("fqdn").asText();
            PublicNames.of(name)
                    .flatMap(service -> service.privateAlias(name))
                    .filter(alias -> alias.endsWith("." + zone.toLowerCase(Locale.ROOT)))
                    .ifPresent(alias -> labels.put(
                            alias.substring(0, alias.length() - zone.length() - 1),
                            config.at("/ipAddresses/0").asText()));
        }
        return labels;
    }

    private static JsonNode connection(ArmResource endpoint) {
        JsonNode automatic = endpoint.body().at("/properties/privateLinkServiceConnections/0/properties");
        return automatic.isMissingNode()
                ? endpoint.body().at("/properties/manualPrivateLinkServiceConnections/0/properties")
                : automatic;
    }
}
