package com.isolatedaks.network;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rule;
import java.util.Map;

/**
 * The address of a single machine, as an input names it.
 *
 * @param rule the rule that it obeys
 * @param path the input's path
 * @param remedy what to do about a wrong one
 */
public record MachineAddress(Rule rule, String path, String address, String remedy) {

    /** Reports each range that the machine cannot stand in, by the ranges' names. */
    public void requireOutside(Map<String, AddressRange> ranges, Problems problems) {
        ranges.forEach((name, range) -> {
            if (range.containsAddress(address)) {
                problems.add(
                        rule,
                        path,
                        "the address lies in " + name + " (" + range + ")",
                        address,
                        "an address outside of it",
                        remedy);
            }
        });
    }
}
