package com.isolatedaks.network;

import com.isolatedaks.isolation.network.AddressRange;

/**
 * A subnet to make.
 *
 * @param name its Azure name
 * @param range its addresses
 */
public record SubnetPlan(String name, AddressRange range) {}
