package com.isolatedaks.transition;

import static com.isolatedaks.testing.Clusters.REGISTRY;
import static com.isolatedaks.testing.Clusters.brought;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.ArtifactSource;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.TransitionPath;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.TransitionArgs;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.pulumi.test.TestResult;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ExistingClusterTest {
    /** The mocks' cluster says nothing of its way out: Azure's oldest default. */
    private static final String GET = "azure-native:containerservice:getManagedCluster";

    /** In another subscription, so that it is not looked up. */
    private static final String OTHER_REGISTRY = REGISTRY.replace("/subscriptions/s/", "/subscriptions/other/") + "too";

    @Test
    void aClusterThatWouldBeReplacedIsRefusedBeforeAnythingIsMade() {
        RecordingMocks mocks = new RecordingMocks(GET);

        TestResult result = deploy(mocks, brought());

        assertThat(result.exceptions()).isNotEmpty().allMatch(failure -> failure.getMessage()
                .contains("ISO-701"));
        assertThat(mocks.graph()).isEmpty();
    }

    @Test
    void aClusterIsAdoptedOnlyWhenAskedFor() {
        assertThat(cluster(open()).importId()).isNullOrEmpty();
        assertThat(cluster(open().adopt(true)).importId()).endsWith("/found");
        assertThat(Deployed.run(
                                new RecordingMocks(),
                                context -> new IsolatedAksCluster(
                                        "aks", open().adopt(true).build()))
                        .named("aks-cluster")
                        .importId())
                .as("there is none to adopt")
                .isNullOrEmpty();
    }

    @Test
    void withoutTheCacheNoRegistryIsSentButNodesMayPullFromIt() {
        RecordingMocks mocks =
                Deployed.run(new RecordingMocks(GET), context -> new IsolatedAksCluster("aks", open().build()));

        assertThat(mocks.named("aks-cluster").inputs())
                .extractingByKey("bootstrapProfile", InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("artifactSource");
        assertThat(mocks.named("aks-kubelet-registry-pull").inputs()).containsEntry("scope", REGISTRY);
    }

    @Test
    void duringASwapNodesMayPullFromBothRegistries() {
        RecordingMocks mocks = Deployed.run(
                new RecordingMocks(GET),
                context -> new IsolatedAksCluster(
                        "aks",
                        open().registryId(OTHER_REGISTRY)
                                .registryKey("two")
                                .transition(TransitionArgs.builder()
                                        .path(TransitionPath.SwapRegistry)
                                        .previousRegistryId(REGISTRY)
                                        .build())
                                .build()));

        assertThat(mocks.named("aks-kubelet-registry-pull").inputs()).containsEntry("scope", REGISTRY);
        assertThat(mocks.named("aks-kubelet-registry-pull-two").inputs()).containsEntry("scope", OTHER_REGISTRY);
    }

    @Test
    void aNewClusterHasNoTransition() {
        TestResult result = deploy(
                new RecordingMocks(),
                brought()
                        .transition(TransitionArgs.builder()
                                .path(TransitionPath.LeaveIsolation)
                                .build()));

        assertThat(result.exceptions()).isNotEmpty().allMatch(failure -> failure.getMessage()
                .contains("there is no cluster aks"));
    }

    @Test
    void namesOfAnAdoptedClusterAreKept() {
        assertThat(cluster(open().nodeResourceGroupName("MC_group_aks").dnsPrefix("aks-group-1a2b3c"))
                        .inputs())
                .containsEntry("nodeResourceGroup", "MC_group_aks")
                .containsEntry("dnsPrefix", "aks-group-1a2b3c");
    }

    private static RecordingMocks.Registered cluster(IsolatedAksClusterArgs.Builder args) {
        return Deployed.run(new RecordingMocks(GET), context -> new IsolatedAksCluster("aks", args.build()))
                .named("aks-cluster");
    }

    private static TestResult deploy(RecordingMocks mocks, IsolatedAksClusterArgs.Builder args) {
        return Deployed.result(mocks, context -> new IsolatedAksCluster("aks", args.build()));
    }

    private static IsolatedAksClusterArgs.Builder open() {
        return brought()
                .artifactSource(ArtifactSource.Direct)
                .outbound(OutboundArgs.builder()
                        .type(OutboundType.LoadBalancer)
                        .acknowledgeNotIsolated(true)
                        .build());
    }
}
