package com.isolatedaks;

import static com.isolatedaks.testing.Clusters.REGISTRY;
import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.transition.Existing.cluster;
import static com.isolatedaks.transition.Existing.provisioning;

import com.isolatedaks.enums.ArtifactSource;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.TransitionPath;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.TransitionArgs;
import com.isolatedaks.isolation.rule.Rules;
import java.util.stream.Stream;

/** A case for every rule of transitions. */
final class TransitionCases {
    private TransitionCases() {}

    static Stream<RuleCase> all() {
        return Stream.concat(ofExistingClusters(), ofInputs());
    }

    private static Stream<RuleCase> ofExistingClusters() {
        var swap = TransitionArgs.builder()
                .path(TransitionPath.SwapRegistry)
                .previousRegistryId(REGISTRY)
                .build();
        return Stream.of(
                RuleCase.ofExisting(
                        Rules.OUTBOUND_TYPE_IN_AZURE_FIRST,
                        "outbound.type",
                        brought(),
                        cluster("loadBalancer", "Cache"),
                        brought(),
                        cluster("none", "Cache")),
                RuleCase.ofExisting(
                        Rules.OUTBOUND_TYPE_CHANGE,
                        "outbound.type",
                        brought(),
                        provisioning(cluster("loadBalancer", "Cache")),
                        brought(),
                        provisioning(cluster("none", "Cache"))),
                RuleCase.ofExisting(
                        Rules.ARTIFACT_SOURCE_TRANSITION,
                        "artifactSource",
                        open(),
                        cluster("loadBalancer", "Direct"),
                        open().transition(path(TransitionPath.Isolate)),
                        cluster("loadBalancer", "Direct")),
                RuleCase.ofExisting(
                        Rules.REGISTRY_TRANSITION,
                        "registryId",
                        brought().registryId(REGISTRY + "too").registryKey("two"),
                        cluster("none", "Cache"),
                        brought()
                                .registryId(REGISTRY + "too")
                                .registryKey("two")
                                .transition(swap),
                        cluster("none", "Cache")),
                RuleCase.ofExisting(
                        Rules.TRANSITION_STEPS,
                        "transition.path",
                        open().transition(path(TransitionPath.Isolate)),
                        cluster("loadBalancer", "Cache"),
                        open(),
                        cluster("loadBalancer", "Cache")));
    }

    private static Stream<RuleCase> ofInputs() {
        return Stream.of(
                RuleCase.of(
                        Rules.PRIVATE_ARTIFACTS,
                        "artifactSource",
                        brought().artifactSource(ArtifactSource.Direct),
                        open().artifactSource(ArtifactSource.Direct)),
                RuleCase.of(
                        Rules.TRANSITION_INPUTS,
                        "transition.outboundType",
                        brought()
                                .transition(TransitionArgs.builder()
                                        .path(TransitionPath.LeaveIsolation)
                                        .outboundType(OutboundType.None)
                                        .build()),
                        brought().transition(path(TransitionPath.LeaveIsolation))),
                RuleCase.of(
                        Rules.TRANSITION_PROTECTED,
                        "protect",
                        brought().protect(false).transition(path(TransitionPath.LeaveIsolation)),
                        brought().protect(true).transition(path(TransitionPath.LeaveIsolation))));
    }

    private static IsolatedAksClusterArgs.Builder open() {
        return brought()
                .outbound(OutboundArgs.builder()
                        .type(OutboundType.LoadBalancer)
                        .acknowledgeNotIsolated(true)
                        .build());
    }

    private static TransitionArgs path(TransitionPath path) {
        return TransitionArgs.builder().path(path).build();
    }
}
