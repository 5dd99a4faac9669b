package com.isolatedaks.isolation.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * A minor version of Kubernetes in AKS.
 *
 * @param minor its second number
 * @param supportEnds the last day of its standard support, {@code 2026-11-30}
 * @param patches patch versions that Azure offers, the newest last; empty if it offers none
 */
public record KubernetesRelease(int minor, String supportEnds, List<String> patches) {
    public KubernetesRelease {
        patches = List.copyOf(patches);
    }

    /** Whether its standard support is over on a day. */
    public boolean isRetiredOn(LocalDate day) {
        return day.isAfter(LocalDate.parse(supportEnds));
    }

    @Override
    public String toString() {
        return "1." + minor;
    }
}
