package com.isolatedaks.features;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.egress.EgressPlan;
import com.isolatedaks.isolation.catalogue.Endpoint;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.network.NetworkMode;
import com.isolatedaks.outbound.ClusterEgress;
import com.isolatedaks.outbound.OutboundPlan;
import java.util.List;
import java.util.Optional;

/**
 * Which hosts outside a cluster can reach.
 *
 * @param isOpen whether AKS makes a way out, or a firewall is one of which nothing is known
 * @param hosts what a firewall of somebody else's lets through
 * @param firewall what a firewall that is known lets out
 * @param region the cluster's region
 * @param mayHaveFirewall whether a firewall of somebody else's may stand behind the network
 */
public record WayOut(
        boolean isOpen, List<String> hosts, Optional<EgressPlan> firewall, String region, boolean mayHaveFirewall) {
    private static final String NO_FIREWALL =
            "put an EgressFirewall that lets them out behind a network of your own and set outbound.firewall to it";

    public WayOut {
        hosts = List.copyOf(hosts);
    }

    /** The way out that the inputs describe. */
    public static WayOut of(IsolatedAksClusterArgs args) {
        OutboundPlan plan = OutboundPlan.of(args);
        Optional<EgressPlan> firewall = ClusterEgress.of(args).map(ClusterEgress::plan);
        return new WayOut(
                !plan.isIsolated() && firewall.isEmpty(),
                plan.reachableHosts(),
                firewall,
                args.location(),
                // Microsoft's concept page puts a firewall behind outbound type none, too: only the owner of a network
                // knows.
                plan.allowsReachableHosts(NetworkMode.of(args)));
    }

    /** The hosts that a feature needs and that cannot be reached, with port and protocol. */
    public List<String> missing(Feature feature) {
        return isOpen
                ? List.of()
                : feature.outside(region).stream()
                        .filter(endpoint -> !isReached(endpoint))
                        .map(endpoint -> "%s (%s %d)".formatted(endpoint.host(), endpoint.transport(), endpoint.port()))
                        .toList();
    }

    /** What to do about hosts that a feature needs and that cannot be reached. */
    public String remedy(Feature feature) {
        if (firewall.isPresent()) {
            return "add %s to the features of the EgressFirewall's egress".formatted(feature.name());
        }
        return mayHaveFirewall
                ? NO_FIREWALL + ", or name them in outbound.reachableHosts if a firewall of somebody else's does"
                : NO_FIREWALL;
    }

    private boolean isReached(Endpoint endpoint) {
        return hosts.stream().anyMatch(endpoint::isNamedBy)
                || firewall.filter(plan -> plan.letsOut(endpoint)).isPresent();
    }
}
