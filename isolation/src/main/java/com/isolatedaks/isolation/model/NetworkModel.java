package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is known of the networks that clusters stand in. What is asked for by id is found at once, however much there is. */
public final class NetworkModel {
    private final List<VirtualNetwork> networks;
    private final List<PrivateEndpoint> endpoints;
    private final List<PrivateZone> zones;
    private final List<PublicEndpoint> publicEndpoints;
    private final List<Firewall> firewalls;
    private final List<NodePool> pools;

    private final Map<ArmId, VirtualNetwork> networksById;
    private final Map<ArmId, Subnet> subnetsById;
    private final Map<ArmId, List<PrivateEndpoint>> endpointsByNetwork;
    private final Map<ArmId, List<PrivateZone>> zonesByNetwork = new HashMap<>();
    private final Set<ArmId> subnetsWithNodes = new HashSet<>();
    private final Map<ArmId, Map<Address, PrivateEndpoint>> endpointsByAddress = new HashMap<>();
    private final Map<String, PublicEndpoint> publicEndpointsByName = new HashMap<>();
    private final Map<ArmId, List<PublicEndpoint>> publicEndpointsById;
    private final Set<String> namesOfEndpoints = new HashSet<>();
    private final Map<ArmId, List<VirtualNetwork>> neighbours = new ConcurrentHashMap<>();
    private final Map<ArmId, AddressSet> neighbourhoods = new ConcurrentHashMap<>();
    private final AddressSet reliedOn;

    /** A model of all these. */
    public NetworkModel(
            List<VirtualNetwork> networks,
            List<PrivateEndpoint> endpoints,
            List<PrivateZone> zones,
            List<PublicEndpoint> publicEndpoints,
            List<Firewall> firewalls,
            List<NodePool> pools) {
        this.networks = List.copyOf(networks);
        this.endpoints = List.copyOf(endpoints);
        this.zones = List.copyOf(zones);
        this.publicEndpoints = List.copyOf(publicEndpoints);
        this.firewalls = List.copyOf(firewalls);
        this.pools = List.copyOf(pools);
        networksById = byId(networks.stream(), VirtualNetwork::id);
        subnetsById = byId(subnets(), Subnet::id);
        endpointsByNetwork = endpoints.stream()
                .collect(
                        Collectors.groupingBy(endpoint -> endpoint.subnet().parent(), Collectors.toUnmodifiableList()));
        endpoints.forEach(endpoint -> {
            endpoint.names().forEach(name -> namesOfEndpoints.add(key(name)));
            Map<Address, PrivateEndpoint> byAddress =
                    endpointsByAddress.computeIfAbsent(endpoint.subnet().parent(), id -> new HashMap<>());
            endpoint.addresses().forEach(address -> byAddress.putIfAbsent(address, endpoint));
        });
        publicEndpointsById = publicEndpoints.stream()
                .collect(Collectors.groupingBy(PublicEndpoint::id, Collectors.toUnmodifiableList()));
        publicEndpoints.forEach(endpoint -> publicEndpointsByName.putIfAbsent(key(endpoint.name()), endpoint));
        zones.forEach(zone -> zone.links().stream()
                .map(PrivateZone.Link::network)
                .distinct()
                .forEach(network -> zonesByNetwork
                        .computeIfAbsent(network, id -> new ArrayList<>())
                        .add(zone)));
        pools.forEach(pool -> {
            pool.subnet().ifPresent(subnetsWithNodes::add);
            pool.podSubnet().ifPresent(subnetsWithNodes::add);
        });
        reliedOn = AddressSet.union(Stream.concat(
                        firewalls.stream().map(Firewall::address),
                        networks.stream().map(VirtualNetwork::dnsServers).flatMap(Collection::stream))
                .map(AddressSet::of)
                .toList());
    }

    private static <T> Map<ArmId, T> byId(Stream<T> all, Function<T, ArmId> id) {
        return all.collect(Collectors.toMap(id, Function.identity(), (first, second) -> first));
    }

    public List<VirtualNetwork> networks() {
        return networks;
    }

    public List<PrivateEndpoint> endpoints() {
        return endpoints;
    }

    public List<PrivateZone> zones() {
        return zones;
    }

    public List<PublicEndpoint> publicEndpoints() {
        return publicEndpoints;
    }

    public List<Firewall> firewalls() {
        return firewalls;
    }

    public List<NodePool> pools() {
        return pools;
    }

    /** The same model with other firewalls. */
    public NetworkModel withFirewalls(List<Firewall> others) {
        return new NetworkModel(networks, endpoints, zones, publicEndpoints, others, pools);
    }

    /** The network of an id. */
    public Optional<VirtualNetwork> network(ArmId id) {
        return Optional.ofNullable(networksById.get(id));
    }

    /** The network that a subnet is in; the subnet must be one of the model. */
    public VirtualNetwork networkOf(Subnet subnet) {
        return network(subnet.network()).orElseThrow();
    }

    /** The subnet of an id. */
    public Optional<Subnet> subnet(ArmId id) {
        return Optional.ofNullable(subnetsById.get(id));
    }

    /** The subnets of all networks. */
    public Stream<Subnet> subnets() {
        return networks.stream().flatMap(network -> network.subnets().stream());
    }

    /** Whether nodes or pods of a cluster are in a subnet. */
    public boolean hasNodes(Subnet subnet) {
        return subnetsWithNodes.contains(subnet.id());
    }

    /** The addresses that somebody relies on: those of firewalls and DNS servers. */
    public AddressSet reliedOn() {
        return reliedOn;
    }

    /** The networks that a network reaches without a router: itself first, and its open peers. */
    public List<VirtualNetwork> neighbours(VirtualNetwork network) {
        return neighbours.computeIfAbsent(network.id(), id -> Stream.concat(
                        Stream.of(network),
                        network.peerings().stream()
                                .filter(Peering::isOpen)
                                .flatMap(peering -> network(peering.remote()).stream()))
                .toList());
    }

    /** The addresses of a network and of its open peers. */
    public AddressSet neighbourhood(VirtualNetwork network) {
        return neighbourhoods.computeIfAbsent(
                network.id(),
                id -> AddressSet.union(neighbours(network).stream()
                        .map(VirtualNetwork::addresses)
                        .toList()));
    }

    /** The private endpoints in a network. */
    public List<PrivateEndpoint> endpointsIn(VirtualNetwork network) {
        return endpointsByNetwork.getOrDefault(network.id(), List.of());
    }

    /** The private endpoint that has an address in a network. */
    public Optional<PrivateEndpoint> endpointAt(Address address, VirtualNetwork network) {
        return Optional.ofNullable(
                endpointsByAddress.getOrDefault(network.id(), Map.of()).get(address));
    }

    /** The private zones that are linked to a network. */
    public List<PrivateZone> zonesOf(ArmId network) {
        return zonesByNetwork.getOrDefault(network, List.of());
    }

    /** The resource that a public name belongs to. */
    public Optional<PublicEndpoint> publicEndpoint(String name) {
        return Optional.ofNullable(publicEndpointsByName.get(key(name)));
    }

    /** The public names of a resource. */
    public List<PublicEndpoint> publicEndpointsOf(ArmId resource) {
        return publicEndpointsById.getOrDefault(resource, List.of());
    }

    /** Whether a private endpoint has a name. */
    public boolean isPrivatelyLinked(String name) {
        return namesOfEndpoints.contains(key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
