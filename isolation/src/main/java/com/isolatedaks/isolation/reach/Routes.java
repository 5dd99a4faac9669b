package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.catalogue.ReservedRange;
import com.isolatedaks.isolation.catalogue.ReservedRanges;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.NextHop;
import com.isolatedaks.isolation.model.PrivateEndpoint;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.model.VirtualNetwork;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The routes of a subnet: the longest prefix wins, and a user-defined route wins over one of Azure's of the same length
 * (https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview).
 */
final class Routes {
    private static final AddressRange EVERYTHING = AddressRange.of("0.0.0.0/0");
    private static final List<AddressRange> PRIVATE = ReservedRanges.privateUse().stream()
            .map(ReservedRange::range)
            .map(AddressRange::of)
            .toList();
    /** A public address that is not known is taken to be in the halves of all addresses, and in nothing smaller. */
    private static final int LONGEST_PREFIX_FOR_UNKNOWN = 1;

    private final Subnet subnet;
    private final NetworkModel model;
    private final VirtualNetwork network;

    Routes(Subnet subnet, NetworkModel model) {
        this.subnet = subnet;
        this.model = model;
        this.network = model.networkOf(subnet);
    }

    ChosenRoute choose(Target target) {
        List<ChosenRoute> userDefined =
                userDefined().filter(route -> fits(route, target)).toList();
        List<ChosenRoute> all = new ArrayList<>(userDefined);
        target.address().ifPresentOrElse(address -> addLocal(address, userDefined, all), () -> {
            if (hasServiceEndpointFor(target)) {
                all.add(new ChosenRoute(
                        Optional.empty(),
                        "service endpoint",
                        // Azure adds the service's own ranges; any of them is longer than a default route.
                        AddressRange.of("0.0.0.0/1"),
                        NextHop.SERVICE_ENDPOINT,
                        Optional.empty()));
            }
        });
        all.add(ChosenRoute.system(EVERYTHING, NextHop.INTERNET));
        return all.stream()
                .max(Comparator.comparingInt(
                                (ChosenRoute route) -> route.range().prefixLength())
                        .thenComparing(ChosenRoute::isUserDefined))
                .orElseThrow();
    }

    /** The routes that packets to known addresses take, each with the addresses that are left to it. */
    Map<ChosenRoute, AddressSet> partition() {
        List<ChosenRoute> userDefined = userDefined().toList();
        List<ChosenRoute> all = new ArrayList<>(userDefined);
        for (VirtualNetwork neighbour : model.neighbours(network)) {
            NextHop hop = neighbour.id().equals(network.id()) ? NextHop.VIRTUAL_NETWORK : NextHop.PEERING;
            neighbour.addresses().ranges().forEach(range -> all.add(ChosenRoute.system(range, hop)));
            for (PrivateEndpoint endpoint : model.endpointsIn(neighbour)) {
                endpoint.addresses().stream()
                        .filter(address -> rangeOf(neighbour, address)
                                .filter(range -> !isOverridden(endpoint, range, userDefined))
                                .isPresent())
                        .forEach(address ->
                                all.add(ChosenRoute.system(AddressRange.single(address), NextHop.PRIVATE_ENDPOINT)));
            }
        }
        PRIVATE.forEach(range -> all.add(ChosenRoute.system(range, NextHop.NONE)));
        all.add(ChosenRoute.system(EVERYTHING, NextHop.INTERNET));
        all.sort(Comparator.comparingInt((ChosenRoute route) -> -route.range().prefixLength())
                .thenComparing(route -> !route.isUserDefined()));
        Map<ChosenRoute, AddressSet> partition = new LinkedHashMap<>();
        AddressSet open = AddressSet.ALL;
        for (ChosenRoute route : all) {
            AddressSet taken = open.and(AddressSet.of(route.range()));
            if (!taken.isEmpty()) {
                partition.merge(route, taken, AddressSet::or);
                open = open.minus(taken);
            }
        }
        return partition;
    }

    private Stream<ChosenRoute> userDefined() {
        return subnet.routeTable().stream().flatMap(table -> table.routes().stream()
                .map(route -> new ChosenRoute(
                        Optional.of(table.id().name()),
                        route.name(),
                        route.range(),
                        route.nextHop(),
                        route.appliance())));
    }

    private static boolean fits(ChosenRoute route, Target target) {
        return target.address()
                .map(address -> route.range().contains(address))
                .orElse(route.range().prefixLength() <= LONGEST_PREFIX_FOR_UNKNOWN);
    }

    private void addLocal(Address address, List<ChosenRoute> userDefined, List<ChosenRoute> all) {
        for (VirtualNetwork neighbour : model.neighbours(network)) {
            Optional<AddressRange> range = rangeOf(neighbour, address);
            if (range.isEmpty()) {
                continue;
            }
            NextHop hop = neighbour.id().equals(network.id()) ? NextHop.VIRTUAL_NETWORK : NextHop.PEERING;
            all.add(ChosenRoute.system(range.get(), hop));
            model.endpointAt(address, neighbour)
                    .filter(endpoint -> !isOverridden(endpoint, range.get(), userDefined))
                    .ifPresent(endpoint ->
                            all.add(ChosenRoute.system(AddressRange.single(address), NextHop.PRIVATE_ENDPOINT)));
        }
        // Azure drops what is for private addresses that no network of the neighbourhood has.
        PRIVATE.stream()
                .filter(range -> range.contains(address))
                .forEach(range -> all.add(ChosenRoute.system(range, NextHop.NONE)));
    }

    private static Optional<AddressRange> rangeOf(VirtualNetwork network, Address address) {
        return network.addresses().ranges().stream()
                .filter(range -> range.contains(address))
                .findFirst();
    }

    /**
     * A route overrides an endpoint's own only where the endpoint's subnet has policies for routes, and only if it is at
     * least as long as the range of the endpoint's network: a default route never does
     * (https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy).
     */
    private boolean isOverridden(PrivateEndpoint endpoint, AddressRange networkRange, List<ChosenRoute> userDefined) {
        boolean hasPolicies = model.subnet(endpoint.subnet())
                .filter(place -> place.endpointPolicies().routes())
                .isPresent();
        return hasPolicies
                && userDefined.stream().anyMatch(route -> route.range().prefixLength() >= networkRange.prefixLength());
    }

    /** See https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview. */
    private boolean hasServiceEndpointFor(Target target) {
        return isOneOf(subnet.serviceEndpoints(), target);
    }

    /** Whether a target is of a service that some endpoints are to. */
    static boolean isOneOf(Set<String> endpoints, Target target) {
        return endpoints.stream()
                .map(service -> service.substring(service.indexOf('.') + 1).toLowerCase(Locale.ROOT))
                .anyMatch(service -> target.serviceTags().contains(service)
                        || target.serviceTags().contains("azure" + service));
    }
}
