package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Peering;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.Optional;

/** What happens to a packet that a route leads through an appliance. Of Azure Firewall the rules are known. */
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
        FirewallRules.Judged judged = new FirewallRules(firewall, place.get(), model).judge(from, to, port, protocol);
        if (!judged.isCertain()) {
            return way.undecided(judged.hop());
        }
        if (way.isStopped(Optional.of(judged.hop()))) {
            return way.blocked();
        }
        VirtualNetwork home = model.networkOf(place.get());
        Optional<String> oneWay = oneWay(home);
        if (oneWay.isPresent()) {
            return way.undecided(Hop.passed(Hop.Kind.FIREWALL, firewall.id().name(), "", oneWay.get()));
        }
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
        FirewallRules.Let let = new FirewallRules(found.get(), place.get(), model).lets(from, port, protocol);
        if (oneWay(home).isPresent()) {
            return new Passed(AddressSet.EMPTY, to.and(let.certain().or(let.doubtful())));
        }
        AddressSet certain = to.and(let.certain());
        AddressSet inside = certain.and(model.neighbourhood(home));
        AddressSet outside = found.get().hasPublicAddress() ? certain.minus(inside) : AddressSet.EMPTY;
        return new Passed(
                new Delivery(model, home)
                        .arrivals(from, inside, port, protocol, isAnybodyHome)
                        .or(outside),
                to.and(let.doubtful()));
    }

    /**
     * In a peered network a packet reaches the firewall, but answers come back only if the sender's peering takes forwarded
     * traffic (https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering). What needs no answer gets out.
     */
    private Optional<String> oneWay(VirtualNetwork home) {
        return network.peerings().stream()
                .filter(peering -> peering.remote().equals(home.id()) && !peering.takesForwarded())
                .findFirst()
                .map(Peering::name)
                .map("whether answers come back is not known: peering %s does not allow forwarded traffic"::formatted);
    }

    private Optional<Firewall> firewall(Address appliance) {
        return model.firewalls().stream()
                .filter(firewall -> firewall.address().equals(appliance))
                .filter(this::isHere)
                .findFirst();
    }

    /** Firewalls of networks that know nothing of each other often have the same address. */
    private boolean isHere(Firewall firewall) {
        Optional<Subnet> place = place(firewall.address());
        Optional<Subnet> own = firewall.subnet().flatMap(model::subnet);
        return own.isEmpty() || own.map(Subnet::id).equals(place.map(Subnet::id));
    }

    private Optional<Subnet> place(Address appliance) {
        return model.neighbours(network).stream()
                .flatMap(neighbour -> neighbour.subnetOf(appliance).stream())
                .findFirst();
    }
}
