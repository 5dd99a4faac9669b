package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.catalogue.PublicName;
import com.isolatedaks.isolation.catalogue.PublicNames;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.network.AddressSet;
import com.isolatedaks.isolation.reach.Classes;
import com.isolatedaks.isolation.reach.Hop;
import com.isolatedaks.isolation.reach.ReachableSets;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one place reaches by name where rules speak of services and names rather than addresses: the public endpoints of
 * Azure's services, and what firewalls let through.
 */
final class ServiceEgress {
    private static final int HTTPS = 443;

    private final Place place;
    private final NetworkModel model;

    ServiceEgress(Place place, NetworkModel model) {
        this.place = place;
        this.model = model;
    }

    /** The leaks to names; to services that the place reaches by address anyway nothing is added. */
    List<Leak> leaks() {
        boolean hasWay = new ReachableSets(place.source(), model).canLeave()
                || !place.source().subnet().serviceEndpoints().isEmpty();
        if (!hasWay) {
            return List.of();
        }
        Map<String, Leak> leaks = new LinkedHashMap<>();
        for (AddressSet senders : Classes.towardsInternet(place.source(), model).senders()) {
            targets().forEach(goal -> leak(senders, goal).ifPresent(leak -> leaks.putIfAbsent(leak.to(), leak)));
        }
        return List.copyOf(leaks.values());
    }

    private record Goal(String name, Target target, int port, Protocol protocol) {}

    private Stream<Goal> targets() {
        Map<List<String>, Goal> services = new LinkedHashMap<>();
        for (PublicName row : PublicNames.all()) {
            if (row.isPublic() && !row.serviceTags().isEmpty()) {
                String host = "any." + row.suffix().replace("{region}", "region");
                String tags = String.join(" and ", row.serviceTags());
                services.putIfAbsent(
                        row.serviceTags(),
                        new Goal("the service " + tags, Target.inPublic(host, Optional.empty()), HTTPS, Protocol.TCP));
            }
        }
        return Stream.concat(services.values().stream(), allowed());
    }

    private Stream<Goal> allowed() {
        List<Goal> goals = new ArrayList<>();
        if (place.source().subnet().routeTable().isEmpty()) {
            return Stream.empty();
        }
        model.firewalls().stream()
                .flatMap(firewall -> firewall.rules().stream())
                .filter(FirewallRule::isAllow)
                .forEach(rule -> {
                    rule.hosts()
                            .forEach(host -> add(
                                    host, Target.inPublic(host.replace("*", "any"), Optional.empty()), rule, goals));
                    rule.destinations()
                            .tags()
                            .forEach(tag -> add("the service tag " + tag, Deliberate.tagged(tag), rule, goals));
                });
        return goals.stream();
    }

    /** One port of each range of a rule, in each of its protocols. */
    private static void add(String name, Target target, FirewallRule rule, List<Goal> goals) {
        for (Protocol protocol : Protocol.values()) {
            if (rule.protocols().stream().anyMatch(protocol::isCoveredBy)) {
                rule.ports().stream()
                        .map(PortRange::first)
                        .forEach(port -> goals.add(new Goal(name, target, port, protocol)));
            }
        }
    }

    private Optional<Leak> leak(AddressSet senders, Goal goal) {
        Witness way =
                Witness.of(Witness.oneOf(place.source(), senders), goal.target(), goal.port(), goal.protocol(), model);
        if (!(way.verdict() instanceof Verdict.Reached)) {
            return Optional.empty();
        }
        boolean isByFirewall = way.verdict().hops().stream().anyMatch(hop -> hop.kind() == Hop.Kind.FIREWALL);
        boolean hasEgress = way.verdict().hops().stream().anyMatch(hop -> hop.kind() == Hop.Kind.EGRESS);
        LeakKind kind =
                isByFirewall ? LeakKind.FIREWALL : hasEgress ? Ways.kindOf(place, model) : LeakKind.SERVICE_ENDPOINT;
        return Optional.of(new Leak(
                kind,
                Ways.resourceOf(place, kind),
                place.name(),
                "%s (%s port %d)".formatted(goal.name(), goal.protocol(), goal.port()),
                way.steps()));
    }
}
