package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.schema.PackageSchema;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Serves the provider on a port of this machine. */
public final class PluginServer implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

    private final Server server;
    private final ExecutorService calls;
    private final EventLoopGroup loops;

    private PluginServer(Server server, ExecutorService calls, EventLoopGroup loops) {
        this.server = server;
        this.calls = calls;
        this.loops = loops;
    }

    /**
     * Serves the provider of a package before a simulated Azure, in this process.
     *
     * @throws IOException if no port can be had
     */
    public static PluginServer start(PackageSchema schema, Arm arm) throws IOException {
        return start(new Lazy<>(() -> schema), ArmClient.to(() -> arm));
    }

    /**
     * Starts to serve on a free port of the loopback interface; nobody else can reach it.
     *
     * @param schema the package to serve, read while the engine connects
     * @param client the way to Azure
     * @throws IOException if no port can be had
     */
    static PluginServer start(Lazy<PackageSchema> schema, ArmClient client) throws IOException {
        // A call waits for Azure as long as an operation takes: each has a thread of its own.
        ExecutorService calls = Executors.newCachedThreadPool();
        // Plain sockets of the JDK: unpacking Netty's native ones takes longer than a loopback connection can win back.
        EventLoopGroup loops = new NioEventLoopGroup(1);
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .channelType(NioServerSocketChannel.class)
                .bossEventLoopGroup(loops)
                .workerEventLoopGroup(loops)
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .executor(calls)
                .addService(new AzureNativeProvider(schema, client))
                .build()
                .start();
        calls.execute(schema::get);
        return new PluginServer(server, calls, loops);
    }

    /** Returns the port that it listens on. */
    public int port() {
        return server.getPort();
    }

    /**
     * Waits until the server is closed.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    void awaitTermination() throws InterruptedException {
        server.awaitTermination();
    }

    @Override
    public void close() {
        server.shutdownNow();
        calls.shutdownNow();
        loops.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
    }
}
