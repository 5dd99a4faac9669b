package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.catalogue.ReservedRange;
import com.isolatedaks.isolation.catalogue.ReservedRanges;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.stream.Stream;

/** What the internet routes. */
public final class PublicAddresses {
    private static final AddressSet NOT_PUBLIC = AddressSet.union(
            Stream.concat(ReservedRanges.privateUse().stream(), ReservedRanges.virtualNetwork().stream())
                    .map(ReservedRange::range)
                    .map(AddressRange::of)
                    .map(AddressSet::of)
                    .toList());
    private static final AddressSet ALL = NOT_PUBLIC.complement();

    private PublicAddresses() {}

    /** All of them. */
    public static AddressSet all() {
        return ALL;
    }

    /** Those outside of some networks, which can have public addresses inside. */
    public static AddressSet beside(AddressSet networks) {
        return networks.intersects(ALL) ? ALL.minus(networks) : ALL;
    }
}
