package com.isolatedaks.provider.construct;

import com.google.protobuf.Struct;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.resources.Resource;
import java.util.concurrent.CompletableFuture;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorFutureStub;

/**
 * The engine's service for resources, for one construction: completes the component's registration with its options, and
 * keeps its URN and its outputs as the engine got them.
 */
final class EngineMonitor implements Monitor {
    private final ResourceMonitorFutureStub monitor;
    private final String type;
    private final String name;
    private final ComponentOptions options;
    private volatile String urn = "";
    private volatile Struct outputs = Struct.getDefaultInstance();

    EngineMonitor(EngineConnections connections, String address, String type, String name, ComponentOptions options) {
        this.monitor = ResourceMonitorGrpc.newFutureStub(connections.to(address));
        this.type = type;
        this.name = name;
        this.options = options;
    }

    /** URN of the component, once it is registered. */
    String urn() {
        return urn;
    }

    /** Outputs of the component, once they are. */
    Struct outputs() {
        return outputs;
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        if (!request.getType().equals(type) || !request.getName().equals(name)) {
            return Answers.of(monitor.registerResource(request));
        }
        return Answers.of(monitor.registerResource(options.complete(request))).thenApply(response -> {
            urn = response.getUrn();
            return response;
        });
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        if (request.getUrn().equals(urn)) {
            outputs = request.getOutputs();
        }
        return Answers.of(monitor.registerResourceOutputs(request)).thenApply(empty -> null);
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return Answers.of(monitor.supportsFeature(request));
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return Answers.of(monitor.invoke(request));
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return Answers.of(monitor.call(request));
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(Resource resource, ReadResourceRequest request) {
        return Answers.of(monitor.readResource(request));
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return Answers.of(monitor.registerPackage(request));
    }
}
