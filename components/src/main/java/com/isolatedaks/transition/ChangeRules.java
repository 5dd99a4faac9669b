package com.isolatedaks.transition;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.TransitionPath;
import com.isolatedaks.inputs.TransitionArgs;
import com.isolatedaks.isolation.catalogue.OutboundTypes;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.outbound.OutboundPlan;
import com.pulumi.core.Output;
import java.util.Optional;
import java.util.function.Function;

/**
 * What must hold between the inputs and the cluster that Azure has, so that none is replaced and no node loses what it
 * boots from.
 */
final class ChangeRules {
    private final IsolatedAksClusterArgs args;
    private final TransitionPlan plan;
    private final ClusterInAzure azure;
    private final NextSteps steps;
    private final Function<Output<String>, Optional<String>> known;
    private final Problems problems;

    /** @param known the value of an input, if it is to be had */
    ChangeRules(
            IsolatedAksClusterArgs args,
            ClusterInAzure azure,
            Commands commands,
            Function<Output<String>, Optional<String>> known,
            Problems problems) {
        this.args = args;
        this.plan = TransitionPlan.of(args);
        this.azure = azure;
        this.steps = new NextSteps(plan, azure, commands);
        this.known = known;
        this.problems = problems;
    }

    /** Reports all that is wrong, and what comes next in a transition. */
    void check() {
        if (azure.hasOutboundType(plan.outbound().azureName())) {
            checkArtifactSource();
        } else {
            checkOutboundType();
        }
        if (plan.usesCache() && azure.usesCache()) {
            checkRegistry();
        }
        plan.path()
                .ifPresent(path -> problems.add(
                        Rules.TRANSITION_STEPS,
                        "transition.path",
                        "%s is under way; next: %s; if this preview replaces the cluster, run pulumi refresh first"
                                .formatted(path.getValue(), steps.all().get(0))));
    }

    private void checkOutboundType() {
        String has = OutboundPlan.inputName(azure.outboundType());
        String wants = plan.outbound().type().getValue();
        boolean mayChange = OutboundTypes.facts()
                .mayChange(azure.outboundType(), plan.outbound().azureName(), azure.hasOwnNetwork());
        if (azure.provisionsNodes() || !mayChange) {
            problems.add(
                    Rules.OUTBOUND_TYPE_CHANGE,
                    "outbound.type",
                    azure.provisionsNodes()
                            ? "node auto-provisioning is on, which keeps the outbound type as it is"
                            : "not a type that Azure changes the cluster's to",
                    wants,
                    "\"" + has + "\"",
                    "keep it, or make another cluster");
            return;
        }
        problems.add(
                Rules.OUTBOUND_TYPE_IN_AZURE_FIRST,
                "outbound.type",
                "not what the cluster has, so the provider would replace the cluster",
                wants,
                "\"" + has + "\"",
                wayOut(has));
    }

    private String wayOut(String has) {
        if (plan.path().isPresent() && plan.isAtTarget()) {
            return "change it in Azure first: " + String.join(" && ", steps.all());
        }
        if (plan.path().isPresent() && azure.hasOutboundType(plan.target().azureName())) {
            return "the change in Azure is done: run pulumi refresh and set outbound.type to " + has;
        }
        return "keep it and set transition.path to %s; the output nextSteps then has the commands"
                .formatted((plan.outbound().isIsolated() ? TransitionPath.Isolate : TransitionPath.LeaveIsolation)
                        .getValue());
    }

    private void checkArtifactSource() {
        if (plan.usesCache() == azure.usesCache()) {
            return;
        }
        TransitionPath needed = plan.usesCache() ? TransitionPath.Isolate : TransitionPath.LeaveIsolation;
        if (!plan.is(needed)) {
            problems.add(
                    Rules.ARTIFACT_SOURCE_TRANSITION,
                    "artifactSource",
                    "not what the cluster has",
                    plan.usesCache() ? "Cache" : "Direct",
                    "\"" + azure.artifactSource() + "\"",
                    "set transition.path to %s: nodes are reimaged after the change".formatted(needed.getValue()));
        }
    }

    private void checkRegistry() {
        Optional<String> has = azure.broughtRegistryId();
        if (args.registryId().isEmpty()) {
            has.ifPresent(id -> problems.add(
                    Rules.REGISTRY_TRANSITION,
                    "registryId",
                    "missing, while nodes boot from %s; set it: a way back to a registry that AKS manages is not documented"
                            .formatted(id)));
            return;
        }
        args.registryId()
                .flatMap(known)
                .filter(wanted -> !azure.bootsFrom(wanted))
                .ifPresent(wanted -> checkSwap(wanted, has));
    }

    private void checkSwap(String wanted, Optional<String> has) {
        if (!plan.is(TransitionPath.SwapRegistry)) {
            problems.add(
                    Rules.REGISTRY_TRANSITION,
                    "registryId",
                    "not the registry that nodes boot from",
                    wanted,
                    "\"" + azure.registryId().orElse("") + "\"",
                    "set transition.path to SwapRegistry"
                            + has.map(id -> " and transition.previousRegistryId to it")
                                    .orElse(""));
            return;
        }
        Optional<Output<String>> previous = args.transition().flatMap(TransitionArgs::previousRegistryId);
        boolean isUnknown = previous.isPresent() && previous.flatMap(known).isEmpty();
        boolean isRight = previous.flatMap(known)
                .map(id -> has.filter(id::equalsIgnoreCase).isPresent())
                .orElse(has.isEmpty());
        if (!isUnknown && !isRight) {
            problems.add(
                    Rules.REGISTRY_TRANSITION,
                    "transition.previousRegistryId",
                    "not the registry that nodes boot from",
                    previous.flatMap(known).orElse(""),
                    has.map(id -> "\"" + id + "\"").orElse("none: AKS manages it"),
                    has.isPresent() ? "set it: nodes pull from it until they are reimaged" : "remove it");
        }
    }
}
