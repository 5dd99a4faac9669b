package com.isolatedaks.network;

import com.isolatedaks.isolation.catalogue.ReservedRange;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Reads address ranges from inputs and says what is wrong with them. */
public final class Ranges {
    private Ranges() {}

    /** The range at {@code path}, if it is one. */
    public static Optional<AddressRange> read(String path, String text, Problems problems) {
        Optional<AddressRange> range = AddressRange.parse(text);
        if (range.isEmpty()) {
            AddressRange.nearest(text)
                    .ifPresentOrElse(
                            nearest -> problems.add(
                                    path,
                                    "the range has host bits set",
                                    text,
                                    "\"" + nearest + "\"",
                                    "clear the bits after the prefix"),
                            () -> problems.add(
                                    path,
                                    "not an address range",
                                    text,
                                    "IPv4 CIDR notation such as \"10.10.0.0/16\"",
                                    "correct the range"));
        }
        return range;
    }

    /** Reports a range whose prefix length is not between two others, by the rule that says so. */
    public static void requireSize(
            Rule rule, String path, AddressRange range, int shortestPrefix, int longestPrefix, Problems problems) {
        if (range.prefixLength() < shortestPrefix || range.prefixLength() > longestPrefix) {
            boolean isTooSmall = range.prefixLength() > longestPrefix;
            problems.add(
                    rule,
                    path,
                    isTooSmall ? "the range is too small" : "the range is too large",
                    range.toString(),
                    "a /" + shortestPrefix + " to a /" + longestPrefix,
                    isTooSmall ? "choose a shorter prefix" : "choose a longer prefix");
        }
    }

    /** Reports a range that contains addresses Azure keeps to itself. */
    public static void requireFree(
            Rule rule, String path, AddressRange range, List<ReservedRange> reservedRanges, Problems problems) {
        for (ReservedRange reserved : reservedRanges) {
            if (range.overlaps(AddressRange.of(reserved.range()))) {
                problems.add(
                        rule,
                        path,
                        "the range overlaps " + reserved.range() + " (" + reserved.reason() + ")",
                        range.toString(),
                        "a range without these addresses",
                        "choose another range");
            }
        }
    }

    /** Reports two ranges that share addresses. */
    public static void requireDisjoint(
            Rule rule, String path, AddressRange range, String otherName, AddressRange other, Problems problems) {
        if (range.overlaps(other)) {
            problems.add(
                    rule,
                    path,
                    "the range overlaps " + otherName + " (" + other + ")",
                    range.toString(),
                    "a range outside of " + other,
                    "move one of the two");
        }
    }
}
