package com.isolatedaks.isolation.arm;

import com.isolatedaks.isolation.model.Peers;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one side of a rule: {@code *}, ranges, addresses, spans of addresses and service tags, in any mixture. */
final class PeersReader {
    private PeersReader() {}

    static Peers read(List<String> texts) {
        List<AddressSet> sets = new ArrayList<>();
        Set<String> tags = new TreeSet<>();
        for (String text : texts) {
            if (text.equals("*") || text.equals("0.0.0.0/0")) {
                return Peers.ANYBODY;
            }
            addresses(text).ifPresentOrElse(sets::add, () -> tags.add(text.toLowerCase(Locale.ROOT)));
        }
        return new Peers(false, AddressSet.union(sets), tags);
    }

    private static Optional<AddressSet> addresses(String text) {
        return AddressRange.parse(text).map(AddressSet::of).or(() -> Address.parse(text)
                .map(AddressSet::of));
    }
}
