package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.catalogue.ReservedRanges;
import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.FirewallTranslation;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Peers;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.network.AddressSet;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Source;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What firewalls let in: a DNAT rule allows the traffic that it translates by itself, which goes on with the firewall's own
 * address as its source (https://learn.microsoft.com/azure/firewall/destination-nat-rules).
 */
final class Forwarding {
    private static final AddressSet PRIVATE = AddressSet.union(ReservedRanges.privateUse().stream()
            .map(row -> AddressSet.of(AddressRange.of(row.range())))
            .toList());

    private Forwarding() {}

    static List<Leak> leaks(NetworkModel model) {
        List<Leak> leaks = new ArrayList<>();
        for (Firewall firewall : model.firewalls()) {
            if (firewall.hasPublicAddress()) {
                firewall.translations()
                        .forEach(rule -> leak(rule, firewall, model).ifPresent(leaks::add));
            }
        }
        return leaks;
    }

    private static Optional<Leak> leak(FirewallTranslation rule, Firewall firewall, NetworkModel model) {
        if (!isPublic(rule.sources())) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        steps.add("rule %s of %s sends what comes to its public address on to %s port %d"
                .formatted(rule.name(), firewall.id().name(), rule.host(), rule.port()));
        if (rule.address().isPresent()) {
            Optional<Subnet> place = firewall.subnet().flatMap(model::subnet).or(() -> model.subnets()
                    .filter(subnet -> subnet.addresses().contains(firewall.address()))
                    .findFirst());
            if (place.isPresent()) {
                Source source = Source.of(place.get()).at(AddressSet.of(firewall.address()));
                Target target = Target.at(rule.address().get());
                Protocol protocol = Protocol.TCP.isCoveredBy(
                                rule.protocols().isEmpty()
                                        ? "*"
                                        : rule.protocols().get(0))
                        ? Protocol.TCP
                        : Protocol.UDP;
                Verdict verdict = new Reachability(model).reach(source, target, rule.port(), protocol);
                if (verdict.isBlocked()) {
                    return Optional.empty();
                }
                verdict.hops().forEach(hop -> steps.add(hop.place() + ": " + hop.text()));
            }
        }
        return Optional.of(new Leak(
                LeakKind.FORWARDED,
                firewall.id(),
                "the internet",
                "%s port %d".formatted(rule.host(), rule.port()),
                steps));
    }

    private static boolean isPublic(Peers sources) {
        return sources.isAnybody()
                || !sources.tags().isEmpty()
                || !sources.addresses().minus(PRIVATE).isEmpty();
    }
}
