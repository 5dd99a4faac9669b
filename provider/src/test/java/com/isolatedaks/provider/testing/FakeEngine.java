package com.isolatedaks.provider.testing;

import com.google.protobuf.Empty;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/** The engine's side of a preview: registers whatever comes and gives back its inputs, as a preview does. */
public final class FakeEngine implements AutoCloseable {
    private final Queue<RegisterResourceRequest> registrations = new ConcurrentLinkedQueue<>();
    private final Queue<LogRequest> logs = new ConcurrentLinkedQueue<>();
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final Server server;
    private volatile Predicate<RegisterResourceRequest> broken = request -> false;

    private FakeEngine() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .executor(calls)
                .addService(new Monitor())
                .addService(new Log())
                .build()
                .start();
    }

    /** Starts one. */
    public static FakeEngine start() throws IOException {
        return new FakeEngine();
    }

    /** Where it listens. */
    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** Has it refuse such resources. */
    public void refuse(Predicate<RegisterResourceRequest> resources) {
        broken = resources;
    }

    /** All that was registered. */
    public List<RegisterResourceRequest> registrations() {
        return List.copyOf(registrations);
    }

    /** What was registered below a component. */
    public List<RegisterResourceRequest> childrenOf(String urn) {
        return registrations.stream()
                .filter(request -> request.getParent().equals(urn))
                .toList();
    }

    /** Errors that were logged. */
    public List<String> errors() {
        return logs.stream()
                .filter(log -> log.getSeverity() == LogSeverity.ERROR)
                .map(LogRequest::getMessage)
                .toList();
    }

    @Override
    public void close() {
        server.shutdownNow();
        calls.shutdownNow();
    }

    private static <T> void answer(StreamObserver<T> observer, T response) {
        observer.onNext(response);
        observer.onCompleted();
    }

    private final class Monitor extends ResourceMonitorImplBase {
        @Override
        public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
            answer(
                    observer,
                    SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
        }

        @Override
        public void registerResource(
                RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
            registrations.add(request);
            if (broken.test(request)) {
                observer.onError(Status.UNKNOWN
                        .withDescription("resource monitor shut down")
                        .asRuntimeException());
                return;
            }
            answer(
                    observer,
                    RegisterResourceResponse.newBuilder()
                            .setUrn("urn:pulumi:dev::project::" + request.getType() + "::" + request.getName())
                            .setObject(request.getObject())
                            .build());
        }

        @Override
        public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
            answer(observer, Empty.getDefaultInstance());
        }

        @Override
        public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
            observer.onError(Status.UNKNOWN.withDescription("ResourceNotFound").asRuntimeException());
        }
    }

    private final class Log extends EngineImplBase {
        @Override
        public void log(LogRequest request, StreamObserver<Empty> observer) {
            logs.add(request);
            answer(observer, Empty.getDefaultInstance());
        }
    }
}
