package com.isolatedaks.e2e.campaign;

import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.arm.Plan;
import com.isolatedaks.simulator.plugin.PluginServer;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.wire.ReadOnlyPropertiesFromSchema;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The plugin and the simulated Azure behind it, in this process: what takes a process half a second to load is there. */
final class SimulatedCloud implements AutoCloseable {
    private static final PackageSchema SCHEMA = PackageSchema.load();
    private static final ReadOnlyPropertiesFromSchema READ_ONLY = new ReadOnlyPropertiesFromSchema(SCHEMA);

    private final Arm arm;
    private final PluginServer server;
    private final ManagedChannel channel;

    /**
     * Serves a store.
     *
     * @param later by how much its clock is ahead: a user does not look at once
     */
    SimulatedCloud(Path store, Plan plan, Duration later) {
        arm = Arm.open(store, new ArmSettings(0, plan, InstantSource.offset(InstantSource.system(), later)), READ_ONLY);
        try {
            server = PluginServer.start(SCHEMA, arm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.port())
                .usePlaintext()
                // What is left of a half-made resource comes in a trailer; the engine, in Go, takes as much.
                .maxInboundMetadataSize(1 << 24)
                .build();
    }

    /** Serves a store as it is. */
    static SimulatedCloud on(Path store) {
        return new SimulatedCloud(store, Plan.NONE, Duration.ZERO);
    }

    ResourceProviderBlockingStub provider() {
        return ResourceProviderGrpc.newBlockingStub(channel);
    }

    /** Has Azure go on with what nobody has looked at. */
    void settle() {
        arm.settle();
    }

    @Override
    public void close() {
        // An answer to a channel that is gone would be reported on the standard error.
        channel.shutdown();
        server.close();
        arm.close();
    }
}
