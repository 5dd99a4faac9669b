package com.isolatedaks.provider;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/**
 * Loads what every plugin loads and ends: run with {@code -XX:ArchiveClassesAtExit}, it leaves the class data archive with
 * which a plugin starts in half the time (https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html).
 */
public final class ClassArchive {
    /** Nobody listens there: a construction gets as far as its first registration. */
    private static final String NO_ENGINE = "127.0.0.1:1";

    private ClassArchive() {}

    /** Begins a construction; the argument is a file to write at the end, by which others see the age of the build. */
    public static void main(String[] arguments) throws IOException {
        NioEventLoopGroup loops = new NioEventLoopGroup(1);
        try (ProviderServer server = ProviderServer.start(NO_ENGINE)) {
            ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
                    .channelType(NioSocketChannel.class)
                    .eventLoopGroup(loops)
                    .usePlaintext()
                    .build();
            ResourceProviderBlockingStub plugin =
                    ResourceProviderGrpc.newBlockingStub(channel).withDeadlineAfter(1, TimeUnit.MINUTES);
            plugin.getPluginInfo(Empty.getDefaultInstance());
            plugin.getSchema(GetSchemaRequest.getDefaultInstance());
            construct(plugin);
            channel.shutdownNow();
        }
        loops.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
        Files.writeString(Path.of(arguments[0]), "");
    }

    private static void construct(ResourceProviderBlockingStub plugin) {
        try {
            plugin.construct(ConstructRequest.newBuilder()
                    .setProject("project")
                    .setStack("stack")
                    .setOrganization("organization")
                    .setDryRun(true)
                    .setMonitorEndpoint(NO_ENGINE)
                    .setType("isolated-aks:index:IsolatedNetwork")
                    .setName("network")
                    .setParent("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack")
                    .setInputs(Struct.newBuilder()
                            .putFields("resourceGroupName", text("group"))
                            .putFields("location", text("westeurope"))
                            .putFields("addressSpace", text("10.0.0.0/16")))
                    .build());
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.UNAVAILABLE) {
                throw e;
            }
        }
    }

    private static Value text(String value) {
        return Value.newBuilder().setStringValue(value).build();
    }
}
