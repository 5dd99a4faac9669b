package com.isolatedaks.e2e.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what another process does, as long as it takes and not forever. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Eventually() {}

    /** Asks until the answer is yes. Asking takes a process, so there is no need to pause in between. */
    public static void until(String description, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + PATIENCE + ": " + description);
            }
            Thread.onSpinWait();
        }
    }
}
