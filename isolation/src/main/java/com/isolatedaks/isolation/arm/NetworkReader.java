package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.EndpointPolicies;
import com.isolatedaks.isolation.model.NextHop;
import com.isolatedaks.isolation.model.Peering;
import com.isolatedaks.isolation.model.Route;
import com.isolatedaks.isolation.model.RouteTable;
import com.isolatedaks.isolation.model.SecurityGroup;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads virtual networks with all that their subnets have attached. */
final class NetworkReader {
    private static final String NETWORK = "Microsoft.Network/virtualNetworks";
    private static final String PEERINGS = "virtualNetworkPeerings";

    private final ArmResources resources;
    /** Many subnets can have one group. */
    private final Map<ArmId, SecurityGroup> groups = new HashMap<>();

    private final Set<Half> halves = new HashSet<>();

    private record Half(ArmId local, ArmId remote) {}

    NetworkReader(ArmResources resources) {
        this.resources = resources;
    }

    List<VirtualNetwork> read() {
        List<ArmResource> networks = resources.ofType(NETWORK);
        networks.forEach(network -> resources
                .children(network, PEERINGS)
                .forEach(peering -> halves.add(new Half(network.id(), remote(peering)))));
        return networks.stream().map(this::network).toList();
    }

    private VirtualNetwork network(ArmResource network) {
        return new VirtualNetwork(
                network.id(),
                network.ranges("/properties/addressSpace/addressPrefixes", ""),
                resources.children(network, "subnets").stream()
                        .map(this::subnet)
                        .toList(),
                network.addresses("/properties/dhcpOptions/dnsServers"),
                resources.children(network, PEERINGS).stream()
                        .map(this::peering)
                        .toList());
    }

    private Subnet subnet(ArmResource subnet) {
        return new Subnet(
                subnet.id(),
                subnet.ranges("/properties/addressPrefixes", "/properties/addressPrefix"),
                attached(subnet, "/properties/networkSecurityGroup/id")
                        .map(group -> groups.computeIfAbsent(group.id(), id -> securityGroup(group))),
                attached(subnet, "/properties/routeTable/id").map(this::routeTable),
                subnet.id("/properties/natGateway/id"),
                hasDefaultOutbound(subnet),
                EndpointPolicies.of(subnet.text("/properties/privateEndpointNetworkPolicies")),
                serviceEndpoints(subnet),
                guardedServices(subnet),
                !subnet.elements("/properties/delegations").isEmpty());
    }

    /**
     * The answer of Azure always has the property where it is off; where a body has nothing, the subnet was made by one of the
     * api-versions that leave it on (https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access).
     */
    private static boolean hasDefaultOutbound(ArmResource subnet) {
        return subnet.body().at("/properties/defaultOutboundAccess").asBoolean(true);
    }

    private static Set<String> serviceEndpoints(ArmResource subnet) {
        return subnet.elements("/properties/serviceEndpoints").stream()
                .map(endpoint -> endpoint.path("service").asText().replace(".Global", ""))
                .collect(Collectors.toSet());
    }

    /**
     * A policy lets only what its definitions name through the endpoints of their service
     * (https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoint-policies-overview).
     */
    private Set<String> guardedServices(ArmResource subnet) {
        return subnet.elements("/properties/serviceEndpointPolicies").stream()
                .flatMap(policy -> resources.find(new ArmId(policy.path("id").asText())).stream())
                .flatMap(policy -> resources.children(policy, "serviceEndpointPolicyDefinitions").stream())
                .map(definition -> definition.text("/properties/service"))
                .collect(Collectors.toSet());
    }

    private Optional<ArmResource> attached(ArmResource subnet, String pointer) {
        return subnet.id(pointer).flatMap(resources::find);
    }

    private SecurityGroup securityGroup(ArmResource group) {
        return new SecurityGroup(
                group.id(),
                resources.children(group, "securityRules").stream()
                        .map(SecurityRuleReader::read)
                        .toList());
    }

    private RouteTable routeTable(ArmResource table) {
        return new RouteTable(
                table.id(),
                resources.children(table, "routes").stream()
                        .flatMap(route -> route(route).stream())
                        .toList());
    }

    /** A route for a service tag is left out: which addresses it is for changes each week. */
    private static Optional<Route> route(ArmResource route) {
        return AddressRange.parse(route.text("/properties/addressPrefix"))
                .map(range -> new Route(
                        route.id().name(),
                        range,
                        NextHop.of(route.text("/properties/nextHopType")),
                        Address.parse(route.text("/properties/nextHopIpAddress"))));
    }

    /** Both halves must be there; {@code peeringState} says so too, but only a resource that Azure has answered has it. */
    private Peering peering(ArmResource peering) {
        ArmId local = peering.id().parent();
        ArmId remote = remote(peering);
        boolean isOpen = halves.contains(new Half(remote, local))
                && !peering.is("/properties/peeringState", "Disconnected")
                && peering.body().at("/properties/allowVirtualNetworkAccess").asBoolean(true);
        return new Peering(peering.id().name(), remote, isOpen, peering.isTrue("/properties/allowForwardedTraffic"));
    }

    private static ArmId remote(ArmResource peering) {
        return peering.id("/properties/remoteVirtualNetwork/id").orElse(new ArmId(""));
    }
}
