package com.isolatedaks.provider.construct;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The connections to the engine. All constructions share one to each address: those of Pulumi's SDK are never closed.
 */
public final class EngineConnections implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();

    /** The connection to an address. */
    ManagedChannel to(String address) {
        return channels.computeIfAbsent(address, this::open);
    }

    private ManagedChannel open(String address) {
        return NettyChannelBuilder.forTarget(address)
                .channelType(NioSocketChannel.class)
                .eventLoopGroup(loops)
                .usePlaintext()
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .build();
    }

    @Override
    public void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
        loops.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
    }
}
