package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.Optional;

/** The last part of a packet's way: to an address in a network or in one of its peers. */
final class Delivery {
    private final NetworkModel model;
    private final VirtualNetwork network;

    Delivery(NetworkModel model, VirtualNetwork network) {
        this.model = model;
        this.network = network;
    }

    Verdict deliver(AddressSet from, Target to, int port, Protocol protocol, Reachability.Way way) {
        Address address = to.address().orElseThrow();
        Optional<Subnet> subnet = model.neighbours(network).stream()
                .flatMap(neighbour -> neighbour.subnetOf(address).stream())
                .findFirst();
        if (subnet.isEmpty()) {
            return way.blocked(Hop.stopped(Hop.Kind.ADDRESS, network.id().name(), "", "no subnet has " + address));
        }
        Optional<PrivateEndpoint> endpoint = model.endpointAt(address, model.networkOf(subnet.get()));
        // Without network policies, the security group of an endpoint's subnet does not apply to it.
        boolean isJudged = endpoint.isEmpty() || subnet.get().endpointPolicies().securityGroup();
        Optional<Hop> inbound =
                isJudged ? new GroupJudgement(subnet.get(), model).inbound(from, to, port, protocol) : Optional.empty();
        if (way.isStopped(inbound)) {
            return way.blocked();
        }
        return endpoint.map(known -> atEndpoint(known, way)).orElseGet(() -> atAddress(address, subnet.get(), way));
    }

    private static Verdict atEndpoint(PrivateEndpoint endpoint, Reachability.Way way) {
        String name = endpoint.id().name();
        String target = endpoint.target().nestedName();
        return endpoint.isConnected()
                ? way.reached(Hop.passed(Hop.Kind.PRIVATE_ENDPOINT, name, "", "it leads to " + target))
                : way.blocked(Hop.stopped(Hop.Kind.PRIVATE_ENDPOINT, name, "", "it is not connected to " + target));
    }

    private Verdict atAddress(Address address, Subnet subnet, Reachability.Way way) {
        String place = subnet.id().nestedName();
        return isInhabited(address, subnet)
                ? way.reached(Hop.passed(Hop.Kind.ADDRESS, place, "", address + " is in this subnet"))
                : way.blocked(Hop.stopped(Hop.Kind.ADDRESS, place, "", "nothing is known to have " + address));
    }

    /** Machines are not in the model: only which subnets have some, and which addresses somebody relies on. */
    private boolean isInhabited(Address address, Subnet subnet) {
        boolean hasNodes = model.pools().stream()
                .anyMatch(pool -> pool.subnet().filter(subnet.id()::equals).isPresent()
                        || pool.podSubnet().filter(subnet.id()::equals).isPresent());
        return hasNodes
                || subnet.isDelegated()
                || model.firewalls().stream()
                        .anyMatch(firewall -> firewall.address().equals(address))
                || model.networks().stream().anyMatch(any -> any.dnsServers().contains(address));
    }
}
