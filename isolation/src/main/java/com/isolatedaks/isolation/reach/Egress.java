package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.Subnet;
import java.util.Optional;

/**
 * The way to the internet, for which a machine needs a public address to send from
 * (https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access).
 */
final class Egress {
    private Egress() {}

    static Verdict go(Source from, Target to, Reachability.Way way) {
        Subnet subnet = from.subnet();
        String place = subnet.id().nestedName();
        Optional<String> by = by(from);
        if (by.isEmpty()) {
            return way.blocked(Hop.stopped(
                    Hop.Kind.EGRESS,
                    place,
                    "",
                    "there is no way out: no NAT gateway, load balancer, public address or default outbound access"));
        }
        way.pass(Hop.passed(Hop.Kind.EGRESS, place, "", "it goes out by " + by.get()));
        return atService(to, way);
    }

    /** What gives machines a public address to send from, if anything does. */
    static Optional<String> by(Source from) {
        Subnet subnet = from.subnet();
        return subnet.natGateway()
                .map(gateway -> "the NAT gateway " + gateway.name())
                .or(from::egress)
                .or(() -> subnet.hasDefaultOutbound()
                        ? Optional.of("Azure's default outbound access, which the subnet does not turn off")
                        : Optional.empty());
    }

    /** At a public address, it is for the service itself to turn a packet down. */
    static Verdict atService(Target to, Reachability.Way way) {
        return to.refusal()
                .map(reason -> way.blocked(Hop.stopped(Hop.Kind.SERVICE, to.host(), "", reason)))
                .orElseGet(() -> way.reached(
                        Hop.passed(Hop.Kind.SERVICE, to.host(), "", "the public address is open to whoever comes")));
    }
}
