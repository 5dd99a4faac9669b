package com.isolatedaks;

import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.made;
import static com.isolatedaks.testing.Clusters.managed;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.PrivateDnsZone;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.testing.Clusters;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ClusterOutputsTest {

    @Test
    void theIsolationIsWhatAzureSays() {
        assertThat(output(brought(), IsolatedAksCluster::isolation)).satisfies(isolation -> {
            assertThat(isolation.isIsolated()).isTrue();
            assertThat(isolation.outboundType()).isEqualTo("none");
            assertThat(isolation.artifactSource()).isEqualTo("Cache");
            assertThat(isolation.containerRegistryId()).contains(Clusters.REGISTRY);
        });
        assertThat(output(managed().outbound(loadBalancer()), IsolatedAksCluster::isolation))
                .satisfies(isolation -> {
                    assertThat(isolation.isIsolated()).isFalse();
                    assertThat(isolation.outboundType()).isEqualTo("loadBalancer");
                });
    }

    @Test
    void aWayOutIsTheFirstThingThatLeaves() {
        assertThat(output(managed().outbound(loadBalancer()), IsolatedAksCluster::leavesTheNetwork))
                .first()
                .asString()
                .startsWith("This is not a network isolated cluster: with outbound type LoadBalancer");
        assertThat(output(made(), IsolatedAksCluster::leavesTheNetwork))
                .isNotEmpty()
                .noneMatch(sentence -> sentence.contains("not a network isolated"))
                .allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void whatNoneLeavesOpenDependsOnTheNetwork() {
        assertThat(output(brought(), IsolatedAksCluster::leavesTheNetwork))
                .anyMatch(sentence -> sentence.contains("the subnet that is brought"));
        assertThat(output(managed(), IsolatedAksCluster::leavesTheNetwork))
                .anyMatch(sentence -> sentence.contains("outbound type Block denies it"));
        assertThat(output(made(), IsolatedAksCluster::leavesTheNetwork))
                .noneMatch(sentence -> sentence.contains("Block") || sentence.contains("brought"));
    }

    @Test
    void hostsThatAFirewallLetsOutLeave() {
        OutboundArgs reachable = OutboundArgs.builder()
                .reachableHosts("login.microsoftonline.com")
                .build();

        assertThat(output(brought().outbound(reachable), IsolatedAksCluster::leavesTheNetwork))
                .anyMatch(sentence -> sentence.contains("login.microsoftonline.com"));
        assertThat(output(brought(), IsolatedAksCluster::leavesTheNetwork))
                .noneMatch(sentence -> sentence.contains("reachableHosts"));
    }

    @Test
    void withoutRunCommandNothingPassesThroughAzure() {
        ApiServerArgs closed = ApiServerArgs.builder().disableRunCommand(true).build();

        assertThat(output(made().apiServer(closed), IsolatedAksCluster::leavesTheNetwork))
                .noneMatch(sentence -> sentence.contains("command invoke"));
        assertThat(output(made().apiServer(closed), IsolatedAksCluster::accessCommands))
                .hasSize(2)
                .noneMatch(command -> command.contains("command invoke"));
        assertThat(output(made(), IsolatedAksCluster::accessCommands))
                .hasSize(3)
                .first()
                .isEqualTo("az aks command invoke --resource-group group --name aks --command \"kubectl get nodes\"");
    }

    @Test
    void theApiServersNameIsThePublicOneWhereThereIsNoPrivateZone() {
        ApiServerArgs none =
                ApiServerArgs.builder().privateDnsZone(PrivateDnsZone.None).build();

        assertThat(privateFqdn(brought())).isEqualTo("cluster.private.zone");
        assertThat(privateFqdn(brought().apiServer(none))).isEqualTo("cluster.public");
        assertThat(output(brought().apiServer(none), IsolatedAksCluster::leavesTheNetwork))
                .anyMatch(sentence -> sentence.contains("in the public DNS"));
    }

    @Test
    void anImageIsPushedIntoARegistryOfOnesOwnOnly() {
        assertThat(output(brought(), IsolatedAksCluster::pushCommands))
                .last()
                .isEqualTo("docker push myregistry.azurecr.io/<image>");
        assertThat(output(managed(), IsolatedAksCluster::pushCommands)).isEmpty();
    }

    @Test
    void onlyABroughtOrMadeNetworkHasANodeSubnetToTell() {
        assertThat(cluster(managed()).nodeSubnetId()).isEmpty();
        assertThat(PulumiTest.extractValue(cluster(brought()).nodeSubnetId().orElseThrow()))
                .isEqualTo(Clusters.NODES);
    }

    private static String privateFqdn(IsolatedAksClusterArgs.Builder args) {
        return output(args, IsolatedAksCluster::privateFqdn);
    }

    private static OutboundArgs loadBalancer() {
        return OutboundArgs.builder()
                .type(OutboundType.LoadBalancer)
                .acknowledgeNotIsolated(true)
                .build();
    }

    private static <T> T output(IsolatedAksClusterArgs.Builder args, Function<IsolatedAksCluster, Output<T>> output) {
        return PulumiTest.extractValue(output.apply(cluster(args)));
    }

    private static IsolatedAksCluster cluster(IsolatedAksClusterArgs.Builder args) {
        AtomicReference<IsolatedAksCluster> cluster = new AtomicReference<>();
        Deployed.run(new RecordingMocks(), context -> cluster.set(new IsolatedAksCluster("aks", args.build())));
        return cluster.get();
    }
}
