package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.AddressSet;
import com.isolatedaks.isolation.reach.Classes;
import com.isolatedaks.isolation.reach.ReachableSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one place reaches by way of other networks: peering is not transitive, but any machine of a peered network that has a
 * way out can pass on what it is sent.
 */
final class PeerEgress {
    private final Place place;
    private final NetworkModel model;
    private final Map<ArmId, List<Egress>> open;

    /** The places that leak are given by their networks. */
    PeerEgress(Place place, NetworkModel model, Map<ArmId, List<Egress>> open) {
        this.place = place;
        this.model = model;
        this.open = open;
    }

    List<Leak> leaks() {
        VirtualNetwork home = model.networkOf(place.source().subnet());
        List<Egress> relays = model.neighbours(home).stream()
                .skip(1)
                .flatMap(peer -> open.getOrDefault(peer.id(), List.of()).stream())
                .toList();
        if (relays.isEmpty()) {
            return List.of();
        }
        Classes classes = Classes.towardsAll(place.source(), model);
        ReachableSets sets = new ReachableSets(place.source(), model);
        return relays.stream()
                .flatMap(relay -> leak(relay, classes, sets, home).stream())
                .toList();
    }

    private Optional<Leak> leak(Egress relay, Classes classes, ReachableSets sets, VirtualNetwork home) {
        AddressSet addresses = relay.place().source().addresses();
        for (AddressSet senders : classes.senders()) {
            for (Protocol protocol : Protocol.values()) {
                for (PortRange ports : classes.ports()) {
                    AddressSet reached = sets.all(senders, ports.first(), protocol, true)
                            .arrived()
                            .and(addresses);
                    if (!reached.isEmpty()) {
                        return Optional.of(leak(relay, senders, reached, ports.first(), protocol, home));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Leak leak(
            Egress relay, AddressSet senders, AddressSet to, int port, Protocol protocol, VirtualNetwork home) {
        List<String> steps = new ArrayList<>(
                Witness.of(place.source(), senders, to, port, protocol, model).steps());
        steps.add("%s passes it on".formatted(relay.place().name()));
        steps.addAll(relay.witness().orElseThrow().steps());
        return new Leak(
                LeakKind.PEER,
                home.id(),
                place.name(),
                "the internet through %s".formatted(relay.place().name()),
                steps);
    }
}
