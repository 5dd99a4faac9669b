package com.isolatedaks.isolation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0",
                "10.0.0.0/33",
                "10.0.0/8",
                "10.0.0.1/16",
                "010.0.0.0/8",
                "10.0.0.0/255.0.0.0",
                "10.*.0.0/16",
                "10.0.0.0-10.0.0.255",
                "fd00::/8",
                "/16",
                "ten"
            })
    void whatIsNoRangeIsRefused(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @Test
    void theNearestRangeOfAnAddressWithHostBitsHasThemCleared() {
        assertThat(AddressRange.nearest("10.1.2.3/16")).hasToString("Optional[10.1.0.0/16]");
        assertThat(AddressRange.nearest("ten")).isEmpty();
    }

    @Test
    void azureKeepsFiveAddressesOfASubnet() {
        assertThat(AddressRange.of("10.0.0.0/24").usableInSubnet()).isEqualTo(251);
        assertThat(AddressRange.of("10.0.0.0/29").usableInSubnet()).isEqualTo(3);
        assertThat(AddressRange.of("10.0.0.0/30").usableInSubnet()).isZero();
    }

    @Test
    void addressesAreCountedFromTheStartOfTheRange() {
        AddressRange range = AddressRange.of("10.0.0.0/16");

        assertThat(range.address(10)).isEqualTo("10.0.0.10");
        assertThat(range.containsAddress("10.0.255.255")).isTrue();
        assertThat(range.containsAddress("10.1.0.0")).isFalse();
        assertThat(range.containsAddress("10.0.0.0/24")).isFalse();
        assertThat(range.containsAddress("nowhere")).isFalse();
    }

    @Property
    void subrangesTileTheRange(@ForAll @IntRange(min = 4, max = 24) int prefix, @ForAll @IntRange(max = 4) int deeper) {
        AddressRange whole = AddressRange.of("10.0.0.0/8").subrange(Math.max(prefix, 8), 0);
        int childPrefix = whole.prefixLength() + deeper;

        var children = IntStream.range(0, 1 << deeper)
                .mapToObj(index -> whole.subrange(childPrefix, index))
                .toList();

        assertThat(children).allMatch(whole::contains).doesNotHaveDuplicates();
        assertThat(children.stream().mapToLong(AddressRange::size).sum()).isEqualTo(whole.size());
        for (int index = 1; index < children.size(); index++) {
            assertThat(children.get(index).overlaps(children.get(index - 1))).isFalse();
        }
    }

    @Property
    void twoRangesOverlapExactlyWhenOneContainsTheOther(
            @ForAll @IntRange(min = 8, max = 12) int first,
            @ForAll @IntRange(max = 7) int firstIndex,
            @ForAll @IntRange(min = 8, max = 12) int second,
            @ForAll @IntRange(max = 7) int secondIndex) {
        AddressRange all = AddressRange.of("0.0.0.0/0");
        AddressRange one = all.subrange(first, firstIndex);
        AddressRange other = all.subrange(second, secondIndex);

        assertThat(one.overlaps(other)).isEqualTo(one.contains(other) || other.contains(one));
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    }
}
