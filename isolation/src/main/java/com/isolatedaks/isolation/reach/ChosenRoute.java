package com.isolatedaks.isolation.reach;

import com.isolatedaks.isolation.model.NextHop;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import java.util.Optional;

/**
 * A route that fits a packet.
 *
 * @param table the route table's name; empty for one that Azure made
 * @param name its name there
 * @param range whom it is for
 * @param nextHop where it leads
 * @param appliance the address of a virtual appliance
 */
record ChosenRoute(
        Optional<String> table, String name, AddressRange range, NextHop nextHop, Optional<Address> appliance) {

    static ChosenRoute system(AddressRange range, NextHop nextHop) {
        return new ChosenRoute(Optional.empty(), "system route", range, nextHop, Optional.empty());
    }

    boolean isUserDefined() {
        return table.isPresent();
    }

    Hop hop() {
        String text = "%s %s leads to %s%s"
                .formatted(
                        isUserDefined() ? "route " + name : "the system route",
                        range,
                        nextHop,
                        appliance.map(address -> " " + address).orElse(""));
        boolean isPassed = nextHop != NextHop.NONE;
        return new Hop(
                Hop.Kind.ROUTE,
                table.orElse("Azure"),
                isUserDefined() ? name : range.toString(),
                isPassed,
                isPassed ? text : text + ": the packet is dropped");
    }
}
