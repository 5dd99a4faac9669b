package com.isolatedaks.isolation.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of IPv4 addresses, as the intervals that it consists of: questions about all addresses of a network are answered for
 * all of them, not for samples.
 */
public final class AddressSet {
    /** No address. */
    public static final AddressSet EMPTY = new AddressSet(List.of());
    /** All addresses. */
    public static final AddressSet ALL = new AddressSet(List.of(new Interval(0, Address.MAX)));

    /** Sorted, apart from each other, and no two of them adjacent: equal sets have equal intervals. */
    private final List<Interval> intervals;

    private record Interval(long first, long last) {}

    private AddressSet(List<Interval> intervals) {
        this.intervals = List.copyOf(intervals);
    }

    /** The addresses of a range. */
    public static AddressSet of(AddressRange range) {
        return new AddressSet(List.of(new Interval(range.first(), range.first() + range.size() - 1)));
    }

    /** One address. */
    public static AddressSet of(Address address) {
        return new AddressSet(List.of(new Interval(address.value(), address.value())));
    }

    /** The addresses that any of the sets has. */
    public static AddressSet union(Collection<AddressSet> sets) {
        List<Interval> sorted = sets.stream()
                .flatMap(set -> set.intervals.stream())
                .sorted(Comparator.comparingLong(Interval::first))
                .toList();
        List<Interval> merged = new ArrayList<>();
        for (Interval next : sorted) {
            Interval before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && next.first() <= before.last() + 1) {
                merged.set(merged.size() - 1, new Interval(before.first(), Math.max(before.last(), next.last())));
            } else {
                merged.add(next);
            }
        }
        return new AddressSet(merged);
    }

    /** The addresses of this set and of another one. */
    public AddressSet or(AddressSet other) {
        return union(List.of(this, other));
    }

    /** The addresses that both sets have. */
    public AddressSet and(AddressSet other) {
        List<Interval> common = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < intervals.size() && theirs < other.intervals.size()) {
            Interval a = intervals.get(mine);
            Interval b = other.intervals.get(theirs);
            long first = Math.max(a.first(), b.first());
            long last = Math.min(a.last(), b.last());
            if (first <= last) {
                common.add(new Interval(first, last));
            }
            if (a.last() < b.last()) {
                mine++;
            } else {
                theirs++;
            }
        }
        return new AddressSet(common);
    }

    /** The addresses that this set does not have. */
    public AddressSet complement() {
        List<Interval> gaps = new ArrayList<>();
        long next = 0;
        for (Interval interval : intervals) {
            if (next < interval.first()) {
                gaps.add(new Interval(next, interval.first() - 1));
            }
            next = interval.last() + 1;
        }
        if (next <= Address.MAX) {
            gaps.add(new Interval(next, Address.MAX));
        }
        return new AddressSet(gaps);
    }

    /** The addresses of this set that another one does not have. */
    public AddressSet minus(AddressSet other) {
        return and(other.complement());
    }

    public boolean isEmpty() {
        return intervals.isEmpty();
    }

    public boolean contains(Address address) {
        for (Interval interval : intervals) {
            if (address.value() <= interval.last()) {
                return interval.first() <= address.value();
            }
        }
        return false;
    }

    public boolean containsAll(AddressSet other) {
        // Most sets that do not have all of another lack its first address already.
        return other.isEmpty() || contains(other.first()) && other.minus(this).isEmpty();
    }

    public boolean intersects(AddressSet other) {
        return !and(other).isEmpty();
    }

    /** How many addresses the set has. */
    public long size() {
        return intervals.stream()
                .mapToLong(interval -> interval.last() - interval.first() + 1)
                .sum();
    }

    /** The lowest address; there must be one. */
    public Address first() {
        return new Address(intervals.get(0).first());
    }

    /** The fewest ranges that have exactly these addresses, from the lowest to the highest. */
    public List<AddressRange> ranges() {
        return intervals.stream().flatMap(AddressSet::ranges).toList();
    }

    private static Stream<AddressRange> ranges(Interval interval) {
        Stream.Builder<AddressRange> ranges = Stream.builder();
        long next = interval.first();
        while (next <= interval.last()) {
            // As large as its start is aligned to, and as fits.
            int aligned = next == 0 ? 32 : Long.numberOfTrailingZeros(next);
            int fitting = 63 - Long.numberOfLeadingZeros(interval.last() - next + 1);
            int bits = Math.min(aligned, fitting);
            ranges.add(AddressRange.at(next, 32 - bits));
            next += 1L << bits;
        }
        return ranges.build();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof AddressSet set && intervals.equals(set.intervals);
    }

    @Override
    public int hashCode() {
        return intervals.hashCode();
    }

    @Override
    public String toString() {
        return ranges().stream().map(AddressRange::toString).collect(Collectors.joining(", "));
    }
}
