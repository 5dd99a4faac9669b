package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.model.ArmId;
import java.util.List;

/**
 * A path that should not be there.
 *
 * @param kind what kind it is
 * @param resource the resource to change
 * @param from where it begins
 * @param to where it ends, with ports
 * @param witness the path, step by step; the last step is the one that arrives
 */
public record Leak(LeakKind kind, ArmId resource, String from, String to, List<String> witness) {
    public Leak {
        witness = List.copyOf(witness);
    }

    /** What leaks, as a sentence without its full stop. */
    public String sentence() {
        return "%s reaches %s: %s".formatted(from, to, kind.title());
    }
}
