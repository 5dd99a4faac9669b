package com.isolatedaks.engine;

import com.pulumi.exceptions.RunException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What Azure answered to the question for a resource: the resource, that there is none, or that it cannot be told.
 *
 * @param found the resource
 * @param failure why it cannot be told
 */
public record Lookup<T>(Optional<T> found, Optional<String> failure) {

    /** Waits for no answer, but takes it as it comes. */
    public static <T> CompletableFuture<Lookup<T>> of(CompletableFuture<T> answer) {
        return answer.thenApply(resource -> new Lookup<>(Optional.of(resource), Optional.empty()))
                .exceptionally(problem -> new Lookup<>(
                        Optional.empty(), isNotFound(problem) ? Optional.empty() : Optional.of(reason(problem))));
    }

    /** The resource, if there is one; fails with {@code message} where it cannot be told. */
    public Optional<T> orFail(String message) {
        failure.ifPresent(reason -> {
            // Any other exception would be shown with its stack trace.
            throw new RunException(message + ": " + reason);
        });
        return found;
    }

    /** What the provider said, without the names of exceptions and of the gRPC status around it. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage()).replaceFirst("^[A-Z_]+: ", "");
    }

    /** ARM's codes for what is missing all end so; the provider passes on nothing but the message. */
    private static boolean isNotFound(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("NotFound");
    }
}
