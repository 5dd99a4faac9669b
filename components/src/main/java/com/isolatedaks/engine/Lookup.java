package com.isolatedaks.engine;

import com.pulumi.exceptions.RunException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Questions to Azure whether something exists. */
public final class Lookup {
    private Lookup() {}

    /** Waits for the answer of a function. */
    public static <T> Optional<T> find(CompletableFuture<T> answer, String what) {
        return start(answer, what).join();
    }

    /** The answer of a function, or nothing if Azure does not find it. */
    public static <T> CompletableFuture<Optional<T>> start(CompletableFuture<T> answer, String what) {
        return answer.thenApply(Optional::of).exceptionally(failure -> {
            if (isNotFound(failure)) {
                return Optional.empty();
            }
            // Any other exception would be shown with its stack trace.
            throw new RunException(what + " cannot be looked up: " + reason(failure));
        });
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
