package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PortRange;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.network.AddressSet;
import com.isolatedaks.isolation.reach.FromInternet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes in from the internet to machines that have public addresses. */
final class Inbound {
    private Inbound() {}

    static Optional<Leak> leak(Place place, NetworkModel model) {
        if (Ways.kindOf(place, model) != LeakKind.PUBLIC_ADDRESS) {
            return Optional.empty();
        }
        FromInternet in = new FromInternet(place.source().subnet(), model);
        List<Span> spans = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            for (PortRange ports : in.ports()) {
                AddressSet senders = in.senders(place.source().addresses(), ports.first(), protocol);
                if (!senders.isEmpty()) {
                    spans.add(new Span(List.of(ports), protocol, senders));
                }
            }
        }
        List<Span> joined = Span.joined(spans);
        if (joined.isEmpty()) {
            return Optional.empty();
        }
        String rule = in.hasGroup()
                ? "its subnet's security group lets in"
                : "its subnet has no security group, so that everything comes in";
        return Optional.of(new Leak(
                LeakKind.INBOUND,
                place.resource(),
                "the internet (%s)".formatted(joined.get(0)),
                place.name(),
                List.of(
                        "%s has %s"
                                .formatted(place.name(), place.source().egress().orElse("a public address")),
                        rule)));
    }
}
