package com.isolatedaks.provider;

import com.isolatedaks.provider.contract.PackageContract;
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

/** Serves the package on a port of this machine. */
public final class ProviderServer implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 400 * 1024 * 1024;
    private static final int GRACE_SECONDS = 5;

    private final Server server;
    private final Constructions constructions;
    private final ExecutorService calls;
    private final EventLoopGroup loops;

    private ProviderServer(Server server, Constructions constructions, ExecutorService calls, EventLoopGroup loops) {
        this.server = server;
        this.constructions = constructions;
        this.calls = calls;
        this.loops = loops;
    }

    /**
     * Starts to serve on a free port of the loopback interface; nobody else can reach it.
     *
     * @param engine address of the engine's service for logs, until the engine names another
     * @throws IOException if no port can be had
     */
    public static ProviderServer start(String engine) throws IOException {
        PackageContract schema = PackageContract.load();
        Constructions constructions = new Constructions(schema, engine);
        ExecutorService calls = Executors.newCachedThreadPool();
        // Plain sockets of the JDK: unpacking Netty's native ones takes longer than a loopback connection can win back.
        EventLoopGroup loops = new NioEventLoopGroup(1);
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .channelType(NioServerSocketChannel.class)
                .bossEventLoopGroup(loops)
                .workerEventLoopGroup(loops)
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .executor(calls)
                .addService(new ComponentsProvider(schema, constructions))
                .build()
                .start();
        return new ProviderServer(server, constructions, calls, loops);
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

    /** Gives up what is under way, and waits until all calls are answered. */
    @Override
    public void close() {
        constructions.cancel();
        server.shutdown();
        try {
            if (!server.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                server.shutdownNow();
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
        constructions.close();
        calls.shutdownNow();
        loops.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
    }
}
