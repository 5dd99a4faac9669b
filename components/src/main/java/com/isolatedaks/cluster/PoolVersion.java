package com.isolatedaks.cluster;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kubernetes version as a cluster or a pool asks for it.
 *
 * @param minor the second number
 * @param patch the third number; without it Azure takes the newest patch
 */
record PoolVersion(int minor, Optional<Integer> patch) {
    private static final Pattern TEXT = Pattern.compile("1\\.(\\d{1,2})(?:\\.(\\d{1,3}))?");

    /** Reads {@code 1.34} or {@code 1.34.2}; empty if the text is neither. */
    static Optional<PoolVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new PoolVersion(
                        Integer.parseInt(matcher.group(1)),
                        Optional.ofNullable(matcher.group(2)).map(Integer::valueOf)))
                : Optional.empty();
    }

    /** Whether this is certainly newer: of two patches of one minor version both must be known. */
    boolean isNewerThan(PoolVersion other) {
        return minor > other.minor
                || minor == other.minor
                        && patch.isPresent()
                        && other.patch.isPresent()
                        && patch.get() > other.patch.get();
    }

    @Override
    public String toString() {
        return "1." + minor + patch.map(number -> "." + number).orElse("");
    }
}
