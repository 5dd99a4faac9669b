package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.List;
import java.util.Optional;

/**
 * A virtual network.
 *
 * @param id its id
 * @param addresses its address space
 * @param subnets its subnets
 * @param dnsServers the servers that its machines ask; none means Azure's
 * @param peerings its halves of peerings
 */
public record VirtualNetwork(
        ArmId id, AddressSet addresses, List<Subnet> subnets, List<Address> dnsServers, List<Peering> peerings) {
    public VirtualNetwork {
        subnets = List.copyOf(subnets);
        dnsServers = List.copyOf(dnsServers);
        peerings = List.copyOf(peerings);
    }

    /** The subnet that an address lies in. */
    public Optional<Subnet> subnetOf(Address address) {
        return subnets.stream()
                .filter(subnet -> subnet.addresses().contains(address))
                .findFirst();
    }
}
