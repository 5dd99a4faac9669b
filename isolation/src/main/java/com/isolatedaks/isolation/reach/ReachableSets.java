package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.catalogue.PlatformAddress;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.NextHop;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All addresses that machines of a subnet reach, computed on sets: what {@link Reachability} says of one packet, for all of
 * them at once. Senders and ports are those of one class each, so that every rule treats them alike ({@link Classes}).
 */
public final class ReachableSets {
    /** The addresses of the platform's services by their ports. */
    private static final Map<Integer, AddressSet> PLATFORM = PlatformAddress.all().stream()
            .collect(Collectors.toMap(
                    PlatformAddress::port, row -> AddressSet.of(Address.of(row.address())), AddressSet::or));

    private final Source from;
    private final NetworkModel model;
    private final VirtualNetwork network;
    private final GroupJudgement group;
    /** Asked for only where packets can leave, or for other networks. */
    private final Supplier<Map<ChosenRoute, AddressSet>> routes;

    public ReachableSets(Source from, NetworkModel model) {
        this.from = from;
        this.model = model;
        this.network = model.networkOf(from.subnet());
        this.group = new GroupJudgement(from.subnet(), model);
        this.routes = Once.of(() -> new Routes(from.subnet(), model).partition());
    }

    /**
     * What is reached.
     *
     * @param arrived addresses at which packets arrive
     * @param unknown addresses that lead out of what is known
     */
    public record Reached(AddressSet arrived, AddressSet unknown) {}

    /** The addresses of the internet that some of the machines reach, out of those that their security group lets them send to. */
    public Reached internet(AddressSet senders, AddressSet let, int port, Protocol protocol) {
        List<AddressSet> arrived = new ArrayList<>();
        List<AddressSet> unknown = new ArrayList<>();
        follow(senders, let, port, protocol, false, arrived, unknown);
        return new Reached(AddressSet.union(arrived), AddressSet.union(unknown));
    }

    /**
     * The addresses that some of the machines reach, of whatever kind.
     *
     * @param isAnybodyHome whether every address of a subnet is taken to belong to a machine, rather than those that
     *     somebody is known to have
     */
    public Reached all(AddressSet senders, int port, Protocol protocol, boolean isAnybodyHome) {
        List<AddressSet> arrived = new ArrayList<>(List.of(openPlatform(senders, port, protocol)));
        List<AddressSet> unknown = new ArrayList<>();
        AddressSet let = group.lets(false, senders, port, protocol).minus(platform(port));
        follow(senders, let, port, protocol, isAnybodyHome, arrived, unknown);
        return new Reached(AddressSet.union(arrived), AddressSet.union(unknown));
    }

    private void follow(
            AddressSet senders,
            AddressSet let,
            int port,
            Protocol protocol,
            boolean isAnybodyHome,
            List<AddressSet> arrived,
            List<AddressSet> unknown) {
        routes.get().forEach((route, addresses) -> {
            AddressSet there = let.and(addresses);
            if (there.isEmpty()) {
                return;
            }
            switch (route.nextHop()) {
                case VIRTUAL_NETWORK, PEERING, PRIVATE_ENDPOINT ->
                    arrived.add(new Delivery(model, network).arrivals(senders, there, port, protocol, isAnybodyHome));
                case INTERNET -> arrived.add(Egress.by(from).isPresent() ? there : AddressSet.EMPTY);
                case APPLIANCE -> {
                    FirewallJudgement.Passed passed = new FirewallJudgement(model, network)
                            .pass(route.appliance().orElseThrow(), senders, there, port, protocol, isAnybodyHome);
                    arrived.add(passed.arrived());
                    unknown.add(passed.unknown());
                }
                case GATEWAY -> unknown.add(there);
                case SERVICE_ENDPOINT, NONE -> {}
            }
        });
    }

    /** Whether the subnet's security group lets the machines send to a target, whatever way there is. */
    public boolean isLet(Target to, int port, Protocol protocol) {
        return group.outbound(from.addresses(), to, port, protocol)
                .filter(hop -> !hop.isPassed())
                .isEmpty();
    }

    /** Whether the subnet's security group lets the machines ask a platform service that has a tag. */
    public boolean isPlatformLet(PlatformAddress service, Protocol protocol) {
        return service.serviceTag() == null
                || group.platform(service.serviceTag(), from.addresses(), service.port(), protocol)
                        .isEmpty();
    }

    private static AddressSet platform(int port) {
        return PLATFORM.getOrDefault(port, AddressSet.EMPTY);
    }

    private AddressSet openPlatform(AddressSet senders, int port, Protocol protocol) {
        if (!PLATFORM.containsKey(port)) {
            return AddressSet.EMPTY;
        }
        return AddressSet.union(PlatformAddress.all().stream()
                .filter(row -> row.port() == port)
                .filter(row -> row.serviceTag() == null
                        || group.platform(row.serviceTag(), senders, port, protocol)
                                .isEmpty())
                .map(row -> AddressSet.of(Address.of(row.address())))
                .toList());
    }

    /** What gives the machines a public address to send from, empty if nothing does. */
    public String wayOut() {
        return Egress.by(from).orElse("");
    }

    /** Whether packets can leave the network at all: else only security groups tell subnets apart. */
    public boolean canLeave() {
        return !wayOut().isEmpty()
                || from.subnet().routeTable().stream()
                        .flatMap(table -> table.routes().stream())
                        .anyMatch(route -> route.nextHop() == NextHop.APPLIANCE || route.nextHop() == NextHop.GATEWAY);
    }
}
