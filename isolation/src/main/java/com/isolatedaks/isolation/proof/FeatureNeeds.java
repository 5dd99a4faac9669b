package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.catalogue.Direction;
import com.isolatedaks.isolation.catalogue.Endpoint;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Way;
import com.isolatedaks.isolation.dns.Resolution;
import com.isolatedaks.isolation.dns.Resolver;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the features of a cluster talk to, and whether they get there. */
final class FeatureNeeds {
    /** The registry's part is the nodes' need, which is asked for apart. */
    private static final Set<Way> OUTSIDE = Set.of(Way.PRIVATE_LINK, Way.FIREWALL);

    private final NetworkModel model;
    private final Place place;
    private final ArmResource cluster;

    FeatureNeeds(NetworkModel model, Place place, ArmResource cluster) {
        this.model = model;
        this.place = place;
        this.cluster = cluster;
    }

    List<Need> all() {
        List<Need> needs = new ArrayList<>();
        String region = cluster.body().path("location").asText("");
        for (Feature feature : EnabledFeature.of(cluster)) {
            feature.endpointsIn(region).stream()
                    .filter(endpoint -> endpoint.direction() == Direction.OUTBOUND)
                    .filter(endpoint -> endpoint.need().isRequired() && !endpoint.isServiceTag())
                    .filter(endpoint -> OUTSIDE.contains(endpoint.need().way()))
                    .forEach(endpoint -> needs.add(need(feature, endpoint)));
        }
        return needs;
    }

    private Need need(Feature feature, Endpoint endpoint) {
        String host = endpoint.host();
        String what = "%s: %s (%s)".formatted(feature.name(), host, endpoint.purpose());
        Optional<String> linked = endpoint.privateLink().flatMap(service -> endpointTo(service.type()));
        if (linked.isPresent()) {
            return new Need(place.name(), what, true, "private endpoint " + linked.get());
        }
        Optional<String> obstacle = obstacle(host.replace("*", "any"), endpoint);
        return new Need(place.name(), what, obstacle.isEmpty(), obstacle.orElse("reached outside of the network"));
    }

    private Optional<String> endpointTo(String type) {
        String part = "/providers/" + type.toLowerCase(Locale.ROOT) + "/";
        return model.neighbours(model.networkOf(place.source().subnet())).stream()
                .flatMap(network -> model.endpointsIn(network).stream())
                .filter(endpoint -> endpoint.isConnected()
                        && endpoint.target().text().toLowerCase(Locale.ROOT).contains(part))
                .map(endpoint -> endpoint.id().name())
                .findFirst();
    }

    private Optional<String> obstacle(String host, Endpoint endpoint) {
        Resolution resolution = new Resolver(model).resolve(host, place.source());
        Optional<Target> target = resolution.target();
        if (target.isEmpty()) {
            return resolution.failure();
        }
        Verdict verdict = new Reachability(model)
                .reach(
                        place.source(),
                        target.get(),
                        endpoint.port(),
                        Protocol.valueOf(endpoint.transport().name()));
        return verdict.isBlocked()
                ? Optional.of("%s: %s"
                        .formatted(
                                verdict.deciding().place(), verdict.deciding().text()))
                : Optional.empty();
    }
}
