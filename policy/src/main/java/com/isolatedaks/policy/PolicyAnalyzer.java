package com.isolatedaks.policy;

import com.google.protobuf.Empty;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.state.RegisteredResource;
import com.isolatedaks.policy.judgement.Diagnostic;
import com.isolatedaks.policy.judgement.Finding;
import com.isolatedaks.policy.judgement.Policies;
import com.isolatedaks.policy.judgement.ResourceJudge;
import com.isolatedaks.policy.judgement.StackJudge;
import com.isolatedaks.policy.judgement.Verdict;
import com.isolatedaks.policy.settings.Settings;
import com.isolatedaks.policy.settings.SettingsReader;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import pulumirpc.AnalyzerGrpc.AnalyzerImplBase;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureResponse;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;
import pulumirpc.Plugin.PluginInfo;

/**
 * Answers the engine in the protocol of policy packs. A pack lives as long as one preview or one deployment.
 *
 * <p>The order of calls: analyzer_plugin.go and update.go in pulumi/pulumi.
 */
final class PolicyAnalyzer extends AnalyzerImplBase {
    private static final String OUR_COMPONENTS = "isolated-aks:index:";

    private final Clock clock;
    private final EngineResources resources = new EngineResources();
    private volatile boolean isPreview = true;
    private volatile Verdict verdict;

    PolicyAnalyzer(Clock clock) {
        this.clock = clock;
        this.verdict = new Verdict(Settings.NONE, LocalDate.now(clock));
    }

    @Override
    public void handshake(AnalyzerHandshakeRequest request, StreamObserver<AnalyzerHandshakeResponse> answer) {
        answer(answer, AnalyzerHandshakeResponse.getDefaultInstance());
    }

    @Override
    public void getAnalyzerInfo(Empty request, StreamObserver<AnalyzerInfo> answer) {
        answer(answer, PackInfo.analyzer());
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
        answer(answer, PluginInfo.newBuilder().setVersion(PackInfo.version()).build());
    }

    @Override
    public void configureStack(
            AnalyzerStackConfigureRequest request, StreamObserver<AnalyzerStackConfigureResponse> answer) {
        isPreview = request.getDryRun();
        answer(answer, AnalyzerStackConfigureResponse.getDefaultInstance());
    }

    @Override
    public void configure(ConfigureAnalyzerRequest request, StreamObserver<Empty> answer) {
        Problems problems = new Problems();
        Settings settings = SettingsReader.read(request.getPolicyConfigMap(), Policies.names(), problems);
        if (!problems.isEmpty()) {
            String all = problems.all().stream().map(Problem::toString).collect(Collectors.joining("\n  "));
            answer.onError(Status.INVALID_ARGUMENT
                    .withDescription("the configuration of the policy pack is wrong:\n  " + all)
                    .asRuntimeException());
            return;
        }
        verdict = new Verdict(settings, LocalDate.now(clock));
        answer(answer, Empty.getDefaultInstance());
    }

    @Override
    public void analyze(AnalyzeRequest request, StreamObserver<AnalyzeResponse> answer) {
        List<Diagnostic> diagnostics = resources
                .registered(request)
                .map(resource -> verdict.ofResource(ResourceJudge.judge(resource)))
                .orElse(List.of());
        answer(answer, PackInfo.response(diagnostics));
    }

    @Override
    public void analyzeStack(AnalyzeStackRequest request, StreamObserver<AnalyzeResponse> answer) {
        boolean isOurs = request.getResourcesList().stream()
                .anyMatch(resource -> resource.getType().startsWith(OUR_COMPONENTS));
        List<RegisteredResource> all = resources.all(request.getResourcesList());
        List<Finding> findings = StackJudge.judge(all, isPreview).stream()
                .filter(finding -> !isJudgedAlready(finding))
                .toList();
        answer(answer, PackInfo.response(verdict.ofStack(findings, isOurs)));
    }

    @Override
    public void remediate(AnalyzeRequest request, StreamObserver<RemediateResponse> answer) {
        // What isolation asks for is a decision of the program's author: nothing is changed behind their back.
        answer(answer, RemediateResponse.getDefaultInstance());
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> answer) {
        // A judgement takes less time than it would take to stop it.
        answer(answer, Empty.getDefaultInstance());
    }

    private boolean isJudgedAlready(Finding finding) {
        return Policies.byName().get(finding.policy()).isOfResource() && resources.hasRegistered(finding.urn());
    }

    private static <T> void answer(StreamObserver<T> observer, T message) {
        observer.onNext(message);
        observer.onCompleted();
    }
}
