package com.isolatedaks.provider.construct;

import com.pulumi.deployment.internal.Runner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Waits for all that a component has set going. The runner of Pulumi's SDK asks for it in a loop that takes a processor, and
 * reports what fails to the engine itself, in addition to the answer that the engine gets
 * (https://github.com/pulumi/pulumi-java, {@code DeploymentImpl.DefaultRunner} of 1.36.1); this one is woken up, and leaves
 * the report to the answer.
 */
final class ConstructRunner implements Runner {
    private final AtomicInteger running = new AtomicInteger(1);
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    @Override
    public <T> void registerTask(String description, CompletableFuture<T> task) {
        running.incrementAndGet();
        task.whenComplete((value, failure) -> {
            if (failure != null) {
                fail(failure);
            }
            finishOne();
        });
    }

    @Override
    public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> callback) {
        throw new UnsupportedOperationException("a component is constructed in a thread, not by the runner");
    }

    /** Says that the component itself is made: what is set going from now on is set going by a task. */
    CompletableFuture<Void> allDone() {
        finishOne();
        return done;
    }

    /** Ends the waiting: the first failure is the answer. */
    void fail(Throwable failure) {
        done.completeExceptionally(failure);
    }

    private void finishOne() {
        if (running.decrementAndGet() == 0) {
            done.complete(null);
        }
    }
}
