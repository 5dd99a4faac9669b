package com.isolatedaks.simulator.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** Returns the known name with the fewest differing letters, unless it has next to nothing in common with the given one. */
    static Optional<String> to(String name, Collection<String> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance.apply(lower, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> distance.apply(lower, candidate.toLowerCase(Locale.ROOT)) * 2
                        <= Math.max(lower.length(), candidate.length()));
    }
}
