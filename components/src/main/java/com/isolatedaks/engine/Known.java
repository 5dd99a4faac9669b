package com.isolatedaks.engine;

import com.isolatedaks.InvalidInputsException;
import com.isolatedaks.isolation.rule.Problems;
import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Checks of inputs that may be outputs of other resources. */
public final class Known {
    private Known() {}

    /**
     * The value, if it is known at once because it was given plainly; such a one is checked with all others. A secret is
     * none, because what is wrong is shown, nor is what comes from a resource: whether it is there yet is a matter of time.
     */
    public static <T> Optional<T> value(Output<T> input) {
        var data = Internal.of(input).getDataAsync();
        return data.isDone()
                        && !data.isCompletedExceptionally()
                        && data.join().isKnown()
                        && !data.join().isSecret()
                        && data.join().getResources().isEmpty()
                ? data.join().getValueOptional()
                : Optional.empty();
    }

    /**
     * The value once it is there, which the program waits for; nothing if a preview does not know it, if it failed to come
     * about, or if it is a secret.
     */
    public static <T> Optional<T> awaited(Output<T> input) {
        return Internal.of(input)
                .getDataAsync()
                .handle((data, failure) -> failure == null && data.isKnown() && !data.isSecret()
                        ? data.getValueOptional()
                        : Optional.<T>empty())
                .join();
    }

    /** The input, checked as soon as it is known; a preview that does not know it lets it pass. */
    public static <T> Output<T> checked(String componentName, Output<T> input, BiConsumer<T, Problems> check) {
        return input.applyValue(value -> {
            Problems problems = new Problems();
            check.accept(value, problems);
            InvalidInputsException.throwIfAny(componentName, problems);
            return value;
        });
    }
}
