package com.isolatedaks.transition;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.TransitionPath;
import com.isolatedaks.inputs.TransitionArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.regex.Pattern;

/** What must hold of a transition's inputs and of those beside it, whatever Azure has. */
public final class TransitionRules {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,24}");

    private TransitionRules() {}

    /** Reports all that is wrong with them. */
    public static void check(IsolatedAksClusterArgs args, Problems problems) {
        TransitionPlan plan = TransitionPlan.of(args);
        if (!plan.usesCache() && plan.outbound().isIsolated()) {
            problems.add(
                    Rules.PRIVATE_ARTIFACTS,
                    "artifactSource",
                    "nodes without a way out cannot fetch artifacts from Microsoft",
                    "Direct",
                    "\"Cache\"",
                    "remove it, or see transition.path LeaveIsolation");
        }
        args.registryKey()
                .filter(key -> !KEY.matcher(key).matches())
                .ifPresent(key -> problems.add(
                        "registryKey", "not a key", key, "1 to 24 letters, digits and hyphens", "choose another one"));
        args.transition().ifPresent(transition -> check(args, transition, plan, problems));
    }

    private static void check(
            IsolatedAksClusterArgs args, TransitionArgs transition, TransitionPlan plan, Problems problems) {
        switch (transition.path()) {
            case Isolate -> checkIsolate(plan, problems);
            case LeaveIsolation -> checkLeaveIsolation(plan, problems);
            case SwapRegistry -> checkSwapRegistry(args, transition, problems);
        }
        boolean isSwap = transition.path() == TransitionPath.SwapRegistry;
        if (!isSwap && transition.previousRegistryId().isPresent()) {
            add("transition.previousRegistryId", "set although the path is not SwapRegistry; remove it", problems);
        }
        if (transition.previousRegistryId().isEmpty()
                && transition.previousRegistryKey().isPresent()) {
            add("transition.previousRegistryKey", "set without previousRegistryId; remove it or set both", problems);
        }
        if (!args.protect().orElse(true)) {
            problems.add(
                    Rules.TRANSITION_PROTECTED,
                    "protect",
                    "off during a transition: a replacement of the cluster would not be refused; set it to true");
        }
    }

    private static void checkIsolate(TransitionPlan plan, Problems problems) {
        if (!plan.target().isIsolated()) {
            target(plan, "\"None\" or \"Block\"", problems);
        } else if (plan.outbound().isIsolated() && !plan.isAtTarget()) {
            add(
                    "outbound.type",
                    "neither what the cluster had nor where the path Isolate leads; set one of them",
                    problems);
        }
        if (!plan.usesCache()) {
            add("artifactSource", "Direct although the path Isolate begins with Cache; remove it", problems);
        }
    }

    private static void checkLeaveIsolation(TransitionPlan plan, Problems problems) {
        if (plan.target().isIsolated()) {
            target(plan, "a type that is not None or Block", problems);
        } else if (!plan.outbound().isIsolated() && !plan.isAtTarget()) {
            add(
                    "outbound.type",
                    "neither what the cluster had nor where the path LeaveIsolation leads; set one of them",
                    problems);
        } else if (plan.isAtTarget() && plan.usesCache()) {
            add("artifactSource", "Cache at the end of the path LeaveIsolation; set it to Direct", problems);
        }
    }

    private static void checkSwapRegistry(IsolatedAksClusterArgs args, TransitionArgs transition, Problems problems) {
        if (transition.outboundType().isPresent()) {
            add("transition.outboundType", "set although the path is SwapRegistry; remove it", problems);
        }
        if (args.registryId().isEmpty()) {
            add("registryId", "missing; set it to the registry that nodes are to boot from", problems);
        }
        boolean isSameKey = transition.previousRegistryKey().equals(args.registryKey());
        if (transition.previousRegistryId().isPresent() && isSameKey) {
            add(
                    "registryKey",
                    "the same as that of the previous registry; choose another one: the roles on the two are told apart by it",
                    problems);
        }
    }

    private static void target(TransitionPlan plan, String expected, Problems problems) {
        problems.add(
                Rules.TRANSITION_INPUTS,
                "transition.outboundType",
                "not where the path leads",
                plan.target().type().getValue(),
                expected,
                "choose another type or another path");
    }

    private static void add(String property, String message, Problems problems) {
        problems.add(Rules.TRANSITION_INPUTS, property, message);
    }
}
