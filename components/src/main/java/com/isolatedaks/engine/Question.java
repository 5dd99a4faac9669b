package com.isolatedaks.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Whether a resource that inputs name exists, as asked of Azure.
 *
 * @param id the resource
 * @param answer what Azure says
 * @param idOf the id of an answer, or null
 * @param azure who was asked
 */
public record Question<T>(ArmId id, CompletableFuture<Lookup<T>> answer, Function<T, String> idOf, Azure azure) {

    /**
     * Waits for the answer.
     *
     * @param found takes the resource
     * @param absent runs if there is none
     * @param unknown takes the reason why it cannot be told
     */
    public void answered(Consumer<T> found, Runnable absent, Consumer<String> unknown) {
        Lookup<T> lookup = answer.join();
        // A function looks into the provider's own subscription, where another resource may have the name.
        Optional<T> same = lookup.found().filter(result -> Optional.ofNullable(idOf.apply(result))
                .filter(id::isSameAs)
                .isPresent());
        if (same.isPresent()) {
            found.accept(same.get());
        } else if (lookup.failure().isEmpty() && azure.isInSubscription(id)) {
            absent.run();
        } else {
            unknown.accept(lookup.failure().orElse("it is not in the provider's subscription"));
        }
    }
}
