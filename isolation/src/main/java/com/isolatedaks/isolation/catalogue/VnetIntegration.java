package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What is known of API server VNet integration ({@code api-server.json}).
 *
 * @param zone name of the API server's private DNS zone; {@code {region}} stands for the cluster's region
 * @param regionsWithout regions that do not have it
 * @param nodePorts TCP ports of the API server that nodes come to
 * @param loadBalancerPort TCP port that Azure's load balancer asks for the API server's health
 */
public record VnetIntegration(
        String zone, Set<String> regionsWithout, List<String> nodePorts, String loadBalancerPort) {
    private static final VnetIntegration FACTS =
            CatalogueFile.row(CatalogueFile.read("api-server.json").get("vnetIntegration"), VnetIntegration.class);

    public VnetIntegration {
        regionsWithout = Set.copyOf(regionsWithout);
        nodePorts = List.copyOf(nodePorts);
    }

    public static VnetIntegration facts() {
        return FACTS;
    }

    /** The private DNS zone for clusters in {@code region}. */
    public String zoneIn(String region) {
        return zone.replace("{region}", Regions.normalize(region));
    }

    public boolean isAvailableIn(String region) {
        return !regionsWithout.contains(Regions.normalize(region));
    }
}
