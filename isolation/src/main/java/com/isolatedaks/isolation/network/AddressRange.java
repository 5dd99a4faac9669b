package com.isolatedaks.isolation.network;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import inet.ipaddr.ipv4.IPv4Address;
import java.math.BigInteger;
import java.util.Optional;

/** An IPv4 address range in CIDR notation, {@code 10.1.0.0/16}, whose host bits are zero. */
public final class AddressRange {
    /** Azure keeps the first four addresses of a subnet and its last one. */
    private static final int RESERVED_IN_SUBNET = 5;

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowAll(false)
            .allowEmpty(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allowIPv6(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getParentBuilder()
            .toParams();

    private final IPAddress block;

    /** The first address as a number: sets of addresses ask for it again and again. */
    private final long first;

    private AddressRange(IPAddress block) {
        this.block = block;
        this.first = Integer.toUnsignedLong(block.toIPv4().getLower().intValue());
    }

    /** The range that begins at an address. */
    static AddressRange at(long first, int prefixLength) {
        return new AddressRange(new IPv4Address((int) first, prefixLength));
    }

    /** Reads a range; empty if {@code text} is not one, has no prefix length, or has host bits set. */
    public static Optional<AddressRange> parse(String text) {
        try {
            IPAddress address = new IPAddressString(text, STRICT).toAddress();
            boolean isRange = address.isPrefixed() && address.isPrefixBlock();
            return isRange ? Optional.of(new AddressRange(address)) : Optional.empty();
        } catch (AddressStringException | IncompatibleAddressException e) {
            return Optional.empty();
        }
    }

    /** Reads a range that is known to be one. */
    public static AddressRange of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an address range: " + text));
    }

    /** The range of one address. */
    public static AddressRange single(Address address) {
        return at(address.value(), 32);
    }

    /** The range that {@code text} probably meant: the same prefix length with its host bits cleared. */
    public static Optional<AddressRange> nearest(String text) {
        try {
            IPAddress address = new IPAddressString(text, STRICT).toAddress();
            return address.isPrefixed() ? Optional.of(new AddressRange(address.toPrefixBlock())) : Optional.empty();
        } catch (AddressStringException | IncompatibleAddressException e) {
            return Optional.empty();
        }
    }

    public int prefixLength() {
        return block.getPrefixLength();
    }

    public boolean contains(AddressRange other) {
        return block.contains(other.block);
    }

    /** Whether {@code address}, a single IPv4 address, lies in this range. */
    public boolean containsAddress(String address) {
        IPAddress single = new IPAddressString(address, STRICT).getAddress();
        return single != null && !single.isPrefixed() && block.contains(single);
    }

    /** Whether an address lies in this range. */
    public boolean contains(Address address) {
        return first <= address.value() && address.value() < first + size();
    }

    public boolean overlaps(AddressRange other) {
        return block.intersect(other.block) != null;
    }

    /** The {@code index}-th of the ranges of {@code newPrefixLength} that this range consists of, counted from 0. */
    public AddressRange subrange(int newPrefixLength, int index) {
        return new AddressRange(block.getLower()
                .setPrefixLength(newPrefixLength)
                .increment(BigInteger.ONE
                        .shiftLeft(32 - newPrefixLength)
                        .multiply(BigInteger.valueOf(index))
                        .longValueExact())
                .toPrefixBlock(newPrefixLength));
    }

    /** The address at {@code offset} from the start of the range. */
    public String address(long offset) {
        return block.getLower().increment(offset).withoutPrefixLength().toString();
    }

    /** The range's first address as a number. */
    long first() {
        return first;
    }

    /** How many addresses the range has. */
    public long size() {
        return 1L << (32 - prefixLength());
    }

    /** How many addresses Azure hands out when the range is a subnet. */
    public long usableInSubnet() {
        return Math.max(0, size() - RESERVED_IN_SUBNET);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range && block.equals(range.block);
    }

    @Override
    public int hashCode() {
        return block.hashCode();
    }

    @Override
    public String toString() {
        return block.toString();
    }
}
