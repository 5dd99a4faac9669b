package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import java.util.Optional;

/**
 * A route of a route table.
 *
 * @param name the route's name
 * @param range whom it is for
 * @param nextHop where it leads
 * @param appliance the address of a virtual appliance
 */
public record Route(String name, AddressRange range, NextHop nextHop, Optional<Address> appliance) {}
