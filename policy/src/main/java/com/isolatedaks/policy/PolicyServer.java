package com.isolatedaks.policy;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Serves the pack on a port of this machine. */
final class PolicyServer implements AutoCloseable {
    /** The engine's own limit; a large stack comes in one message. */
    private static final int MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

    private final Server server;
    private final ExecutorService calls;
    private final EventLoopGroup loops;

    private PolicyServer(Server server, ExecutorService calls, EventLoopGroup loops) {
        this.server = server;
        this.calls = calls;
        this.loops = loops;
    }

    /**
     * Starts to serve on a free port of the loopback interface; nobody else can reach it.
     *
     * @throws IOException if no port can be had
     */
    static PolicyServer start(Clock clock) throws IOException {
        ExecutorService calls = Executors.newCachedThreadPool();
        // Plain sockets of the JDK: unpacking Netty's native ones takes longer than a loopback connection can win back.
        EventLoopGroup loops = new NioEventLoopGroup(1);
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .channelType(NioServerSocketChannel.class)
                .bossEventLoopGroup(loops)
                .workerEventLoopGroup(loops)
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .executor(calls)
                .addService(new PolicyAnalyzer(clock))
                .build()
                .start();
        return new PolicyServer(server, calls, loops);
    }

    int port() {
        return server.getPort();
    }

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
