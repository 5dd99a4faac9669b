package com.isolatedaks.isolation.doctor;

import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.reach.Hop;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Packets of nodes, followed to where they end. */
final class Ways {
    /** What can stop a packet beside a security group's rule and the way out of the network. */
    static final Set<Hop.Kind> ROUTES =
            EnumSet.of(Hop.Kind.ROUTE, Hop.Kind.FIREWALL, Hop.Kind.EGRESS, Hop.Kind.ADDRESS);

    private final Patient patient;
    private final Reachability reachability;

    Ways(Patient patient) {
        this.patient = patient;
        this.reachability = new Reachability(patient.model());
    }

    /** What the state shows of obstacles of some kinds on the way to some targets. */
    Observation obstacle(List<Target> targets, List<Integer> ports, Set<Hop.Kind> kinds) {
        if (targets.isEmpty()) {
            return Observation.unseen("it is not known where packets have to go");
        }
        for (Target target : targets) {
            for (int port : ports) {
                Verdict way = reachability.reach(patient.nodes(), target, port, Protocol.TCP);
                if (way instanceof Verdict.Undecided && kinds.contains(Hop.Kind.ROUTE)) {
                    return Observation.unseen("%s: %s"
                            .formatted(way.deciding().place(), way.deciding().text()));
                }
                Optional<String> stop = stop(way, kinds);
                if (stop.isPresent()) {
                    return Observation.found("%s, tcp port %d: %s".formatted(target, port, stop.get()));
                }
            }
        }
        return Observation.inOrder("%s is reached, or something else is in the way".formatted(targets.get(0)));
    }

    private static Optional<String> stop(Verdict way, Set<Hop.Kind> kinds) {
        return way.isBlocked() && kinds.contains(way.deciding().kind())
                ? Optional.of("%s: %s"
                        .formatted(way.deciding().place(), way.deciding().text()))
                : Optional.empty();
    }
}
