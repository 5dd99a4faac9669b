package com.isolatedaks.simulator.plugin;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The user's wish to stop: ends all waiting at once and lets none begin. */
final class Cancellation {
    private final CountDownLatch canceled = new CountDownLatch(1);

    void cancel() {
        canceled.countDown();
    }

    /**
     * Waits, unless the user has had enough.
     *
     * @throws CancellationException if the user stops before the time is over
     */
    void pause(long millis) {
        try {
            if (canceled.await(millis, TimeUnit.MILLISECONDS)) {
                throw canceled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw canceled();
        }
    }

    private static CancellationException canceled() {
        return new CancellationException(
                "operation canceled; azure goes on with what it has accepted: run pulumi refresh before the next update");
    }
}
