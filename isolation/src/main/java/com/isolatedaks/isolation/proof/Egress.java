package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.network.AddressSet;
import com.isolatedaks.isolation.reach.Classes;
import com.isolatedaks.isolation.reach.Hop;
import com.isolatedaks.isolation.reach.Outlets;
import com.isolatedaks.isolation.reach.Outlets.Outlet;
import com.isolatedaks.isolation.reach.ReachableSets;
import com.isolatedaks.isolation.reach.ReachableSets.Reached;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one place reaches in the internet.
 *
 * @param place the place
 * @param spans the addresses, by ports
 * @param unknown addresses of which nobody can know, by ports
 * @param witness the way of one packet that gets out; empty if none does
 * @param layer what alone keeps the place closed, where only one of the two does: a way out that only the security group
 *     shuts, or a security group that lets everything out where there is no way; empty otherwise
 */
record Egress(Place place, List<Span> spans, List<Span> unknown, Optional<Witness> witness, Optional<String> layer) {
    /** The port that a witness is followed by, where it can be: what reads best. */
    private static final int USUAL_PORT = 443;

    static Egress of(Place place, NetworkModel model, Outlets outlets) {
        ReachableSets sets = new ReachableSets(place.source(), model);
        Classes classes = Classes.towardsInternet(place.source(), model);
        List<Span> spans = new ArrayList<>();
        List<Span> unknown = new ArrayList<>();
        Optional<Witness> witness = Optional.empty();
        boolean isLet = false;
        for (AddressSet senders : classes.senders()) {
            for (Protocol protocol : Protocol.values()) {
                for (Outlet outlet : outlets.of(place.source().subnet(), senders, protocol)) {
                    if (!sets.canLeave()) {
                        isLet = true;
                        continue;
                    }
                    for (PortRange ports : classes.parts(outlet.ports())) {
                        int port = ports.contains(USUAL_PORT) ? USUAL_PORT : ports.first();
                        Reached reached = sets.internet(senders, outlet.addresses(), port, protocol);
                        if (!reached.unknown().isEmpty()) {
                            unknown.add(new Span(List.of(ports), protocol, reached.unknown()));
                        }
                        if (!reached.arrived().isEmpty()) {
                            spans.add(new Span(List.of(ports), protocol, reached.arrived()));
                            if (witness.isEmpty() || port == USUAL_PORT && protocol == Protocol.TCP) {
                                witness = Optional.of(
                                        Witness.of(place.source(), senders, reached.arrived(), port, protocol, model));
                            }
                        }
                    }
                }
            }
        }
        boolean isShutByGroup = sets.canLeave() && !sets.wayOut().isEmpty() && spans.isEmpty();
        Optional<String> layer = isShutByGroup
                ? Optional.of("it has a way out (%s), which only its security group shuts".formatted(sets.wayOut()))
                : isLet
                        ? Optional.of(
                                "its security group lets it send to the internet; only the missing way out keeps it in")
                        : Optional.empty();
        return new Egress(place, Span.joined(spans), Span.joined(unknown), witness, layer);
    }

    boolean leaks() {
        return !spans.isEmpty();
    }

    /** The leak, if there is one. */
    Optional<Leak> leak(NetworkModel model) {
        return witness.map(way -> {
            boolean isByFirewall = way.verdict().hops().stream().anyMatch(hop -> hop.kind() == Hop.Kind.FIREWALL);
            LeakKind kind = isByFirewall ? LeakKind.FIREWALL : Ways.kindOf(place, model);
            String more = spans.size() > 1 ? "; and more, %s".formatted(spans.get(1)) : "";
            return new Leak(
                    kind,
                    Ways.resourceOf(place, kind),
                    place.name(),
                    "the internet (" + spans.get(0) + more + ")",
                    way.steps());
        });
    }
}
