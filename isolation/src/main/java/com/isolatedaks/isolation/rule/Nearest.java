package com.isolatedaks.isolation.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a mistyped name probably meant. */
public final class Nearest {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Nearest() {}

    /** The known name closest to {@code name}, if one is so close that it was probably meant: at most a third of its letters differ. */
    public static Optional<String> to(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(wanted, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance(wanted, candidate) <= Math.max(1, candidate.length() / 3));
    }

    private static int distance(String wanted, String candidate) {
        return DISTANCE.apply(wanted, candidate.toLowerCase(Locale.ROOT));
    }
}
