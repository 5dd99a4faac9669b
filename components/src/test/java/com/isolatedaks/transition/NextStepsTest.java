package com.isolatedaks.transition;

import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.managed;
import static com.isolatedaks.transition.Existing.cluster;
import static com.isolatedaks.transition.Existing.running;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.TransitionPath;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.TransitionArgs;
import org.junit.jupiter.api.Test;

class NextStepsTest {
    private static final String UPDATE = "az aks update --resource-group group --name aks ";

    @Test
    void withoutATransitionThereAreNone() {
        NextSteps steps = steps(brought(), cluster("none", "Cache"));

        assertThat(steps.all()).isEmpty();
        assertThat(steps.isReimageDue()).isFalse();
    }

    @Test
    void everyPoolIsReimagedBeforeTheWayOutIsClosed() {
        NextSteps steps = steps(open().transition(along(TransitionPath.Isolate)), cluster("loadBalancer", "Cache"));

        assertThat(steps.all())
                .containsExactly(
                        "az aks nodepool upgrade --resource-group group --cluster-name aks --name system --node-image-only",
                        "az aks nodepool wait --resource-group group --cluster-name aks --name system --updated",
                        "az aks nodepool upgrade --resource-group group --cluster-name aks --name work --node-image-only",
                        "az aks nodepool wait --resource-group group --cluster-name aks --name work --updated",
                        UPDATE + "--outbound-type none",
                        "pulumi refresh --stack prod",
                        "pulumi up --stack prod  # after setting outbound.type to None and removing transition and"
                                + " outbound.acknowledgeNotIsolated");
        assertThat(steps.isReimageDue()).isTrue();
    }

    @Test
    void fromKubernetes137OnAzureReimagesAtOnce() {
        NextSteps steps = steps(
                open().transition(along(TransitionPath.Isolate)), running("1.37.0", cluster("loadBalancer", "Cache")));

        assertThat(steps.all())
                .startsWith("az aks nodepool wait --resource-group group --cluster-name aks --name system --updated"
                        + "  # from Kubernetes 1.37 on Azure reimages at once")
                .noneMatch(step -> step.contains("nodepool upgrade"));
        assertThat(steps.isReimageDue()).isFalse();
    }

    @Test
    void aClusterThatFetchesDirectlyIsDeployedWithTheCacheFirst() {
        assertThat(steps(open().transition(along(TransitionPath.Isolate)), cluster("loadBalancer", "Direct"))
                        .all())
                .startsWith(
                        "pulumi up --stack prod",
                        "az aks nodepool upgrade --resource-group group"
                                + " --cluster-name aks --name system --node-image-only");
    }

    @Test
    void theEndOfThePathCanBeAnotherType() {
        var toBlock = TransitionArgs.builder()
                .path(TransitionPath.Isolate)
                .outboundType(OutboundType.Block)
                .build();
        var toFirewall = TransitionArgs.builder()
                .path(TransitionPath.LeaveIsolation)
                .outboundType(OutboundType.UserDefinedRouting)
                .build();

        assertThat(steps(managed().outbound(loadBalancer()).transition(toBlock), cluster("loadBalancer", "Cache"))
                        .all())
                .contains(UPDATE + "--outbound-type block");
        assertThat(steps(brought().transition(toFirewall), cluster("none", "Cache"))
                        .all())
                .first()
                .isEqualTo(UPDATE + "--bootstrap-artifact-source Direct --outbound-type userDefinedRouting");
    }

    @Test
    void isolationIsLeftInOneUpdateAndTheNodesFollow() {
        NextSteps before = steps(brought().transition(along(TransitionPath.LeaveIsolation)), cluster("none", "Cache"));
        NextSteps after =
                steps(brought().transition(along(TransitionPath.LeaveIsolation)), cluster("loadBalancer", "Direct"));

        assertThat(before.all())
                .hasSize(8)
                .startsWith(UPDATE + "--bootstrap-artifact-source Direct --outbound-type loadBalancer")
                .endsWith(
                        "pulumi refresh --stack prod",
                        "pulumi up --stack prod  # after setting outbound.type to LoadBalancer,"
                                + " outbound.acknowledgeNotIsolated and artifactSource to Direct",
                        "pulumi up --stack prod  # after removing transition");
        assertThat(before.isReimageDue()).isFalse();
        assertThat(after.all()).noneMatch(step -> step.startsWith("az aks update"));
        assertThat(after.isReimageDue()).isTrue();
    }

    private static NextSteps steps(IsolatedAksClusterArgs.Builder args, ClusterInAzure azure) {
        return new NextSteps(TransitionPlan.of(args.build()), azure, Existing.COMMANDS);
    }

    private static IsolatedAksClusterArgs.Builder open() {
        return brought().outbound(loadBalancer());
    }

    private static OutboundArgs loadBalancer() {
        return OutboundArgs.builder()
                .type(OutboundType.LoadBalancer)
                .acknowledgeNotIsolated(true)
                .build();
    }

    private static TransitionArgs along(TransitionPath path) {
        return TransitionArgs.builder().path(path).build();
    }
}
