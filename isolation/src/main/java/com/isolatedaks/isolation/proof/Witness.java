package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.network.AddressSet;
import com.isolatedaks.isolation.reach.Hop;
import com.isolatedaks.isolation.reach.Reachability;
import com.isolatedaks.isolation.reach.Source;
import com.isolatedaks.isolation.reach.Target;
import com.isolatedaks.isolation.reach.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One packet's way, followed by the very walk that simulated nodes boot by: it confirms what the sets say. */
record Witness(Verdict verdict, List<String> steps) {
    /** An address of the documentation's network 3 (RFC 5737) reads as what it is: anything in the internet. */
    private static final Address ANYWHERE = Address.of("203.0.113.1");

    private static final AddressSet UNROUTED = AddressSet.of(AddressRange.of("0.0.0.0/8"));

    static Witness of(Source from, Target to, int port, Protocol protocol, NetworkModel model) {
        Verdict verdict = new Reachability(model).reach(from, to, port, protocol);
        List<String> steps = new ArrayList<>();
        steps.add(
                "a packet from %s to %s, %s port %d".formatted(from.addresses().first(), to, protocol, port));
        verdict.hops().forEach(hop -> steps.add(step(hop)));
        return new Witness(verdict, steps);
    }

    /** The way from one of some senders to one of some addresses. */
    static Witness of(Source from, AddressSet senders, AddressSet to, int port, Protocol protocol, NetworkModel model) {
        return of(oneOf(from, senders), Target.at(example(to)), port, protocol, model);
    }

    /** One of some senders. A subnet's first addresses are Azure's own; any other reads as a machine. */
    static Source oneOf(Source from, AddressSet senders) {
        return from.at(AddressSet.of(typical(senders)));
    }

    private static Address typical(AddressSet senders) {
        Address first = senders.first();
        Address fifth = new Address(first.value() + 4);
        return senders.contains(fifth) ? fifth : first;
    }

    private static Address example(AddressSet some) {
        if (some.contains(ANYWHERE)) {
            return ANYWHERE;
        }
        AddressSet routed = some.minus(UNROUTED);
        return (routed.isEmpty() ? some : routed).first();
    }

    private static String step(Hop hop) {
        return "%s %s: %s"
                .formatted(hop.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), hop.place(), hop.text());
    }
}
