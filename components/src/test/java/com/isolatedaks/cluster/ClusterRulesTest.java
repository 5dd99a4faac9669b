package com.isolatedaks.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.PoolMode;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.isolatedaks.inputs.SubnetPrefixesArgs;
import com.isolatedaks.inputs.SystemPoolArgs;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.testing.Clusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterRulesTest {

    @Test
    void aClusterInAGivenSubnetIsRight() {
        assertThat(problems(valid())).isEmpty();
    }

    @Test
    void nodesStandEitherInAGivenSubnetOrInANewNetwork() {
        assertThat(problems(valid().network(ClusterNetworkArgs.builder()
                        .nodeSubnetId("/subscriptions/s")
                        .addressSpace("10.10.0.0/16")
                        .build())))
                .containsExactly(
                        "network.addressSpace: set together with nodeSubnetId; remove one: nodes stand in a network that exists or in a new one");
        assertThat(problems(valid().network(ClusterNetworkArgs.builder()
                        .addressSpace("10.10.0.0/16")
                        .build())))
                .isEmpty();
    }

    @Test
    void inputsOfTheOtherKindOfNetworkAreRefused() {
        assertThat(problems(valid().network(ClusterNetworkArgs.builder()
                        .nodeSubnetId("/subscriptions/s")
                        .subnetPrefixes(SubnetPrefixesArgs.builder().build())
                        .build())))
                .singleElement()
                .asString()
                .startsWith("network.subnetPrefixes: set without addressSpace");
        assertThat(problems(valid().network(ClusterNetworkArgs.builder()
                        .addressSpace("10.10.0.0/16")
                        .apiServerSubnetId("/subscriptions/s")
                        .build())))
                .singleElement()
                .asString()
                .startsWith("network.apiServerSubnetId: set together with addressSpace");
    }

    @Test
    void theRangesAreComparedWithTheNetworkThatTheNodesStandIn() {
        assertThat(problems(valid().network(ClusterNetworkArgs.builder()
                        .nodeSubnetId("/subscriptions/s")
                        .virtualNetworkAddressSpace("10.0.0.0/8")
                        .build())))
                .hasSize(2);
        assertThat(problems(valid().network(ClusterNetworkArgs.builder()
                        .addressSpace("10.244.0.0/16")
                        .build())))
                .singleElement()
                .asString()
                .startsWith("network.podCidr: the range overlaps the virtual network (10.244.0.0/16)");
    }

    @ParameterizedTest
    @CsvSource({"1.34, true", "1.34.2, true", "34, false", "v1.34, false", "1.34.x, false", "latest, false"})
    void aKubernetesVersionIsMinorOrPatch(String version, boolean isRight) {
        assertThat(problems(valid().kubernetesVersion(version)).isEmpty()).isEqualTo(isRight);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "1000, true", "1001, false"})
    void theSystemPoolHasAtLeastOneNode(int count, boolean isRight) {
        assertThat(problems(valid().systemPool(SystemPoolArgs.builder()
                                        .nodeCount(count)
                                        .build())
                                .network(ClusterNetworkArgs.builder()
                                        .nodeSubnetId("/subscriptions/s")
                                        .podCidr("10.240.0.0/13")
                                        .build()))
                        .isEmpty())
                .isEqualTo(isRight);
    }

    @Test
    void aUserPoolMayBeEmptyAndASystemPoolMayNot() {
        assertThat(problems(valid().pools(
                                Map.of("work", PoolArgs.builder().nodeCount(0).build()))))
                .isEmpty();
        assertThat(problems(valid().pools(Map.of(
                        "more",
                        PoolArgs.builder().mode(PoolMode.System).nodeCount(0).build()))))
                .containsExactly(
                        "pools.more.nodeCount: out of range, got 0; expected 1 to 1000; choose a number in between"
                                + " (ISO-610: https://learn.microsoft.com/azure/aks/quotas-skus-regions)");
    }

    @Test
    void poolsHaveNamesOfTheirOwn() {
        assertThat(problems(valid().pools(Map.of("system", PoolArgs.builder().build()))))
                .containsExactly("pools.system: the system pool has this name already; choose another"
                        + " (ISO-617: https://learn.microsoft.com/azure/aks/create-node-pools)");
        assertThat(problems(valid().pools(Map.of("Work-Pool", PoolArgs.builder().build()))))
                .singleElement()
                .asString()
                .startsWith("pools.Work-Pool.name: not a name that Azure accepts, got \"Work-Pool\"; expected 1 to 12");
    }

    @Test
    void somebodyAdministersTheCluster() {
        assertThat(problems(valid().access(
                                AccessArgs.builder().administrators(Map.of()).build())))
                .singleElement()
                .asString()
                .startsWith("access.administrators: empty");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        assertThat(problems(valid().location("westeuropa")
                        .clusterName("-bad-")
                        .kubernetesVersion("new")
                        .systemPool(SystemPoolArgs.builder()
                                .name("1st")
                                .nodeCount(0)
                                .osDiskSizeGb(8)
                                .build())))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "location",
                        "clusterName",
                        "kubernetesVersion",
                        "systemPool.name",
                        "systemPool.nodeCount",
                        "systemPool.osDiskSizeGb");
    }

    private static IsolatedAksClusterArgs.Builder valid() {
        return IsolatedAksClusterArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .network(ClusterNetworkArgs.builder()
                        .nodeSubnetId("/subscriptions/s")
                        .build())
                .registryId("/subscriptions/s")
                .access(AccessArgs.builder()
                        .administrators(Map.of(
                                "platform",
                                PrincipalArgs.builder().objectId("id").build()))
                        .build());
    }

    @Test
    void dnsServersOfOnesOwnGoWithAnyZoneButSystem() {
        var network = Clusters.madeNetwork();

        assertThat(problems(
                        Clusters.made().network(network.dnsServers("10.9.0.4").build())))
                .singleElement()
                .asString()
                .startsWith("network.dnsServers: set although the API server's private DNS zone is System;")
                .contains("(ISO-305: ");
        assertThat(problems(Clusters.made()
                        .network(network.dnsServers("168.63.129.16").build())))
                .isEmpty();
    }

    private static List<String> problems(IsolatedAksClusterArgs.Builder args) {
        Problems problems = new Problems();
        ClusterRules.check("cluster", args.build(), problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
