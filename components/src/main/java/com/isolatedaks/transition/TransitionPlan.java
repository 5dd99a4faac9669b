package com.isolatedaks.transition;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.ArtifactSource;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.TransitionPath;
import com.isolatedaks.inputs.TransitionArgs;
import com.isolatedaks.outbound.OutboundPlan;
import java.util.Optional;

/**
 * What the inputs say of a cluster's way out and artifacts, and of the transition that is under way.
 *
 * @param path the path of the transition, if one is under way
 * @param target the outbound type at its end; without a transition, the one that the inputs say
 * @param outbound the outbound type that the inputs say
 * @param usesCache whether the inputs say that artifacts come from the private registry
 */
public record TransitionPlan(
        Optional<TransitionPath> path, OutboundPlan target, OutboundPlan outbound, boolean usesCache) {

    /** The plan that the inputs ask for. */
    public static TransitionPlan of(IsolatedAksClusterArgs args) {
        OutboundPlan outbound = OutboundPlan.of(args);
        Optional<TransitionPath> path = args.transition().map(TransitionArgs::path);
        OutboundPlan target = args.transition()
                .flatMap(TransitionArgs::outboundType)
                .or(() -> path.flatMap(TransitionPlan::usualTarget))
                .map(outbound::with)
                .orElse(outbound);
        return new TransitionPlan(path, target, outbound, usesCache(args));
    }

    /** Whether artifacts come from the private registry. */
    public static boolean usesCache(IsolatedAksClusterArgs args) {
        return args.artifactSource().orElse(ArtifactSource.Cache) == ArtifactSource.Cache;
    }

    boolean is(TransitionPath other) {
        return path.filter(other::equals).isPresent();
    }

    /** Whether the inputs say already what is at the end of the path. */
    boolean isAtTarget() {
        return outbound.equals(target);
    }

    private static Optional<OutboundType> usualTarget(TransitionPath path) {
        return switch (path) {
            case Isolate -> Optional.of(OutboundType.None);
            case LeaveIsolation -> Optional.of(OutboundType.LoadBalancer);
            case SwapRegistry -> Optional.empty();
        };
    }
}
