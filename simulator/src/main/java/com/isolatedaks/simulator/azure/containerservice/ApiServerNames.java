package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.Destination;
import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.Optional;

/**
 * The names of a cluster's API server (https://learn.microsoft.com/azure/aks/private-clusters).
 *
 * @param label the first label of all of them
 * @param zone the private zone that has the private name; empty without one
 */
record ApiServerNames(String label, String location, Optional<String> zone, boolean isPublic) {

    static ApiServerNames of(ResourceId cluster, Body body) {
        boolean isPrivate = body.isTrue(ClusterPut.ACCESS + "/enablePrivateCluster");
        String location = body.text("/location");
        // Azure makes the label unique with eight characters; a brought subdomain is the whole label.
        String label = body.find("/properties/fqdnSubdomain")
                .orElseGet(() -> body.text("/properties/dnsPrefix") + "-"
                        + StableGuid.of("fqdn", cluster).substring(0, 8));
        return new ApiServerNames(
                label,
                location,
                isPrivate ? zone(cluster, body, location) : Optional.empty(),
                !isPrivate || body.isTrue(ClusterPut.ACCESS + "/enablePrivateClusterPublicFQDN"));
    }

    private static Optional<String> zone(ResourceId cluster, Body body, String location) {
        if (body.is(ApiServerRules.ZONE, "none")) {
            return Optional.empty();
        }
        boolean hasVnetIntegration = body.isTrue(ClusterPut.ACCESS + "/enableVnetIntegration");
        String system =
                StableGuid.of("privateDnsZone", cluster) + "." + ApiServerRules.zoneName(location, hasVnetIntegration);
        return Optional.of(body.id(ApiServerRules.ZONE).map(ResourceId::name).orElse(system));
    }

    String publicName() {
        return isPublic ? name(Destinations.API_SERVER) : "";
    }

    String privateName() {
        return zone.map(name -> label + "." + name).orElse("");
    }

    String portalName() {
        return name(Destinations.API_SERVER_PORTAL);
    }

    private String name(Destination destination) {
        return destination.publicName(Placeholders.in(location).with(Placeholder.API_SERVER, label));
    }
}
