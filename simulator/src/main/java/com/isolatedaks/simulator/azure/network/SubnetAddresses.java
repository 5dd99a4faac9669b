package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Hands out the addresses of a subnet to private endpoints, the lowest free ones first. */
final class SubnetAddresses {
    /** Network, gateway and two for DNS; the last address, broadcast, is reserved too. */
    private static final int FIRST_USABLE = 4;

    private static final String POOLS = "Microsoft.ContainerService/managedClusters/agentPools";

    private final String subnet;
    private final AddressRange range;
    private final long others;
    private final Set<String> taken = new HashSet<>();

    /** The addresses of {@code subnet} that {@code endpoint} can have. */
    SubnetAddresses(AzureResource subnet, ResourceId endpoint, Resources resources) {
        this.subnet = subnet.id().name();
        range = AddressPrefixes.ofSubnet(subnet.id(), subnet.body()).get(0);
        long nodes = 0;
        for (AzureResource user : SubnetUsers.of(subnet.id(), resources)) {
            if (user.id().isOfType(PrivateEndpointBehaviour.TYPE) && !user.id().equals(endpoint)) {
                taken.addAll(addresses(user.body()));
            } else if (user.id().isOfType(POOLS)) {
                nodes += user.body().number("/properties/count", 1);
            }
        }
        // Nodes have addresses too, which nobody asks for here: only how many they are counts.
        others = nodes;
    }

    /** The addresses of a private endpoint. */
    static List<String> addresses(Body endpoint) {
        List<String> addresses = new ArrayList<>();
        endpoint.objects("/properties/customDnsConfigs").forEach(name -> addresses.addAll(name.texts("/ipAddresses")));
        return addresses;
    }

    /** How many addresses nobody has. */
    long free() {
        return range.usableInSubnet() - taken.size() - others;
    }

    /** Takes a free address. */
    String next(int wanted) {
        String free = LongStream.range(FIRST_USABLE, range.size() - 1)
                .mapToObj(range::address)
                .filter(address -> !taken.contains(address))
                .findFirst()
                .filter(address -> free() > 0)
                .orElseThrow(() -> NetworkErrors.subnetIsFull(subnet, range.toString(), wanted));
        taken.add(free);
        return free;
    }

    /** Takes a given address. */
    String take(String address) {
        boolean isUsable = range.containsAddress(address)
                && LongStream.range(0, FIRST_USABLE).mapToObj(range::address).noneMatch(address::equals)
                && !range.address(range.size() - 1).equals(address);
        if (!isUsable) {
            throw NetworkErrors.addressNotInSubnet(address, subnet);
        }
        if (!taken.add(address)) {
            throw NetworkErrors.addressInUse(address, subnet);
        }
        return address;
    }
}
