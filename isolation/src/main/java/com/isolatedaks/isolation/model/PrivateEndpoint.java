package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.List;

/**
 * A private endpoint.
 *
 * @param id its id
 * @param subnet the subnet that it stands in
 * @param target what it leads to
 * @param addresses its addresses
 * @param names the public names that lead to it
 * @param isConnected whether the target has approved it and is there
 */
public record PrivateEndpoint(
        ArmId id, ArmId subnet, ArmId target, List<Address> addresses, List<String> names, boolean isConnected) {
    public PrivateEndpoint {
        addresses = List.copyOf(addresses);
        names = List.copyOf(names);
    }

    /** Its addresses as a set. */
    public AddressSet addressSet() {
        return AddressSet.union(addresses.stream().map(AddressSet::of).toList());
    }
}
