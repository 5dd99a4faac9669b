package com.isolatedaks.network;

import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.List;
import java.util.Optional;

/** The ranges of the pods of all clusters whose nodes stand in a network. */
public final class PodRanges {
    /** Of ClusterNetwork.podCidr too; a test holds them together. */
    private static final String DEFAULT = "10.244.0.0/16";

    private static final String PATH = "podCidrs";

    private PodRanges() {}

    /** The ranges as given, or the default one; what is none is reported. */
    public static List<AddressRange> of(Optional<List<String>> texts, Problems problems) {
        return texts.orElse(List.of(DEFAULT)).stream()
                .flatMap(text -> Ranges.read(PATH, text, problems).stream())
                .distinct()
                .toList();
    }

    /** Reports all that is wrong with them. */
    public static void check(Optional<List<String>> texts, Optional<AddressRange> addressSpace, Problems problems) {
        List<AddressRange> ranges = of(texts, problems);
        addressSpace
                // A default is no mistake of the user's: a cluster with other pods may stand in the network.
                .filter(space -> texts.isPresent())
                .ifPresent(space -> ranges.forEach(range -> Ranges.requireDisjoint(
                        Rules.DISJOINT_RANGES, PATH, range, "the virtual network", space, problems)));
    }
}
