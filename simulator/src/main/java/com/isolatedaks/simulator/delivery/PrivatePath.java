package com.isolatedaks.simulator.delivery;

import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.dns.Resolution;
import com.isolatedaks.isolation.dns.Resolver;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Source;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.Optional;

/** The way from a cluster's nodes to a host of Azure Monitor: what its name leads to, and what lets packets through. */
final class PrivatePath {
    private static final int HTTPS = 443;

    private final Source nodes;
    private final NetworkModel model;
    private final Resolver resolver;
    private final Reachability reachability;

    PrivatePath(Source nodes, NetworkModel model) {
        this.nodes = nodes;
        this.model = model;
        this.resolver = new Resolver(model);
        this.reachability = new Reachability(model);
    }

    /** What is in the way to a host, if anything is; a public endpoint that takes nothing from here is. */
    Optional<String> obstacle(String host) {
        Resolution resolution = resolver.resolve(host, nodes);
        if (resolution.failure().isPresent()) {
            return resolution.failure();
        }
        Target target = resolution.target().orElseThrow();
        if (target.address().isEmpty()) {
            return Optional.of(publicOnly(host));
        }
        Verdict verdict = reachability.reach(nodes, target, HTTPS, Protocol.TCP);
        return verdict instanceof Verdict.Reached
                ? Optional.empty()
                : Optional.of("%s cannot be reached: %s: %s"
                        .formatted(
                                target,
                                verdict.deciding().place(),
                                verdict.deciding().text()));
    }

    private String publicOnly(String host) {
        ArmId network = nodes.subnet().id().parent();
        boolean isLinked = model.zones().stream()
                .anyMatch(zone -> zone.name().equalsIgnoreCase(zoneOf(host))
                        && zone.linkTo(network).isPresent());
        return "%s has only a public address: %s"
                .formatted(
                        host,
                        isLinked
                                ? "no private endpoint has this name"
                                : "no zone %s is linked to network %s".formatted(zoneOf(host), network.name()));
    }

    private static String zoneOf(String host) {
        return PrivateLinkServices.azureMonitor().publicZones("").stream()
                .filter(zone -> host.endsWith(zone.substring(PrivateLinkService.ZONE_PREFIX.length() - 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a host of Azure Monitor: " + host));
    }
}
