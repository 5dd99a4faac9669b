package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Peers;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.network.AddressSet;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What firewalls let out on purpose. The proof is of a model without these rules, so whatever else gets out is a leak, also what a
 * wider rule would let out anyway; and what they let out is named.
 */
final class Deliberate {
    private static final Peers NOBODY = new Peers(false, AddressSet.EMPTY, Set.of());

    private final NetworkModel model;
    private final Purposes purposes;

    Deliberate(NetworkModel model, List<ArmResource> resources) {
        this.model = model;
        this.purposes = new Purposes(resources);
    }

    /** The model without what is let out on purpose. */
    NetworkModel without() {
        if (model.firewalls().isEmpty()) {
            return model;
        }
        return model.withFirewalls(model.firewalls().stream()
                .map(firewall -> firewall.withRules(firewall.rules().stream()
                        .flatMap(rule -> rest(rule).stream())
                        .toList()))
                .toList());
    }

    /** Names of a rule in doubt are all kept: what it is about is not known. */
    private Optional<FirewallRule> rest(FirewallRule rule) {
        if (!rule.isAllow() || rule.doubt().isPresent()) {
            return Optional.of(rule);
        }
        List<String> hosts = rule.hosts().stream()
                .filter(host -> purposes.ofHost(host, rule).isEmpty())
                .toList();
        boolean keepsDestinations =
                !isNobody(rule.destinations()) && purposes.ofDestinations(rule).isEmpty();
        return hosts.isEmpty() && !keepsDestinations
                ? Optional.empty()
                : Optional.of(rule.about(keepsDestinations ? rule.destinations() : NOBODY, hosts));
    }

    private static boolean isNobody(Peers peers) {
        return !peers.isAnybody() && peers.addresses().isEmpty() && peers.tags().isEmpty();
    }

    /** What places get to by these rules, as a packet's walk confirms. */
    List<AllowedEgress> allowed(List<Place> places) {
        List<AllowedEgress> allowed = new ArrayList<>();
        for (Firewall firewall : model.firewalls()) {
            for (FirewallRule rule : firewall.rules()) {
                if (rule.isAllow() && rule.doubt().isEmpty()) {
                    goals(rule).forEach(goal -> allowed(goal, rule, firewall, places)
                            .ifPresent(allowed::add));
                }
            }
        }
        return allowed;
    }

    /** The names among these that stand for those of everybody. */
    List<String> wide(List<Place> places) {
        return allowed(places).stream()
                .map(AllowedEgress::to)
                .filter(to -> to.startsWith("*"))
                .distinct()
                .toList();
    }

    private record Goal(String name, Target target, String reason) {}

    private Stream<Goal> goals(FirewallRule rule) {
        Stream<Goal> hosts = rule.hosts().stream()
                .flatMap(host -> purposes
                        .ofHost(host, rule)
                        .map(reason ->
                                new Goal(host, Target.inPublic(host.replace("*", "any"), Optional.empty()), reason))
                        .stream());
        Stream<Goal> others = purposes.ofDestinations(rule).stream()
                .flatMap(reason -> Stream.concat(
                        rule.destinations().tags().stream()
                                .map(tag -> new Goal("service tag " + tag, tagged(tag), reason)),
                        rule.destinations().addresses().ranges().stream()
                                .map(range -> new Goal(
                                        range.toString(),
                                        Target.at(AddressSet.of(range).first()),
                                        reason))));
        return Stream.concat(hosts, others);
    }

    private static Target tagged(String tag) {
        return new Target(
                "any address of " + tag, Optional.empty(), Set.of(tag, tag.split("\\.", 2)[0]), Optional.empty());
    }

    private Optional<AllowedEgress> allowed(Goal goal, FirewallRule rule, Firewall firewall, List<Place> places) {
        TreeSet<String> from = new TreeSet<>();
        Set<Protocol> protocols = Stream.of(Protocol.values())
                .filter(protocol -> rule.protocols().stream().anyMatch(protocol::isCoveredBy))
                .collect(Collectors.toCollection(TreeSet::new));
        Reachability walk = new Reachability(model);
        for (Place place : places) {
            boolean isReached = protocols.stream().anyMatch(protocol -> rule.ports().stream()
                    .anyMatch(range -> isBy(rule, walk.reach(place.source(), goal.target(), range.first(), protocol))));
            if (isReached) {
                from.add(place.name());
            }
        }
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(new AllowedEgress(
                        goal.name(),
                        protocols.stream().map(Protocol::toString).collect(Collectors.joining("/"))
                                + " "
                                + rule.ports().stream().map(Deliberate::text).collect(Collectors.joining(", ")),
                        List.copyOf(from),
                        firewall.id().name(),
                        rule.name(),
                        goal.reason()));
    }

    private static boolean isBy(FirewallRule rule, Verdict verdict) {
        return !verdict.isBlocked()
                && verdict.hops().stream().anyMatch(hop -> hop.rule().equals(rule.name()));
    }

    private static String text(PortRange range) {
        return range.first() == range.last() ? "" + range.first() : range.first() + "-" + range.last();
    }
}
