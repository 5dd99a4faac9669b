package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PublicName;
import com.isolatedaks.isolation.catalogue.PublicNames;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name that a private endpoint makes reachable at an address of its own
 * (https://learn.microsoft.com/azure/private-link/private-endpoint-dns).
 *
 * @param member the sub-resource's member that the address belongs to
 * @param fqdn the name that clients use
 * @param zone the private zone that has the record
 * @param record the record's name in that zone
 */
record LinkedName(String member, String fqdn, String zone, String record) {
    private static final String REGISTRY = "Microsoft.ContainerRegistry/registries";
    private static final String MONITOR_SCOPE = "Microsoft.Insights/privateLinkScopes";
    private static final String PRIVATE_LINK = "privatelink.";
    /** Where the catalogue lists a registry's data endpoint among its members, after the registry itself. */
    private static final int DATA_ENDPOINT = 1;

    /** The names of a target behind one of its services. */
    static List<LinkedName> of(AzureResource target, PrivateLinkService service, Resources resources) {
        String name = target.id().name().toLowerCase(Locale.ROOT);
        String zone = service.publicZones(target.location()).get(0);
        String publicZone =
                PublicNames.ofPrivateZone(zone).map(PublicName::suffix).orElseGet(() -> zone.replace(PRIVATE_LINK, ""));
        if (target.id().isOfType(REGISTRY)) {
            return ofRegistry(target, service, name, zone, publicZone, resources);
        }
        if (target.id().isOfType(MONITOR_SCOPE)) {
            return MonitorScopeNames.of(target.id(), service, resources);
        }
        String record = hostOf(target, service)
                .map(host -> host.replace("." + publicZone, ""))
                .orElse(name);
        String member = service.members().stream().findFirst().orElse(service.groupId());
        return List.of(new LinkedName(member, record + "." + publicZone, zone, record));
    }

    /** The host that the service chose itself, where it is not the resource's name in the service's domain. */
    private static Optional<String> hostOf(AzureResource target, PrivateLinkService service) {
        return target.body()
                .find("/properties/metrics/prometheusQueryEndpoint")
                .or(() -> target.body().find("/properties/endpoint"))
                .or(() -> target.body().find("/properties/primaryEndpoints/" + service.groupId()))
                .map(url -> URI.create(url).getHost());
    }

    /** One address for the registry, one for the data endpoint of each region that it is in. */
    private static List<LinkedName> ofRegistry(
            AzureResource registry,
            PrivateLinkService service,
            String name,
            String zone,
            String publicZone,
            Resources resources) {
        List<LinkedName> names = new ArrayList<>();
        names.add(new LinkedName(service.groupId(), name + "." + publicZone, zone, name));
        List<String> regions = new ArrayList<>(List.of(registry.location()));
        resources
                .children(registry.id(), REGISTRY + "/replications")
                .forEach(replica -> regions.add(replica.location()));
        for (String region : regions.stream().distinct().toList()) {
            String record = name + "." + region + ".data";
            names.add(new LinkedName(
                    service.membersIn(region).get(DATA_ENDPOINT), record + "." + publicZone, zone, record));
        }
        return names;
    }

    /** Whether the name's record belongs in a zone. */
    boolean isIn(ResourceId privateZone) {
        return privateZone.name().equalsIgnoreCase(zone);
    }
}
