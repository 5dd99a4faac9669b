package com.isolatedaks.e2e.campaign;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The packaged plugin as a process of its own, which can be killed. */
final class PluginProcess implements AutoCloseable {
    private final Process process;
    private final ManagedChannel channel;
    private final AtomicInteger calls = new AtomicInteger();

    /** Starts it as the engine does, and waits for its port. */
    PluginProcess(Path product, Path store) {
        ProcessBuilder builder = new ProcessBuilder(
                        product.resolve("bin/pulumi-resource-azure-native").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SIMULATED_AZURE_STORE", store.toString());
        builder.environment().remove("SIMULATED_AZURE_PLAN");
        builder.environment().remove("SIMULATED_AZURE_TIME_SCALE");
        try {
            process = builder.start();
            BufferedReader output = process.inputReader();
            channel = ManagedChannelBuilder.forAddress("127.0.0.1", Integer.parseInt(output.readLine()))
                    .usePlaintext()
                    // What is left of a half-made resource comes in a trailer; the engine, in Go, takes as much.
                    .maxInboundMetadataSize(1 << 24)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ResourceProviderBlockingStub provider() {
        return ResourceProviderGrpc.newBlockingStub(channel);
    }

    /** A provider whose process is killed some microseconds after a call has begun. */
    ResourceProviderBlockingStub killedAt(int call, long micros) {
        return provider().withInterceptors(new ClientInterceptor() {
            @Override
            public <Q, A> ClientCall<Q, A> interceptCall(
                    MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
                if (calls.incrementAndGet() == call) {
                    CompletableFuture.delayedExecutor(micros, TimeUnit.MICROSECONDS)
                            .execute(process::destroyForcibly);
                }
                return next.newCall(method, options);
            }
        });
    }

    @Override
    public void close() {
        channel.shutdownNow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
