package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * The addresses of some at which packets of a class of senders arrive.
     *
     * @param isAnybodyHome whether every address of a subnet is taken to belong to a machine
     */
    AddressSet arrivals(AddressSet from, AddressSet to, int port, Protocol protocol, boolean isAnybodyHome) {
        List<AddressSet> arrived = new ArrayList<>();
        AddressSet open = to;
        for (VirtualNetwork neighbour : model.neighbours(network)) {
            for (Subnet subnet : neighbour.subnets()) {
                AddressSet here = open.and(subnet.addresses());
                if (here.isEmpty()) {
                    continue;
                }
                open = open.minus(here);
                arrived.add(arrivals(subnet, neighbour, from, here, port, protocol, isAnybodyHome));
            }
        }
        return AddressSet.union(arrived);
    }

    private AddressSet arrivals(
            Subnet subnet,
            VirtualNetwork place,
            AddressSet from,
            AddressSet here,
            int port,
            Protocol protocol,
            boolean isAnybodyHome) {
        AddressSet inbound = new GroupJudgement(subnet, model).lets(true, from, port, protocol);
        AddressSet machines = here;
        List<AddressSet> arrived = new ArrayList<>();
        for (PrivateEndpoint endpoint : model.endpointsIn(place)) {
            AddressSet own = machines.and(endpoint.addressSet());
            machines = machines.minus(own);
            if (endpoint.isConnected()) {
                arrived.add(subnet.endpointPolicies().securityGroup() ? own.and(inbound) : own);
            }
        }
        arrived.add(machines.and(inbound).and(isAnybodyHome ? AddressSet.ALL : inhabited(subnet)));
        return AddressSet.union(arrived);
    }

    private AddressSet inhabited(Subnet subnet) {
        return hasMachines(subnet) ? AddressSet.ALL : model.reliedOn();
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
        return hasMachines(subnet) || model.reliedOn().contains(address);
    }

    private boolean hasMachines(Subnet subnet) {
        return model.hasNodes(subnet) || subnet.isDelegated();
    }
}
