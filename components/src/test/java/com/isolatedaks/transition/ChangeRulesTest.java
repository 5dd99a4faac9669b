package com.isolatedaks.transition;

import static com.isolatedaks.testing.Clusters.REGISTRY;
import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.managed;
import static com.isolatedaks.transition.Existing.cluster;
import static com.isolatedaks.transition.Existing.provisioning;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.ArtifactSource;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.TransitionPath;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.TransitionArgs;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChangeRulesTest {
    private static final String OTHER = REGISTRY + "too";

    @Test
    void theClusterThatIsThereMayBeDeployedAgain() {
        assertThat(problems(brought(), cluster("none", "Cache"))).isEmpty();
        assertThat(problems(brought().registryId(REGISTRY.toUpperCase(Locale.ROOT)), cluster("none", "Cache")))
                .as("Azure does not always keep the case of an id")
                .isEmpty();
        assertThat(problems(direct(), cluster("loadBalancer", "Direct"))).isEmpty();
    }

    @Test
    void aRefusalNamesThePathThatLeadsThere() {
        assertThat(problems(brought(), cluster("loadBalancer", "Direct")))
                .singleElement()
                .asString()
                .contains("set transition.path to Isolate");
        assertThat(problems(direct(), cluster("none", "Cache")))
                .singleElement()
                .asString()
                .contains("set transition.path to LeaveIsolation");
    }

    @Test
    void aRefusalOnThePathHasTheCommandsThatAreLeft() {
        assertThat(problems(brought().transition(path(TransitionPath.Isolate)), cluster("loadBalancer", "Cache")))
                .singleElement()
                .asString()
                .contains("change it in Azure first: az aks nodepool upgrade")
                .contains(" && az aks update --resource-group group --name aks --outbound-type none && pulumi refresh");
        assertThat(problems(open().transition(path(TransitionPath.Isolate)), cluster("none", "Cache")))
                .singleElement()
                .asString()
                .contains("run pulumi refresh and set outbound.type to None");
    }

    @Test
    void whatAzureDoesNotChangeIsSaidSo() {
        assertThat(problems(brought(), provisioning(cluster("loadBalancer", "Cache"))))
                .singleElement()
                .asString()
                .contains("node auto-provisioning is on");
        var block = OutboundArgs.builder()
                .type(OutboundType.Block)
                .acknowledgePreview(true)
                .build();
        assertThat(problems(managed().outbound(block), cluster("none", "Cache")))
                .anySatisfy(line -> assertThat(line)
                        .contains("not a type that Azure changes the cluster's to, got \"Block\"; expected \"None\""));
    }

    @Test
    void nodesKeepTheirRoleOnTheRegistryThatTheyBootedFrom() {
        var two = brought().registryId(OTHER).registryKey("two");

        assertThat(problems(two, cluster("none", "Cache")))
                .singleElement()
                .asString()
                .contains("set transition.path to SwapRegistry and transition.previousRegistryId to it");
        assertThat(problems(two.transition(path(TransitionPath.SwapRegistry)), cluster("none", "Cache")))
                .singleElement()
                .asString()
                .startsWith("transition.previousRegistryId: not the registry that nodes boot from");
        assertThat(problems(two.transition(swap(OTHER)), cluster("none", "Cache")))
                .singleElement()
                .asString()
                .startsWith("transition.previousRegistryId: not the registry that nodes boot from");
        assertThat(problems(two.transition(swap(REGISTRY)), cluster("none", "Cache")))
                .isEmpty();
    }

    @Test
    void theRegistryThatAksManagesCanBeLeftButNotGoneBackTo() {
        String managed = "/subscriptions/s/resourceGroups/aks-nodes/providers/Microsoft.ContainerRegistry/registries/b";
        var swap = brought().transition(path(TransitionPath.SwapRegistry));

        assertThat(problems(swap, cluster("none", "Cache", managed))).isEmpty();
        assertThat(problems(managed(), cluster("none", "Cache", managed))).isEmpty();
        assertThat(problems(managed(), cluster("none", "Cache")))
                .singleElement()
                .asString()
                .startsWith("registryId: missing, while nodes boot from " + REGISTRY);
    }

    @Test
    void theWarningSaysWhatComesNext() {
        Problems problems = new Problems();

        Existing.check(
                open().transition(path(TransitionPath.Isolate)).build(), cluster("loadBalancer", "Direct"), problems);

        assertThat(problems.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.rule()).contains(Rules.TRANSITION_STEPS);
            assertThat(warning.message()).startsWith("Isolate is under way; next: pulumi up --stack prod;");
        });
    }

    private static List<String> problems(IsolatedAksClusterArgs.Builder args, ClusterInAzure azure) {
        Problems problems = new Problems();
        Existing.check(args.build(), azure, problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static IsolatedAksClusterArgs.Builder open() {
        return brought()
                .outbound(OutboundArgs.builder()
                        .type(OutboundType.LoadBalancer)
                        .acknowledgeNotIsolated(true)
                        .build());
    }

    private static IsolatedAksClusterArgs.Builder direct() {
        return open().artifactSource(ArtifactSource.Direct);
    }

    private static TransitionArgs path(TransitionPath path) {
        return TransitionArgs.builder().path(path).build();
    }

    private static TransitionArgs swap(String previous) {
        return TransitionArgs.builder()
                .path(TransitionPath.SwapRegistry)
                .previousRegistryId(previous)
                .build();
    }
}
