package com.isolatedaks.cluster;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many nodes are added while a pool is upgraded (https://learn.microsoft.com/azure/aks/upgrade-aks-cluster).
 *
 * @param amount a number of nodes, or of nodes in a hundred
 * @param isPercentage which of the two
 */
record PoolSurge(int amount, boolean isPercentage) {
    /** What AKS does when nothing is said. */
    static final PoolSurge DEFAULT = new PoolSurge(10, true);

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})(%?)");
    private static final int WHOLE = 100;

    /** Reads {@code 2} or {@code 33%}; empty if the text is neither. */
    static Optional<PoolSurge> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new PoolSurge(
                                Integer.parseInt(matcher.group(1)),
                                !matcher.group(2).isEmpty()))
                        .filter(surge -> surge.amount <= (surge.isPercentage ? WHOLE : PoolSize.LARGEST))
                : Optional.empty();
    }

    /** The nodes that are added to so many; Azure rounds a percentage up. */
    int of(int nodes) {
        return isPercentage ? (nodes * amount + WHOLE - 1) / WHOLE : amount;
    }
}
