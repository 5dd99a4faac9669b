package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.VnetIntegration;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.authorization.Permission;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The private DNS zone of a private cluster (https://learn.microsoft.com/azure/aks/private-clusters). */
final class ApiServerRules {
    static final String ZONE = ClusterPut.ACCESS + "/privateDNSZone";

    private static final String TARGET = "properties.apiServerAccessProfile.privateDNSZone";
    private static final Pattern DNS_PREFIX = Pattern.compile("[a-zA-Z\\d]([-a-zA-Z\\d]{0,52}[a-zA-Z\\d])?");

    private ApiServerRules() {}

    static void check(ClusterPut cluster, Optional<String> controlPlanePrincipal) {
        checkNames(cluster);
        checkRegion(cluster);
        Body body = cluster.body();
        if (!cluster.isPrivate()) {
            if (body.has(ZONE)) {
                throw ClusterErrors.refuse(
                        "InvalidPrivateDNSZoneMode",
                        TARGET,
                        "A private DNS zone can be set for a private cluster only.");
            }
            return;
        }
        boolean hasPublicName = body.isTrue(ClusterPut.ACCESS + "/enablePrivateClusterPublicFQDN");
        if (body.is("/properties/networkProfile/loadBalancerSku", "basic")) {
            throw ClusterErrors.refuse(
                    "PrivateClusterNotSupportedWithBasicLoadBalancer",
                    "properties.networkProfile.loadBalancerSku",
                    "A private cluster needs the standard load balancer.");
        }
        if (body.is(ZONE, "none") && !hasPublicName) {
            throw ClusterErrors.refuse(
                    "NonePrivateDNSZonePublicFQDNDisabledError",
                    TARGET,
                    "A private cluster without a private DNS zone needs its public FQDN"
                            + " (enablePrivateClusterPublicFQDN).");
        }
        if (!body.is(ZONE, "none") && !body.is(ZONE, "system")) {
            checkBroughtZone(cluster, controlPlanePrincipal);
        }
    }

    /** See https://learn.microsoft.com/azure/aks/api-server-vnet-integration. */
    private static void checkRegion(ClusterPut cluster) {
        String location = cluster.body().text("/location");
        if (cluster.hasVnetIntegration() && !VnetIntegration.facts().isAvailableIn(location)) {
            throw ClusterErrors.invalidParameter(
                    "properties.apiServerAccessProfile.enableVnetIntegration",
                    "API server VNet integration is not available in %s.".formatted(location));
        }
    }

    private static void checkNames(ClusterPut cluster) {
        Optional<String> prefix = cluster.body().find("/properties/dnsPrefix");
        Optional<String> subdomain = cluster.body().find("/properties/fqdnSubdomain");
        if (prefix.isPresent() == subdomain.isPresent()) {
            throw ClusterErrors.invalidParameter(
                    "properties.dnsPrefix", "Exactly one of dnsPrefix and fqdnSubdomain must be set.");
        }
        String name = prefix.or(() -> subdomain).orElseThrow();
        if (!DNS_PREFIX.matcher(name).matches()) {
            throw ClusterErrors.invalidParameter(
                    "properties.dnsPrefix",
                    ("The DNS prefix '%s' is invalid; expected 1 to 54 letters, digits and hyphens, beginning and ending"
                                    + " with a letter or digit.")
                            .formatted(name));
        }
        if (subdomain.isPresent() && cluster.body().id(ZONE).isEmpty()) {
            throw ClusterErrors.invalidParameter(
                    "properties.fqdnSubdomain", "fqdnSubdomain can be set only with a private DNS zone of one's own.");
        }
    }

    private static void checkBroughtZone(ClusterPut cluster, Optional<String> controlPlanePrincipal) {
        String given = cluster.body().text(ZONE);
        String location = cluster.body().text("/location");
        ResourceId zone = ResourceId.parse(given)
                .filter(id -> isZoneName(id.name(), location, cluster.hasVnetIntegration()))
                .orElseThrow(() -> ClusterErrors.refuse(
                        "InvalidPrivateDNSZoneResourceID",
                        TARGET,
                        "'%s' is not the id of a private DNS zone named [<subzone>.]%s.%s.azmk8s.io."
                                .formatted(given, label(cluster.hasVnetIntegration()), location)));
        if (cluster.resources().find(zone).isEmpty()) {
            throw ClusterErrors.refuse(
                    "PrivateDNSZoneResourceNotFoundError",
                    TARGET,
                    "The private DNS zone '%s' was not found.".formatted(zone));
        }
        String principal = controlPlanePrincipal.orElseThrow(() -> ClusterErrors.refuse(
                "SystemAssignedIdentityNotSupportedForCustomPrivateDNSZone",
                TARGET,
                "A private DNS zone of one's own needs a user-assigned identity."));
        if (!Permission.WRITE_PRIVATE_ZONE.isGranted(principal, zone, cluster.resources())) {
            throw ClusterErrors.refuse(
                    "CustomPrivateDNSZoneMissingPermissionError",
                    TARGET,
                    ("Service principal or user-assigned identity must be given permission to read and write to custom"
                                    + " private dns zone %s. Check access result not allowed for action"
                                    + " Microsoft.Network/privateDnsZones/read.")
                            .formatted(zone));
        }
        ResourceId record = zone.child(
                "A", ApiServerNames.of(cluster.put().id(), cluster.body()).label());
        if (cluster.put().isCreate() && cluster.resources().find(record).isPresent()) {
            throw ClusterErrors.refuse(
                    "FQDNSubdomainRecordAlreadyExistsError",
                    "properties.fqdnSubdomain",
                    "The private DNS zone '%s' has a record '%s' already; choose another subdomain."
                            .formatted(zone, record.name()));
        }
        for (ResourceId subnet : cluster.nodeSubnets()) {
            ResourceId network = subnet.parent();
            if (!Permission.JOIN_NETWORK.isGranted(principal, network, cluster.resources())) {
                throw ArmErrors.linkedAuthorizationFailed(principal, Permission.JOIN_NETWORK.action(), network);
            }
        }
    }

    private static String label(boolean hasVnetIntegration) {
        return hasVnetIntegration ? "private" : "privatelink";
    }

    private static boolean isZoneName(String zone, String location, boolean hasVnetIntegration) {
        String base = "%s.%s.azmk8s.io".formatted(label(hasVnetIntegration), location);
        String name = zone.toLowerCase(Locale.ROOT);
        return name.equals(base) || name.endsWith("." + base);
    }
}
