package com.isolatedaks.policy.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Empty;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.AnalyzerGrpc.AnalyzerImplBase;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;
import pulumirpc.Plugin.PluginInfo;

/** A policy pack that is against nothing and writes down what the engine hands it, for {@link RecordedStack}. */
final class RecordingMain extends AnalyzerImplBase {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, AnalyzeRequest> registered = new ConcurrentHashMap<>();
    private final Path file;

    private RecordingMain(Path file) {
        this.file = file;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .addService(new RecordingMain(Path.of(System.getenv("ISOLATED_AKS_RECORDING"))))
                .build()
                .start();
        System.out.println(server.getPort());
        server.awaitTermination();
    }

    @Override
    public void getAnalyzerInfo(Empty request, StreamObserver<AnalyzerInfo> answer) {
        answer(answer, AnalyzerInfo.newBuilder().setName("recorder").build());
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
        answer(answer, PluginInfo.getDefaultInstance());
    }

    @Override
    public void analyze(AnalyzeRequest request, StreamObserver<AnalyzeResponse> answer) {
        registered.put(request.getUrn(), request);
        answer(answer, AnalyzeResponse.getDefaultInstance());
    }

    @Override
    public void remediate(AnalyzeRequest request, StreamObserver<RemediateResponse> answer) {
        answer(answer, RemediateResponse.getDefaultInstance());
    }

    @Override
    public void analyzeStack(AnalyzeStackRequest request, StreamObserver<AnalyzeResponse> answer) {
        ArrayNode resources = MAPPER.createArrayNode();
        request.getResourcesList().stream()
                .sorted(Comparator.comparing(AnalyzerResource::getUrn))
                .forEach(resource -> resources.add(row(resource)));
        try {
            Files.writeString(
                    file, MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(resources) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer(answer, AnalyzeResponse.getDefaultInstance());
    }

    private ObjectNode row(AnalyzerResource resource) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("urn", resource.getUrn());
        row.put("type", resource.getType());
        row.put("hasProvider", resource.hasProvider());
        row.put("parent", resource.getParent());
        resource.getDependenciesList().stream().sorted().forEach(row.putArray("dependencies")::add);
        ObjectNode byProperty = row.putObject("propertyDependencies");
        resource.getPropertyDependenciesMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> entry.getValue().getUrnsList().stream()
                        .sorted()
                        .forEach(byProperty.putArray(entry.getKey())::add));
        AnalyzeRequest request = registered.get(resource.getUrn());
        if (request != null) {
            row.set("inputs", Structs.read(request.getProperties()));
        }
        row.set("outputs", Structs.read(resource.getProperties()));
        return row;
    }

    private static <T> void answer(StreamObserver<T> observer, T message) {
        observer.onNext(message);
        observer.onCompleted();
    }
}
