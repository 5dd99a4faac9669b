package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.arm.ModelReader;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.reach.Outlets;
import com.isolatedaks.isolation.state.Reading;
import com.isolatedaks.isolation.state.Undecided;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proves that a stack is isolated, or shows why it is not. Where references can be to one of several resources, each possibility
 * is gone through: the answer is certain if it is the same in all.
 */
public final class Prover {
    private Prover() {}

    /** The proof of what was read. */
    public static Proof prove(Reading reading) {
        List<Proof> all = reading.possibilities().stream()
                .map(resources -> possibility(resources, reading))
                .toList();
        Proof first = all.get(0);
        // What leaks in every possibility leaks; what leaks in some is named with what it depends on.
        List<Set<Change>> changes = all.stream()
                .map(proof -> proof.leaks().stream().map(Change::of).collect(Collectors.toSet()))
                .toList();
        Predicate<Leak> isCertain = leak -> changes.stream().allMatch(each -> each.contains(Change.of(leak)));
        List<Leak> certain = first.leaks().stream().filter(isCertain).toList();
        List<Undecided> undecided = new ArrayList<>(first.undecided());
        Map<String, Undecided> possible = new LinkedHashMap<>();
        all.stream()
                .flatMap(proof -> proof.leaks().stream())
                .filter(leak -> !isCertain.test(leak))
                .forEach(leak -> possible.putIfAbsent(leak.kind().id() + leak.from(), possible(leak, reading)));
        undecided.addAll(possible.values());
        Conclusion conclusion = conclusion(certain, undecided);
        return new Proof(
                conclusion,
                certain,
                first.allowed(),
                undecided,
                first.layers(),
                first.places(),
                first.needs(),
                first.names(),
                first.rights(),
                first.residual(),
                reading.isPlanned());
    }

    private static Conclusion conclusion(List<Leak> leaks, List<Undecided> undecided) {
        if (!leaks.isEmpty()) {
            return Conclusion.LEAKS;
        }
        return undecided.isEmpty() ? Conclusion.ISOLATED : Conclusion.UNDECIDED;
    }

    /** What mends a leak: places can have another name in each possibility. */
    private record Change(String kind, ArmId resource) {
        static Change of(Leak leak) {
            return new Change(leak.kind().id(), leak.resource());
        }
    }

    private static Undecided possible(Leak leak, Reading reading) {
        return new Undecided(
                leak.from(),
                "",
                "it reaches %s or not, depending on values that are not known yet: %s"
                        .formatted(leak.to(), String.join(", ", reading.choices())));
    }

    private static Proof possibility(List<ArmResource> resources, Reading reading) {
        NetworkModel model = ModelReader.read(resources);
        List<Place> places = Places.of(model, resources);
        Deliberate deliberate = new Deliberate(model, resources);
        NetworkModel closed = deliberate.without();
        Outlets outlets = new Outlets(closed);
        List<Egress> egress =
                places.stream().map(place -> Egress.of(place, closed, outlets)).toList();
        List<Undecided> undecided = new ArrayList<>(reading.undecided());
        if (places.isEmpty() && model.pools().isEmpty()) {
            undecided.add(
                    new Undecided("the stack", "", "it has no network and no cluster: there is nothing to prove"));
        }
        undecided.addAll(RemoteGateways.of(resources, reading));
        egress.forEach(each -> each.unknown().stream()
                .findFirst()
                .ifPresent(span -> undecided.add(new Undecided(
                        each.place().name(),
                        "",
                        "a route leads %s to what is not known: not in the stack, or a firewall's rule in doubt; prove it together with what lies behind the route"
                                .formatted(span)))));
        List<Leak> leaks = new ArrayList<>(ManagedNetworks.leaks(model));
        Map<ArmId, List<Egress>> open = egress.stream()
                .filter(Egress::leaks)
                .collect(Collectors.groupingBy(
                        each -> each.place().source().subnet().network()));
        for (Egress each : egress) {
            leaks.addAll(leaks(each, open, closed));
        }
        Names names = new Names(model, places);
        leaks.addAll(Ingress.leaks(resources));
        leaks.addAll(PublicServices.leaks(resources));
        leaks.addAll(Forwarding.leaks(model));
        leaks.addAll(names.leaks());
        return new Proof(
                conclusion(leaks, undecided),
                leaks,
                deliberate.allowed(places),
                undecided,
                layers(egress),
                places.size(),
                Stream.concat(new Needs(model, resources, places).all().stream(), ManagedNetworks.needs(model).stream())
                        .toList(),
                names.answers(),
                Rights.of(resources),
                new ResidualPaths(model, resources, places).present(),
                reading.isPlanned());
    }

    private static List<Leak> leaks(Egress egress, Map<ArmId, List<Egress>> open, NetworkModel model) {
        List<Leak> leaks = new ArrayList<>();
        egress.leak(model).ifPresent(leaks::add);
        Inbound.leak(egress.place(), model).ifPresent(leaks::add);
        if (!egress.leaks()) {
            leaks.addAll(new ServiceEgress(egress.place(), model).leaks());
            leaks.addAll(new PeerEgress(egress.place(), model, open).leaks());
        }
        return leaks;
    }

    private static List<String> layers(List<Egress> egress) {
        return egress.stream()
                .flatMap(each -> each.layer().map(text -> each.place().name() + ": " + text).stream())
                .toList();
    }
}
