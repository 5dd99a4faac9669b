package com.isolatedaks.isolation.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kubernetes version as a cluster or a pool asks for it.
 *
 * @param minor the second number
 * @param patch the third number; without it Azure takes the newest patch
 */
public record KubernetesVersion(int minor, Optional<Integer> patch) {
    /**
     * How many minor versions nodes may be older than their control plane, by
     * <a href="https://kubernetes.io/releases/version-skew-policy/#kubelet">Kubernetes' policy</a>. Azure's page on node
     * pools still names the two of before Kubernetes 1.28.
     */
    public static final int MOST_MINORS_OLDER = 3;

    private static final Pattern TEXT = Pattern.compile("1\\.(\\d{1,2})(?:\\.(\\d{1,3}))?");

    /** Reads {@code 1.34} or {@code 1.34.2}; empty if the text is neither. */
    public static Optional<KubernetesVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new KubernetesVersion(
                        Integer.parseInt(matcher.group(1)),
                        Optional.ofNullable(matcher.group(2)).map(Integer::valueOf)))
                : Optional.empty();
    }

    /** Whether this is certainly newer: of two patches of one minor version both must be known. */
    public boolean isNewerThan(KubernetesVersion other) {
        return minor > other.minor
                || minor == other.minor
                        && patch.isPresent()
                        && other.patch.isPresent()
                        && patch.get() > other.patch.get();
    }

    /** Whether nodes of this version are too old for a control plane. */
    public boolean isTooOldFor(KubernetesVersion controlPlane) {
        return minor < controlPlane.minor - MOST_MINORS_OLDER;
    }

    @Override
    public String toString() {
        return "1." + minor + patch.map(number -> "." + number).orElse("");
    }
}
