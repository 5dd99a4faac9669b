package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is known of the networks that clusters stand in. */
public record NetworkModel(
        List<VirtualNetwork> networks,
        List<PrivateEndpoint> endpoints,
        List<PrivateZone> zones,
        List<PublicEndpoint> publicEndpoints,
        List<Firewall> firewalls,
        List<NodePool> pools) {
    public NetworkModel {
        networks = List.copyOf(networks);
        endpoints = List.copyOf(endpoints);
        zones = List.copyOf(zones);
        publicEndpoints = List.copyOf(publicEndpoints);
        firewalls = List.copyOf(firewalls);
        pools = List.copyOf(pools);
    }

    /** The network of an id. */
    public Optional<VirtualNetwork> network(ArmId id) {
        return networks.stream().filter(network -> network.id().equals(id)).findFirst();
    }

    /** The network that a subnet is in; the subnet must be one of the model. */
    public VirtualNetwork networkOf(Subnet subnet) {
        return network(subnet.network()).orElseThrow();
    }

    /** The subnet of an id. */
    public Optional<Subnet> subnet(ArmId id) {
        return subnets().filter(subnet -> subnet.id().equals(id)).findFirst();
    }

    /** The subnets of all networks. */
    public Stream<Subnet> subnets() {
        return networks.stream().flatMap(network -> network.subnets().stream());
    }

    /** The networks that a network reaches without a router: itself first, and its open peers. */
    public List<VirtualNetwork> neighbours(VirtualNetwork network) {
        return Stream.concat(
                        Stream.of(network),
                        network.peerings().stream()
                                .filter(Peering::isOpen)
                                .flatMap(peering -> network(peering.remote()).stream()))
                .toList();
    }

    /** The addresses of a network and of its open peers. */
    public AddressSet neighbourhood(VirtualNetwork network) {
        return AddressSet.union(
                neighbours(network).stream().map(VirtualNetwork::addresses).toList());
    }

    /** The private endpoint that has an address in a network. */
    public Optional<PrivateEndpoint> endpointAt(Address address, VirtualNetwork network) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.addresses().contains(address)
                        && endpoint.subnet().parent().equals(network.id()))
                .findFirst();
    }

    /** The resource that a public name belongs to. */
    public Optional<PublicEndpoint> publicEndpoint(String name) {
        return publicEndpoints.stream()
                .filter(endpoint -> endpoint.covers(name))
                .findFirst();
    }
}
