package com.isolatedaks.isolation.network;

import inet.ipaddr.ipv4.IPv4Address;
import java.util.Optional;

/**
 * An IPv4 address.
 *
 * @param value the address as a number, from 0 to 2³² − 1
 */
public record Address(long value) implements Comparable<Address> {
    static final long MAX = 0xFFFF_FFFFL;

    /** Refuses numbers that are no address. */
    public Address {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("not an IPv4 address: " + value);
        }
    }

    /** Reads an address in dotted notation; empty if {@code text} is not one. */
    public static Optional<Address> parse(String text) {
        return AddressRange.parse(text + "/32")
                .map(range -> AddressSet.of(range).first());
    }

    /** Reads an address that is known to be one. */
    public static Address of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an IPv4 address: " + text));
    }

    @Override
    public int compareTo(Address other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return new IPv4Address((int) value).toString();
    }
}
