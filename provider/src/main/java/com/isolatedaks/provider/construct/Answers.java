package com.isolatedaks.provider.construct;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.pulumi.core.internal.ContextAwareCompletableFuture;
import java.util.concurrent.CompletableFuture;

/** Answers of the engine, as futures that lead on in the deployment that asked. */
final class Answers {
    private Answers() {}

    static <T> CompletableFuture<T> of(ListenableFuture<T> call) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Futures.addCallback(
                call,
                new FutureCallback<T>() {
                    @Override
                    public void onSuccess(T result) {
                        answer.complete(result);
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        answer.completeExceptionally(failure);
                    }
                },
                MoreExecutors.directExecutor());
        return ContextAwareCompletableFuture.wrap(answer);
    }
}
