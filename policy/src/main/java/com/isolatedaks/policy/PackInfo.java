package com.isolatedaks.policy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.isolatedaks.policy.judgement.Diagnostic;
import com.isolatedaks.policy.judgement.Policies;
import com.isolatedaks.policy.judgement.Policy;
import com.isolatedaks.policy.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfigSchema;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.PolicySeverity;
import pulumirpc.AnalyzerOuterClass.PolicyType;

/** What the engine is told of the pack, in its own messages. */
final class PackInfo {
    static final String NAME = "isolated-aks";

    private PackInfo() {}

    /** The version of the jar; development has none. */
    static String version() {
        return Optional.ofNullable(PackInfo.class.getPackage().getImplementationVersion())
                .orElse("0.0.0");
    }

    static AnalyzerInfo analyzer() {
        AnalyzerInfo.Builder info = AnalyzerInfo.newBuilder()
                .setName(NAME)
                .setDisplayName("Network isolation")
                .setDescription("Nothing gets out of the stack, and nothing gets in.")
                .setVersion(version())
                .setSupportsConfig(true);
        Policies.byName().values().forEach(policy -> info.addPolicies(policy(policy)));
        return info.build();
    }

    static AnalyzeResponse response(List<Diagnostic> diagnostics) {
        AnalyzeResponse.Builder response = AnalyzeResponse.newBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            Policy policy = Policies.byName().get(diagnostic.finding().policy());
            response.addDiagnostics(AnalyzeDiagnostic.newBuilder()
                    .setPolicyName(policy.name())
                    .setPolicyPackName(NAME)
                    .setPolicyPackVersion(version())
                    .setDescription(policy.title())
                    .setMessage(diagnostic.finding().message())
                    .setEnforcementLevel(diagnostic.level())
                    .setSeverity(severity(diagnostic.level()))
                    .setUrn(diagnostic.finding().urn()));
        }
        return response.build();
    }

    private static PolicyInfo policy(Policy policy) {
        PolicyInfo.Builder info = PolicyInfo.newBuilder()
                .setName(policy.name())
                .setDisplayName(policy.title())
                .setDescription(policy.description())
                .setEnforcementLevel(policy.level())
                .setPolicyType(policy.isOfResource() ? PolicyType.POLICY_TYPE_RESOURCE : PolicyType.POLICY_TYPE_STACK)
                .setSeverity(severity(policy.level()))
                .setRemediationSteps(policy.fix())
                .setUrl(policy.docs())
                .addTags("network-isolation");
        schema(policy.name()).ifPresent(info::setConfigSchema);
        return info.build();
    }

    /**
     * What can be configured. It says no more than the shape: what is wrong inside is said by us, all at once and with what
     * to do, where the engine would stop at its own messages.
     */
    private static Optional<PolicyConfigSchema> schema(String policy) {
        return switch (policy) {
            case SettingsReader.UNDECIDED ->
                Optional.of(
                        property(
                                SettingsReader.REQUIRE_DECIDED,
                                "Whether what is not known fails. By default it does in stacks with components of isolated-aks, and is said elsewhere."));
            case SettingsReader.EXCEPTIONS ->
                Optional.of(
                        property(
                                SettingsReader.LIST,
                                "What is let through: objects with policy and resource (a URN or an Azure id), * in both for any letters, reason, and expires (the last day, 2026-12-31)."));
            default -> Optional.empty();
        };
    }

    private static PolicyConfigSchema property(String name, String description) {
        Value schema = Value.newBuilder()
                .setStructValue(Struct.newBuilder().putAllFields(Map.of("description", text(description))))
                .build();
        return PolicyConfigSchema.newBuilder()
                .setProperties(Struct.newBuilder().putFields(name, schema))
                .build();
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    private static PolicySeverity severity(EnforcementLevel level) {
        return level == EnforcementLevel.MANDATORY
                ? PolicySeverity.POLICY_SEVERITY_HIGH
                : PolicySeverity.POLICY_SEVERITY_LOW;
    }
}
