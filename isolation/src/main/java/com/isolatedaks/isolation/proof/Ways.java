package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;

/** What gives a place its way out, in the order in which Azure chooses among several. */
final class Ways {
    private Ways() {}

    static LeakKind kindOf(Place place, NetworkModel model) {
        if (place.source().subnet().natGateway().isPresent()) {
            return LeakKind.NAT_GATEWAY;
        }
        if (place.source().egress().isEmpty()) {
            return LeakKind.DEFAULT_OUTBOUND;
        }
        boolean isByPool = model.pools().stream()
                .anyMatch(pool -> pool.id().equals(place.resource()) && !pool.hasPublicAddresses());
        return isByPool ? LeakKind.OUTBOUND_TYPE : LeakKind.PUBLIC_ADDRESS;
    }

    /** The resource to change. */
    static ArmId resourceOf(Place place, LeakKind kind) {
        if (kind == LeakKind.OUTBOUND_TYPE) {
            return place.resource().parent();
        }
        return kind == LeakKind.PUBLIC_ADDRESS
                ? place.resource()
                : place.source().subnet().id();
    }
}
