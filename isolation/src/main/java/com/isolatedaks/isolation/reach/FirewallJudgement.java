package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.Optional;

/**
 * What happens to a packet that a route leads through an appliance. Of Azure Firewall the rules are known: the first that
 * fits decides, and what fits none is denied (https://learn.microsoft.com/azure/firewall/rule-processing).
 */
final class FirewallJudgement {
    private final NetworkModel model;
    private final VirtualNetwork network;

    FirewallJudgement(NetworkModel model, VirtualNetwork network) {
        this.model = model;
        this.network = network;
    }

    Verdict pass(Address appliance, AddressSet from, Target to, int port, Protocol protocol, Reachability.Way way) {
        Optional<Firewall> found = firewall(appliance);
        Optional<Subnet> place = place(appliance);
        if (found.isEmpty() || place.isEmpty()) {
            return way.undecided(Hop.passed(
                    Hop.Kind.FIREWALL, appliance.toString(), "", "what this appliance lets through is not known"));
        }
        Firewall firewall = found.get();
        if (way.isStopped(Optional.of(judge(firewall, place.get(), from, to, port, protocol)))) {
            return way.blocked();
        }
        VirtualNetwork home = model.networkOf(place.get());
        if (to.address()
                .filter(address -> model.neighbourhood(home).contains(address))
                .isPresent()) {
            return new Delivery(model, home).deliver(from, to, port, protocol, way);
        }
        if (!firewall.hasPublicAddress()) {
            return way.blocked(Hop.stopped(
                    Hop.Kind.EGRESS, firewall.id().name(), "", "the firewall has no public address to go out by"));
        }
        way.pass(Hop.passed(Hop.Kind.EGRESS, firewall.id().name(), "", "it goes out by the firewall's public address"));
        return Egress.atService(to, way);
    }

    /**
     * What a class of senders reaches through an appliance.
     *
     * @param arrived addresses at which packets arrive, in networks and in the internet
     * @param unknown addresses of which that is not known
     */
    record Passed(AddressSet arrived, AddressSet unknown) {}

    Passed pass(Address appliance, AddressSet from, AddressSet to, int port, Protocol protocol, boolean isAnybodyHome) {
        Optional<Firewall> found = firewall(appliance);
        Optional<Subnet> place = place(appliance);
        if (found.isEmpty() || place.isEmpty()) {
            return new Passed(AddressSet.EMPTY, to);
        }
        VirtualNetwork home = model.networkOf(place.get());
        AddressSet let = to.and(lets(found.get(), place.get(), from, port, protocol));
        AddressSet inside = let.and(model.neighbourhood(home));
        AddressSet outside = found.get().hasPublicAddress() ? let.minus(inside) : AddressSet.EMPTY;
        return new Passed(
                new Delivery(model, home)
                        .arrivals(from, inside, port, protocol, isAnybodyHome)
                        .or(outside),
                AddressSet.EMPTY);
    }

    private AddressSet lets(Firewall firewall, Subnet place, AddressSet from, int port, Protocol protocol) {
        Tags tags = Tags.of(place, model);
        AddressSet open = AddressSet.ALL;
        AddressSet allowed = AddressSet.EMPTY;
        for (FirewallRule rule : firewall.rules()) {
            if (!rule.covers(port, protocol) || !sends(rule, tags, from)) {
                continue;
            }
            AddressSet covered = open.and(rule.hosts().isEmpty() ? tags.addresses(rule.destinations()) : named(rule));
            allowed = rule.isAllow() ? allowed.or(covered) : allowed;
            open = open.minus(covered);
        }
        return allowed;
    }

    /** The addresses among a rule's names. */
    private static AddressSet named(FirewallRule rule) {
        return rule.hosts().contains("*")
                ? AddressSet.ALL
                : AddressSet.union(rule.hosts().stream()
                        .flatMap(host -> Address.parse(host).stream())
                        .map(AddressSet::of)
                        .toList());
    }

    private static boolean sends(FirewallRule rule, Tags tags, AddressSet from) {
        return rule.sources().isAnybody() || tags.addresses(rule.sources()).containsAll(from);
    }

    private Optional<Firewall> firewall(Address appliance) {
        return model.firewalls().stream()
                .filter(firewall -> firewall.address().equals(appliance))
                .findFirst();
    }

    private Optional<Subnet> place(Address appliance) {
        return model.neighbours(network).stream()
                .flatMap(neighbour -> neighbour.subnetOf(appliance).stream())
                .findFirst();
    }

    private Hop judge(Firewall firewall, Subnet place, AddressSet from, Target to, int port, Protocol protocol) {
        Tags tags = Tags.of(place, model);
        String name = firewall.id().name();
        return firewall.rules().stream()
                .filter(rule -> rule.covers(port, protocol))
                .filter(rule -> sends(rule, tags, from))
                .filter(rule ->
                        rule.namesHost(to.host()) || (rule.hosts().isEmpty() && tags.covers(rule.destinations(), to)))
                .findFirst()
                .map(rule -> hop(name, rule))
                .orElseGet(() -> Hop.stopped(Hop.Kind.FIREWALL, name, "", "no rule allows " + to));
    }

    private static Hop hop(String firewall, FirewallRule rule) {
        return new Hop(
                Hop.Kind.FIREWALL,
                firewall,
                rule.name(),
                rule.isAllow(),
                "rule %s %s it through".formatted(rule.name(), rule.isAllow() ? "lets" : "does not let"));
    }
}
