package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.catalogue.PlatformAddress;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether packets arrive, step by step as Azure decides: security group of the sender's subnet, route, what the route leads
 * through, security group of the receiver's subnet.
 */
public final class Reachability {
    private final NetworkModel model;

    public Reachability(NetworkModel model) {
        this.model = model;
    }

    /** Whether a packet from a subnet arrives. */
    public Verdict reach(Source from, Target to, int port, Protocol protocol) {
        Way way = new Way();
        Optional<PlatformAddress> platform =
                to.address().flatMap(address -> PlatformAddress.at(address.toString(), port));
        if (platform.isPresent()) {
            return platform(platform.get(), from, port, protocol, way);
        }
        Optional<Hop> outbound =
                new GroupJudgement(from.subnet(), model).outbound(from.addresses(), to, port, protocol);
        if (way.isStopped(outbound)) {
            return way.blocked();
        }
        ChosenRoute route = new Routes(from.subnet(), model).choose(to);
        if (way.isStopped(Optional.of(route.hop()))) {
            return way.blocked();
        }
        VirtualNetwork network = model.networkOf(from.subnet());
        return switch (route.nextHop()) {
            case VIRTUAL_NETWORK, PEERING, PRIVATE_ENDPOINT ->
                new Delivery(model, network).deliver(from.addresses(), to, port, protocol, way);
            case INTERNET -> Egress.go(from, to, way);
            case SERVICE_ENDPOINT -> byServiceEndpoint(from, to, way);
            case APPLIANCE ->
                new FirewallJudgement(model, network)
                        .pass(route.appliance().orElseThrow(), from.addresses(), to, port, protocol, way);
            case GATEWAY, NONE ->
                way.undecided(Hop.passed(Hop.Kind.ROUTE, "gateway", "", "what lies behind the gateway is not known"));
        };
    }

    /** What a policy names is not looked at: no account of another tenant is among it, unless somebody has named one. */
    private static Verdict byServiceEndpoint(Source from, Target to, Way way) {
        return Routes.isOneOf(from.subnet().openServices(), to)
                ? Egress.atService(to, way)
                : way.blocked(Hop.stopped(
                        Hop.Kind.SERVICE, to.host(), "", "a service endpoint policy lets only what it names through"));
    }

    /** Whether somebody in the internet arrives. */
    public Verdict reachFromInternet(Target to) {
        Way way = new Way();
        Optional<Address> hidden = to.address().filter(address -> !Tags.isPublic(address));
        if (hidden.isPresent()) {
            return way.blocked(Hop.stopped(
                    Hop.Kind.ROUTE, "internet", "", "the internet does not route the private address " + hidden.get()));
        }
        return Egress.atService(to, way);
    }

    /** Routes do not apply to the platform's addresses, and security groups only by the tags made for them. */
    private Verdict platform(PlatformAddress platform, Source from, int port, Protocol protocol, Way way) {
        Optional<Hop> shut = Optional.ofNullable(platform.serviceTag())
                .flatMap(tag ->
                        new GroupJudgement(from.subnet(), model).platform(tag, from.addresses(), port, protocol));
        return way.isStopped(shut)
                ? way.blocked()
                : way.reached(Hop.passed(
                        Hop.Kind.PLATFORM,
                        "Azure",
                        "",
                        "%s is %s, which no route and no ordinary rule applies to"
                                .formatted(platform.address(), platform.name())));
    }

    /** The steps so far. */
    static final class Way {
        private final List<Hop> hops = new ArrayList<>();

        /** Takes a step, if there is one, and says whether it was the last. */
        boolean isStopped(Optional<Hop> hop) {
            hop.ifPresent(hops::add);
            return hop.isPresent() && !hop.get().isPassed();
        }

        void pass(Hop hop) {
            hops.add(hop);
        }

        Verdict blocked() {
            return new Verdict.Blocked(hops);
        }

        Verdict blocked(Hop last) {
            hops.add(last);
            return new Verdict.Blocked(hops);
        }

        Verdict reached(Hop last) {
            hops.add(last);
            return new Verdict.Reached(hops);
        }

        Verdict undecided(Hop last) {
            hops.add(last);
            return new Verdict.Undecided(hops);
        }
    }
}
