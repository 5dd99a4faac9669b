package com.isolatedaks.provider;

import com.google.protobuf.Empty;
import com.isolatedaks.provider.construct.Refusal;
import com.isolatedaks.provider.contract.PackageContract;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** What the engine asks a component package for; it has no resources, functions or settings of its own. */
final class ComponentsProvider extends ResourceProviderImplBase {
    private final PackageContract schema;
    private final Constructions constructions;

    ComponentsProvider(PackageContract schema, Constructions constructions) {
        this.schema = schema;
        this.constructions = constructions;
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> observer) {
        connect(request.getEngineAddress());
        answer(
                observer,
                ProviderHandshakeResponse.newBuilder()
                        .setAcceptSecrets(true)
                        .setAcceptResources(true)
                        .setAcceptOutputs(true)
                        .build());
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> observer) {
        connect(request.getAddress());
        answer(observer, Empty.getDefaultInstance());
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
        answer(
                observer,
                PluginInfo.newBuilder().setVersion(ProviderVersion.get()).build());
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> observer) {
        answer(observer, GetSchemaResponse.newBuilder().setSchema(schema.json()).build());
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> observer) {
        answer(observer, CheckResponse.newBuilder().setInputs(request.getNews()).build());
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> observer) {
        answer(observer, DiffResponse.getDefaultInstance());
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> observer) {
        answer(
                observer,
                ConfigureResponse.newBuilder()
                        .setAcceptSecrets(true)
                        .setAcceptResources(true)
                        .setAcceptOutputs(true)
                        .setSupportsPreview(true)
                        .build());
    }

    @Override
    public void construct(ConstructRequest request, StreamObserver<ConstructResponse> observer) {
        begin(request).whenComplete((response, failure) -> {
            if (failure == null) {
                answer(observer, response);
            } else {
                observer.onError(Refusal.of(failure, request.getInputs()));
            }
        });
    }

    @Override
    public void call(pulumirpc.Provider.CallRequest request, StreamObserver<pulumirpc.Provider.CallResponse> observer) {
        observer.onError(Status.UNIMPLEMENTED
                .withDescription(request.getTok() + ": the components of this package have no methods")
                .asRuntimeException());
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> observer) {
        constructions.cancel();
        answer(observer, Empty.getDefaultInstance());
    }

    private CompletableFuture<ConstructResponse> begin(ConstructRequest request) {
        try {
            return constructions.construct(request);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void connect(String engine) {
        if (!engine.isEmpty()) {
            constructions.engine(engine);
        }
    }

    private static <T> void answer(StreamObserver<T> observer, T response) {
        observer.onNext(response);
        observer.onCompleted();
    }
}
