package com.isolatedaks.provider.construct;

import com.pulumi.deployment.internal.Engine;
import java.util.concurrent.CompletableFuture;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineGrpc.EngineFutureStub;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;

/** The engine's service for logs, over a shared connection. */
final class EngineLog implements Engine {
    private final EngineFutureStub engine;

    EngineLog(EngineConnections connections, String address) {
        this.engine = EngineGrpc.newFutureStub(connections.to(address));
    }

    @Override
    public CompletableFuture<Void> logAsync(LogRequest request) {
        return Answers.of(engine.log(request)).thenApply(empty -> null);
    }

    @Override
    public CompletableFuture<GetRootResourceResponse> getRootResourceAsync(GetRootResourceRequest request) {
        return Answers.of(engine.getRootResource(request));
    }

    @Override
    public CompletableFuture<RequirePulumiVersionResponse> requirePulumiVersionAsync(
            RequirePulumiVersionRequest request) {
        return Answers.of(engine.requirePulumiVersion(request));
    }
}
