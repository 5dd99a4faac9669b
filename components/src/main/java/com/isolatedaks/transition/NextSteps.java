package com.isolatedaks.transition;

import com.isolatedaks.enums.TransitionPath;
import com.pulumi.core.Output;
import com.pulumi.deployment.Deployment;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that a transition still takes. How far it is, Azure says: which step is next does not depend on anybody
 * remembering what was done.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/network-isolated">Microsoft's order of the steps</a>
 */
public final class NextSteps {
    private final TransitionPlan plan;
    private final ClusterInAzure azure;
    private final Commands commands;

    NextSteps(TransitionPlan plan, ClusterInAzure azure, Commands commands) {
        this.plan = plan;
        this.azure = azure;
        this.commands = commands;
    }

    /** The steps after a deployment. */
    public static Output<NextSteps> of(
            TransitionPlan plan, Output<ClusterInAzure> azure, Output<String> resourceGroup, String cluster) {
        return Output.tuple(azure, resourceGroup)
                .applyValue(both -> new NextSteps(plan, both.t1, commands(both.t2, cluster)));
    }

    static Commands commands(String resourceGroup, String cluster) {
        return new Commands(resourceGroup, cluster, Deployment.getInstance().getStackName());
    }

    /** All that are left; none without a transition. */
    public List<String> all() {
        return plan.path().map(this::along).orElse(List.of());
    }

    /**
     * Whether nodes still run with what they booted with. Azure does not tell, so it is due until the transition has gone
     * past it.
     */
    public boolean isReimageDue() {
        boolean isBefore = plan.path()
                .filter(path -> switch (path) {
                    case Isolate -> !hasTarget();
                    case LeaveIsolation -> hasTarget();
                    case SwapRegistry -> true;
                })
                .isPresent();
        return isBefore && !azure.reimagesAtOnce();
    }

    private List<String> along(TransitionPath path) {
        return switch (path) {
            case Isolate -> isolate();
            case SwapRegistry -> swapRegistry();
            case LeaveIsolation -> leaveIsolation();
        };
    }

    private List<String> isolate() {
        List<String> steps = new ArrayList<>();
        if (!azure.usesCache()) {
            steps.add(commands.up(
                    plan.isAtTarget() && !hasTarget() ? "setting outbound.type back to what the cluster has" : ""));
        }
        if (!hasTarget()) {
            // The way out must stay until the nodes have booted from the registry.
            steps.addAll(commands.reimage(azure));
            steps.add(commands.update("--outbound-type " + plan.target().azureName()));
            steps.add(commands.refresh());
        }
        steps.add(last("outbound.acknowledgeNotIsolated"));
        return steps;
    }

    private List<String> swapRegistry() {
        List<String> steps = new ArrayList<>(commands.reimage(azure));
        steps.add(commands.up("removing transition"));
        return steps;
    }

    private List<String> leaveIsolation() {
        List<String> steps = new ArrayList<>();
        if (!hasTarget() || azure.usesCache()) {
            steps.add(commands.update("--bootstrap-artifact-source Direct --outbound-type "
                    + plan.target().azureName()));
        }
        steps.addAll(commands.reimage(azure));
        if (!plan.isAtTarget()) {
            steps.add(commands.refresh());
            steps.add(commands.up(
                    "setting outbound.type to %s, outbound.acknowledgeNotIsolated and artifactSource to Direct"
                            .formatted(plan.target().type().getValue())));
        }
        steps.add(commands.up("removing transition"));
        return steps;
    }

    private String last(String nowPointless) {
        return commands.up(
                plan.isAtTarget()
                        ? "removing transition"
                        : "setting outbound.type to %s and removing transition and %s"
                                .formatted(plan.target().type().getValue(), nowPointless));
    }

    private boolean hasTarget() {
        return azure.hasOutboundType(plan.target().azureName());
    }
}
