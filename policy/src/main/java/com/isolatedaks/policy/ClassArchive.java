package com.isolatedaks.policy;

import com.google.protobuf.Empty;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;

/**
 * Loads what every pack loads and ends: run with {@code -XX:ArchiveClassesAtExit}, it leaves the class data archive with which
 * a pack starts in half the time (https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html).
 */
public final class ClassArchive {
    private ClassArchive() {}

    /** Judges a small stack; the argument is a file to write at the end, by which others see the age of the build. */
    public static void main(String[] arguments) throws IOException {
        try (PolicyServer server = PolicyServer.start(Clock.systemUTC())) {
            ManagedChannel channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.port())
                    .usePlaintext()
                    .build();
            AnalyzerBlockingStub pack = AnalyzerGrpc.newBlockingStub(channel);
            pack.getAnalyzerInfo(Empty.getDefaultInstance());
            pack.configure(ConfigureAnalyzerRequest.getDefaultInstance());
            pack.analyze(AnalyzeRequest.newBuilder()
                    .setType("azure-native:network:RouteTable")
                    .setUrn("urn:pulumi:stack::project::azure-native:network:RouteTable::routes")
                    .build());
            pack.analyzeStack(AnalyzeStackRequest.getDefaultInstance());
            channel.shutdownNow();
        }
        SampleStack.judge();
        Files.writeString(Path.of(arguments[0]), "");
    }
}
