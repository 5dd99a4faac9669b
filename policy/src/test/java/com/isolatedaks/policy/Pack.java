package com.isolatedaks.policy;

import com.google.protobuf.Empty;
import com.isolatedaks.policy.recording.RecordedStack;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;

/** The pack, served on a port and asked as the engine asks, on a day of 2026. */
final class Pack implements AutoCloseable {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

    private final PolicyServer server;
    private final ManagedChannel channel;
    private final AnalyzerBlockingStub stub;

    Pack() throws IOException {
        server = PolicyServer.start(TODAY);
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.port())
                .usePlaintext()
                .build();
        stub = AnalyzerGrpc.newBlockingStub(channel);
        stub.configureStack(
                AnalyzerStackConfigureRequest.newBuilder().setDryRun(true).build());
    }

    AnalyzerBlockingStub stub() {
        return stub;
    }

    Pack configured(Map<String, PolicyConfig> config) {
        Empty done = stub.configure(
                ConfigureAnalyzerRequest.newBuilder().putAllPolicyConfig(config).build());
        assert done != null;
        return this;
    }

    /** All that the pack says of a preview. */
    List<AnalyzeDiagnostic> judge(RecordedStack stack) {
        List<AnalyzeDiagnostic> all = new ArrayList<>();
        stack.registrations()
                .forEach(request -> all.addAll(stub.analyze(request).getDiagnosticsList()));
        all.addAll(stub.analyzeStack(stack.stack()).getDiagnosticsList());
        return all;
    }

    /** What makes the preview fail. */
    static List<AnalyzeDiagnostic> mandatory(List<AnalyzeDiagnostic> all) {
        return all.stream()
                .filter(diagnostic -> diagnostic.getEnforcementLevel() == EnforcementLevel.MANDATORY)
                .toList();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.close();
    }
}
