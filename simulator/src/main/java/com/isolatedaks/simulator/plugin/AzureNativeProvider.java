package com.isolatedaks.simulator.plugin;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.isolatedaks.simulator.schema.PackageSchema;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Supplier;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** The provider as the engine calls it; every method hands over to the class that knows how. */
final class AzureNativeProvider extends ResourceProviderImplBase {
    private final Lazy<PackageSchema> schema;
    private final ArmClient client;
    private final Cancellation cancellation = new Cancellation();
    private volatile Lazy<Operations> operations;

    /**
     * Serves a package.
     *
     * @param schema the package, which may still be loading
     * @param client the way to Azure
     */
    AzureNativeProvider(Lazy<PackageSchema> schema, ArmClient client) {
        this.schema = schema;
        this.client = client;
        configure(ProviderConfig.defaults());
    }

    private void configure(ProviderConfig config) {
        operations = new Lazy<>(() -> Operations.of(schema.get(), config, new ArmSession(client, cancellation)));
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> observer) {
        answer(observer, List.of(), () -> ProviderHandshakeResponse.newBuilder()
                .setAcceptSecrets(true)
                .setSupportsAutonamingConfiguration(true)
                .build());
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> observer) {
        answer(observer, List.of(), Empty::getDefaultInstance);
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
        answer(observer, List.of(), () -> PluginInfo.newBuilder()
                .setVersion(schema.get().version())
                .build());
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> observer) {
        answer(observer, List.of(), () -> GetSchemaResponse.newBuilder()
                .setSchema(schema.get().document())
                .build());
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> observer) {
        answer(observer, List.of(), () -> CheckResponse.newBuilder()
                .setInputs(request.getNews())
                .build());
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> observer) {
        answer(observer, List.of(), () -> DiffResponse.newBuilder()
                .setChanges(DiffResponse.DiffChanges.DIFF_NONE)
                .build());
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> observer) {
        answer(observer, List.of(), () -> {
            configure(ProviderConfig.of(PropertyBag.read(request.getArgs())));
            return ConfigureResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setSupportsPreview(true)
                    .setSupportsAutonamingConfiguration(true)
                    .build();
        });
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> observer) {
        answer(observer, List.of(request.getNews()), () -> {
            Operations calls = operations.get();
            return calls.check().check(calls.kind(request.getUrn()), request);
        });
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> observer) {
        answer(
                observer,
                List.of(request.getNews()),
                () -> DiffAnswer.to(operations.get().kind(request.getUrn()), request));
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> observer) {
        answer(observer, List.of(request.getProperties()), () -> {
            Operations calls = operations.get();
            return calls.writer().create(calls.kind(request.getUrn()), request);
        });
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> observer) {
        answer(observer, List.of(request.getInputs(), request.getProperties()), () -> {
            Operations calls = operations.get();
            return calls.reader().read(calls.kind(request.getUrn()), request);
        });
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> observer) {
        answer(observer, List.of(request.getNews(), request.getOlds()), () -> {
            Operations calls = operations.get();
            return calls.writer().update(calls.kind(request.getUrn()), request);
        });
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> observer) {
        answer(observer, List.of(request.getProperties()), () -> {
            Operations calls = operations.get();
            calls.writer().delete(calls.kind(request.getUrn()), request);
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> observer) {
        answer(
                observer,
                List.of(request.getArgs()),
                () -> operations.get().functions().invoke(request));
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> observer) {
        cancellation.cancel();
        answer(observer, List.of(), Empty::getDefaultInstance);
    }

    private static <T> void answer(StreamObserver<T> observer, List<Struct> properties, Supplier<T> call) {
        T result;
        try {
            result = call.get();
        } catch (RuntimeException e) {
            observer.onError(Failures.of(e, properties));
            return;
        }
        observer.onNext(result);
        observer.onCompleted();
    }
}
