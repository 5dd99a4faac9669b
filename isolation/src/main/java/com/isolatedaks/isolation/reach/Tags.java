package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.catalogue.PlatformAddress;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.Peers;
import com.isolatedaks.isolation.model.PublicAddresses;
import com.isolatedaks.isolation.model.Route;
import com.isolatedaks.isolation.model.RouteTable;
import com.isolatedaks.isolation.model.Subnet;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What service tags mean to the rules of a subnet (https://learn.microsoft.com/azure/virtual-network/service-tags-overview).
 * Those of a service cover addresses that Microsoft publishes each week; they are not in here, and a target says by its name
 * which of them it belongs to.
 */
final class Tags {
    private static final String VIRTUAL_NETWORK = "virtualnetwork";
    private static final String INTERNET = "internet";
    private static final String LOAD_BALANCER = "azureloadbalancer";

    private final AddressSet virtualNetwork;
    private final AddressSet internet;

    private Tags(AddressSet virtualNetwork, AddressSet internet) {
        this.virtualNetwork = virtualNetwork;
        this.internet = internet;
    }

    static Tags of(Subnet subnet, NetworkModel model) {
        AddressSet neighbourhood = model.neighbourhood(model.networkOf(subnet));
        List<AddressSet> sets = new ArrayList<>(List.of(neighbourhood, AddressSet.of(platform())));
        // "address prefixes used on user-defined routes. This tag might also contain default routes."
        subnet.routeTable().stream()
                .map(RouteTable::routes)
                .flatMap(List::stream)
                .map(Route::range)
                .map(AddressSet::of)
                .forEach(sets::add);
        return new Tags(AddressSet.union(sets), PublicAddresses.beside(neighbourhood));
    }

    static boolean isPublic(Address address) {
        return PublicAddresses.all().contains(address);
    }

    private static Address platform() {
        return Address.of(PlatformAddress.dns().address());
    }

    /** All addresses that one side of a rule is about, as far as they are known. */
    AddressSet addresses(Peers peers) {
        AddressSet all = peers.addresses();
        for (String tag : peers.tags()) {
            all = switch (tag) {
                case VIRTUAL_NETWORK -> all.or(virtualNetwork);
                case INTERNET -> all.or(internet);
                case LOAD_BALANCER -> all.or(AddressSet.of(platform()));
                default -> all;
            };
        }
        return all;
    }

    boolean covers(Peers peers, Target target) {
        if (peers.isAnybody()) {
            return true;
        }
        return target.address().isPresent()
                ? addresses(peers).contains(target.address().get())
                : addresses(peers).containsAll(internet) || namesOneOf(peers.tags(), target.serviceTags());
    }

    /** A regional tag, {@code storage.westeurope}, is taken as the whole one: where a public address stands is not known. */
    private static boolean namesOneOf(Set<String> named, Set<String> tags) {
        return named.stream()
                .anyMatch(tag -> tags.contains(tag) || (tag.contains(".") && tags.contains(tag.split("\\.", 2)[0])));
    }
}
