package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Azure's time. It goes on as this machine's does, and where somebody waits it runs ahead: when an operation is over, or a
 * client has waited before it tries again, Azure's time is what it would have been without the shortening. By how much it is
 * ahead stands in the store, so that all processes have one time, which never goes back.
 */
final class AzureClock {
    private static final String OFFSET = "clock/offset-micros";

    private final Transaction transaction;
    private final Instant real;

    AzureClock(Transaction transaction, ArmSettings settings) {
        this.transaction = transaction;
        // What the store can keep.
        this.real = settings.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** This machine's time, at the beginning of the request. */
    Instant real() {
        return real;
    }

    Instant now() {
        return real.plus(transaction.counters().get(OFFSET), ChronoUnit.MICROS);
    }

    /** Something is over that ends at {@code azureTime}: it is not earlier now. */
    void reach(Instant azureTime) {
        if (azureTime.isAfter(now())) {
            transaction.counters().set(OFFSET, Duration.between(real, azureTime).toNanos() / 1000);
        }
    }
}
