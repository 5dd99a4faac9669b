package com.isolatedaks.e2e.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does, as long as it takes and not forever. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /** Asks until the answer is yes, with pauses that leave the processors to whom it waits for. */
    public static void until(String description, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + PATIENCE + ": " + description);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
