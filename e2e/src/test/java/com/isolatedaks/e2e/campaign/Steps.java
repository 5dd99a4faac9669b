package com.isolatedaks.e2e.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs a step for each resource, each when those before it are done, and none after one has failed, as the engine does. */
final class Steps {
    private final List<RecordedResource> order;
    private final Function<RecordedResource, List<String>> before;
    private final ExecutorService threads;

    private Steps(
            List<RecordedResource> order, Function<RecordedResource, List<String>> before, ExecutorService threads) {
        this.order = order;
        this.before = before;
        this.threads = threads;
    }

    static Steps forward(RecordedStack stack, ExecutorService threads) {
        return new Steps(stack.resources(), RecordedResource::dependencies, threads);
    }

    static Steps unordered(RecordedStack stack, ExecutorService threads) {
        return new Steps(stack.resources(), resource -> List.of(), threads);
    }

    static Steps backward(RecordedStack stack, ExecutorService threads) {
        List<RecordedResource> reversed = new ArrayList<>(stack.resources());
        Collections.reverse(reversed);
        Map<String, List<String>> dependents = stack.resources().stream()
                .flatMap(resource -> resource.dependencies().stream().map(urn -> Map.entry(urn, resource.urn())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new Steps(reversed, resource -> dependents.getOrDefault(resource.urn(), List.of()), threads);
    }

    /** Runs them all; returns what went wrong. */
    List<String> run(Consumer<RecordedResource> step) {
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean hasFailed = new AtomicBoolean();
        Map<String, CompletableFuture<Void>> running = new HashMap<>();
        for (RecordedResource resource : order) {
            CompletableFuture<?>[] earlier =
                    before.apply(resource).stream().map(running::get).toArray(CompletableFuture[]::new);
            running.put(
                    resource.urn(),
                    CompletableFuture.allOf(earlier)
                            .thenRunAsync(() -> runUnless(hasFailed, resource, step, errors), threads));
        }
        CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new))
                .join();
        return List.copyOf(errors);
    }

    private static void runUnless(
            AtomicBoolean hasFailed, RecordedResource resource, Consumer<RecordedResource> step, List<String> errors) {
        if (hasFailed.get()) {
            return;
        }
        try {
            step.accept(resource);
        } catch (RuntimeException e) {
            hasFailed.set(true);
            errors.add(resource + ": " + e.getMessage());
        }
    }
}
