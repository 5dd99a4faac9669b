package com.isolatedaks.simulator.plugin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.Struct;
import com.isolatedaks.simulator.schema.PackageSchema;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Calls a provider over its port, as Pulumi's engine does. */
final class Engine implements AutoCloseable {
    static final PackageSchema SCHEMA = PackageSchema.load();

    private final PluginServer server;
    private final ManagedChannel channel;

    final ResourceProviderBlockingStub provider;

    Engine(ArmClient arm) {
        try {
            server = PluginServer.start(new Lazy<>(() -> SCHEMA), arm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
                .usePlaintext()
                .build();
        provider = ResourceProviderGrpc.newBlockingStub(channel);
    }

    static String urn(String token) {
        return "urn:pulumi:dev::project::pkg:index:Component$" + token + "::logical";
    }

    CheckResponse check(String token, ObjectNode olds, ObjectNode news) {
        return check(token, PropertyBag.of(olds).write(), PropertyBag.of(news).write());
    }

    CheckResponse check(String token, Struct olds, Struct news) {
        return provider.check(CheckRequest.newBuilder()
                .setUrn(urn(token))
                .setOlds(olds)
                .setNews(news)
                .setRandomSeed(ByteString.copyFromUtf8("seed of " + token))
                .build());
    }

    List<String> problems(String token, ObjectNode news) {
        return check(token, PropertyBag.empty().values(), news).getFailuresList().stream()
                .map(CheckFailure::getReason)
                .toList();
    }

    CreateResponse create(String token, Struct inputs, boolean preview) {
        return provider.create(CreateRequest.newBuilder()
                .setUrn(urn(token))
                .setProperties(inputs)
                .setPreview(preview)
                .build());
    }

    Struct update(String token, String id, Struct state, Struct olds, Struct news, boolean preview) {
        return provider.update(UpdateRequest.newBuilder()
                        .setUrn(urn(token))
                        .setId(id)
                        .setOlds(state)
                        .setOldInputs(olds)
                        .setNews(news)
                        .setPreview(preview)
                        .build())
                .getProperties();
    }

    DiffResponse diff(String token, String id, Struct state, Struct olds, Struct news) {
        return provider.diff(DiffRequest.newBuilder()
                .setUrn(urn(token))
                .setId(id)
                .setOlds(state)
                .setOldInputs(olds)
                .setNews(news)
                .build());
    }

    ReadResponse refresh(String token, String id, Struct state, Struct inputs) {
        return provider.read(ReadRequest.newBuilder()
                .setUrn(urn(token))
                .setId(id)
                .setProperties(state)
                .setInputs(inputs)
                .build());
    }

    ReadResponse imported(String token, String id) {
        return provider.read(
                ReadRequest.newBuilder().setUrn(urn(token)).setId(id).build());
    }

    void delete(String token, String id) {
        provider.delete(DeleteRequest.newBuilder().setUrn(urn(token)).setId(id).build());
    }

    static ObjectNode values(Struct struct) {
        return PropertyBag.read(struct).values();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.close();
    }
}
