package com.isolatedaks.isolation.model;

import com.isolatedaks.isolation.network.AddressSet;
import java.util.Locale;
import java.util.Set;

/**
 * Who one side of a rule is about.
 *
 * @param isAnybody whether it is about everybody
 * @param addresses the addresses that it names
 * @param tags the service tags that it names, in lower case; what they cover can depend on the network
 */
public record Peers(boolean isAnybody, AddressSet addresses, Set<String> tags) {
    /** Everybody. */
    public static final Peers ANYBODY = new Peers(true, AddressSet.ALL, Set.of());

    public Peers {
        tags = Set.copyOf(tags);
    }

    /** Those of one tag. */
    public static Peers tagged(String tag) {
        return new Peers(false, AddressSet.EMPTY, Set.of(tag.toLowerCase(Locale.ROOT)));
    }
}
