package com.isolatedaks.provider.testing;

import com.isolatedaks.provider.ProviderServer;
import com.isolatedaks.provider.contract.PackageContract;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;
import pulumirpc.ResourceProviderGrpc.ResourceProviderFutureStub;

/** The package as an engine sees it: served over gRPC, with a {@link FakeEngine} behind it. */
public final class ServedPackage implements AutoCloseable {
    public static final String STACK = "urn:pulumi:dev::project::pulumi:pulumi:Stack::project-dev";
    private static final int SECONDS = 60;

    private final FakeEngine engine;
    private final ProviderServer server;
    private final ManagedChannel channel;
    private final PackageContract schema = PackageContract.load();

    private ServedPackage() throws IOException {
        engine = FakeEngine.start();
        server = ProviderServer.start(engine.address());
        channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
                .usePlaintext()
                .build();
    }

    /** Starts to serve. */
    public static ServedPackage start() throws IOException {
        return new ServedPackage();
    }

    /** The engine that components are registered with. */
    public FakeEngine engine() {
        return engine;
    }

    /** The schema that is served. */
    public PackageContract schema() {
        return schema;
    }

    /** Calls that wait for their answer, but not for ever. */
    public ResourceProviderBlockingStub calls() {
        return ResourceProviderGrpc.newBlockingStub(channel).withDeadlineAfter(SECONDS, TimeUnit.SECONDS);
    }

    /** Calls that do not wait. */
    public ResourceProviderFutureStub futureCalls() {
        return ResourceProviderGrpc.newFutureStub(channel).withDeadlineAfter(SECONDS, TimeUnit.SECONDS);
    }

    /** A request for a component in a preview. */
    public ConstructRequest.Builder request(String component, String name, Map<String, ?> inputs) {
        return ConstructRequest.newBuilder()
                .setProject("project")
                .setStack("dev")
                .setOrganization("organization")
                .setDryRun(true)
                .setMonitorEndpoint(engine.address())
                .setType("isolated-aks:index:" + component)
                .setName(name)
                .setParent(STACK)
                .setInputs(Sent.struct(inputs));
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.close();
        engine.close();
    }
}
