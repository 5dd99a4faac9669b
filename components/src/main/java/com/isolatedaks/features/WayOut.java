package com.isolatedaks.features;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.network.NetworkMode;
import com.isolatedaks.outbound.OutboundPlan;
import java.util.List;

/**
 * Which hosts outside a cluster can reach.
 *
 * @param isOpen whether AKS makes a way out, or a firewall is one
 * @param hosts what a firewall behind a network that is brought lets through
 * @param region the cluster's region
 * @param remedy what to do about a host that cannot be reached
 */
public record WayOut(boolean isOpen, List<String> hosts, String region, String remedy) {
    private static final String OPEN = "choose outbound.type UserDefinedRouting with a firewall that lets them out";

    public WayOut {
        hosts = List.copyOf(hosts);
    }

    /** The way out that the inputs describe. */
    public static WayOut of(IsolatedAksClusterArgs args) {
        OutboundPlan plan = OutboundPlan.of(args);
        // Microsoft's concept page puts a firewall behind outbound type none, too: only the owner of a network knows.
        boolean mayHaveFirewall = plan.allowsReachableHosts(NetworkMode.of(args));
        return new WayOut(
                !plan.isIsolated(),
                plan.reachableHosts(),
                args.location(),
                mayHaveFirewall
                        ? OPEN + ", or name them in outbound.reachableHosts if one behind the network does"
                        : OPEN);
    }

    /** The hosts that a feature needs and that cannot be reached, with port and protocol. */
    public List<String> missing(Feature feature) {
        return isOpen
                ? List.of()
                : feature.outside(region).stream()
                        .filter(endpoint -> hosts.stream().noneMatch(host -> endpoint.isNamedBy(host)))
                        .map(endpoint -> "%s (%s %d)".formatted(endpoint.host(), endpoint.transport(), endpoint.port()))
                        .toList();
    }
}
