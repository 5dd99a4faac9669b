package com.isolatedaks.isolation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AddressSetTest {

    @Provide
    Arbitrary<Address> addresses() {
        // Few, so that sets meet, with both ends of all addresses among them.
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 300).map(Address::new),
                Arbitraries.longs().between(0xFFFF_FF00L, 0xFFFF_FFFFL).map(Address::new));
    }

    @Provide
    Arbitrary<AddressSet> sets() {
        Arbitrary<AddressSet> range = Combinators.combine(
                        addresses(), Arbitraries.integers().between(22, 32))
                .as((address, length) -> AddressSet.of(
                        AddressRange.nearest(address + "/" + length).orElseThrow()));
        return range.list().ofMaxSize(6).map(AddressSet::union);
    }

    @Property
    void membershipFollowsTheOperations(
            @ForAll("sets") AddressSet a, @ForAll("sets") AddressSet b, @ForAll("addresses") Address address) {
        boolean inA = a.contains(address);
        boolean inB = b.contains(address);

        assertThat(a.or(b).contains(address)).isEqualTo(inA || inB);
        assertThat(a.and(b).contains(address)).isEqualTo(inA && inB);
        assertThat(a.minus(b).contains(address)).isEqualTo(inA && !inB);
        assertThat(a.complement().contains(address)).isEqualTo(!inA);
    }

    @Property
    void equalSetsHaveOneForm(@ForAll("sets") AddressSet a, @ForAll("sets") AddressSet b) {
        assertThat(a.minus(b).or(a.and(b))).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(a.complement().complement()).isEqualTo(a);
        assertThat(a.or(b).size()).isEqualTo(a.size() + b.size() - a.and(b).size());
    }

    @Property
    void rangesAreExactlyTheSetAndApart(@ForAll("sets") AddressSet set) {
        List<AddressRange> ranges = set.ranges();

        assertThat(AddressSet.union(ranges.stream().map(AddressSet::of).toList()))
                .isEqualTo(set);
        assertThat(ranges.stream().mapToLong(AddressRange::size).sum()).isEqualTo(set.size());
    }

    @Property
    void containingIsHavingNothingOutside(@ForAll("sets") AddressSet a, @ForAll("sets") AddressSet b) {
        assertThat(a.containsAll(b)).isEqualTo(a.or(b).equals(a));
        assertThat(a.intersects(b)).isEqualTo(a.minus(b).size() < a.size());
    }

    @Test
    void everythingIsOneRange() {
        assertThat(AddressSet.ALL).hasToString("0.0.0.0/0");
        assertThat(AddressSet.EMPTY.complement()).isEqualTo(AddressSet.ALL);
        assertThat(AddressSet.ALL.size()).isEqualTo(1L << 32);
    }

    @Test
    void gapsAreWrittenWithAsFewRangesAsPossible() {
        AddressSet publicPart = AddressSet.of(AddressRange.of("10.0.0.0/8")).complement();

        assertThat(publicPart)
                .hasToString("0.0.0.0/5, 8.0.0.0/7, 11.0.0.0/8, 12.0.0.0/6, 16.0.0.0/4, 32.0.0.0/3, 64.0.0.0/2,"
                        + " 128.0.0.0/1");
    }
}
