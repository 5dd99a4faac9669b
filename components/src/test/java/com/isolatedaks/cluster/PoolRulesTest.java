package com.isolatedaks.cluster;

import static com.isolatedaks.testing.ClusterInputs.paths;
import static com.isolatedaks.testing.ClusterInputs.problems;
import static com.isolatedaks.testing.ClusterInputs.valid;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.EvictionPolicy;
import com.isolatedaks.enums.KubernetesChannel;
import com.isolatedaks.enums.PoolMode;
import com.isolatedaks.enums.PoolPriority;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.inputs.SystemPoolArgs;
import com.isolatedaks.inputs.UpgradesArgs;
import com.isolatedaks.testing.ClusterInputs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolRulesTest {

    private static IsolatedAksClusterArgs.Builder with(PoolArgs.Builder pool) {
        return valid()
                // Room for the pods of the largest pool: each node takes a /24.
                .network(ClusterNetworkArgs.builder()
                        .nodeSubnetId(ClusterInputs.NETWORK + "/subnets/nodes")
                        .podCidr("100.64.0.0/12")
                        .build())
                .pools(Map.of("work", pool.build()));
    }

    private static IsolatedAksClusterArgs.Builder with(SystemPoolArgs.Builder pool) {
        return valid().systemPool(pool.build());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, true",
        "0, 1000, true",
        "5, 5, true",
        "-1, 5, false",
        "5, 4, false",
        "0, 1001, false",
        "0, 0, false"
    })
    void theAutoscalerHasLimitsInOrder(int min, int max, boolean isRight) {
        assertThat(problems(with(PoolArgs.builder().minCount(min).maxCount(max)))
                        .isEmpty())
                .isEqualTo(isRight);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "0, 3, false"})
    void theAutoscalerLeavesASystemPoolANode(int min, int max, boolean isRight) {
        assertThat(problems(with(SystemPoolArgs.builder().minCount(min).maxCount(max)))
                        .isEmpty())
                .isEqualTo(isRight);
        assertThat(problems(with(PoolArgs.builder()
                                .mode(PoolMode.System)
                                .minCount(min)
                                .maxCount(max)))
                        .isEmpty())
                .isEqualTo(isRight);
    }

    @Test
    void theAutoscalerNeedsBothLimitsAndCountsTheNodesItself() {
        assertThat(problems(with(PoolArgs.builder().minCount(1))))
                .containsExactly("pools.work.maxCount: missing; the autoscaler needs minCount and maxCount");
        assertThat(problems(with(PoolArgs.builder().maxCount(1))))
                .containsExactly("pools.work.minCount: missing; the autoscaler needs minCount and maxCount");
        assertThat(problems(
                        with(SystemPoolArgs.builder().nodeCount(3).minCount(1).maxCount(5))))
                .containsExactly(
                        "systemPool.nodeCount: set together with minCount and maxCount; remove it: the autoscaler"
                                + " chooses the number of nodes");
    }

    @Test
    void noPoolIsAutoscaledWhileNodesAreProvisioned() {
        PoolArgs scaled = PoolArgs.builder().minCount(1).maxCount(5).build();

        assertThat(problems(valid().enableNodeAutoProvisioning(true))).isEmpty();
        assertThat(paths(valid().enableNodeAutoProvisioning(true)
                        .systemPool(
                                SystemPoolArgs.builder().minCount(1).maxCount(5).build())
                        .pools(Map.of("work", scaled))))
                .containsExactly("systemPool.maxCount", "pools.work.maxCount");
        assertThat(problems(valid().enableNodeAutoProvisioning(false).pools(Map.of("work", scaled))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Standard_D4ds_v5, true",
        "Standard_D2ds_v5, false",
        "Standard_E8-2s_v5, false",
        "Standard_B4ms, false",
        "Standard_DS2_v2, true"
    })
    void systemPodsNeedFourCpusAsFarAsTheNameTells(String vmSize, boolean isRight) {
        assertThat(problems(with(SystemPoolArgs.builder().vmSize(vmSize))).isEmpty())
                .isEqualTo(isRight);
        assertThat(problems(with(PoolArgs.builder().vmSize(vmSize)))).isEmpty();
    }

    @Test
    void aSizeThatIsTooSmallIsNamed() {
        assertThat(problems(with(SystemPoolArgs.builder().vmSize("Standard_B2s"))))
                .containsExactly(
                        "systemPool.vmSize: not for a system pool, got \"Standard_B2s\"; expected at least 4 vCPUs,"
                                + " and none of the B series; choose such as Standard_D4ds_v5");
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "250, true", "251, false"})
    void aNodeHoldsTenTo250Pods(int pods, boolean isRight) {
        assertThat(problems(with(PoolArgs.builder().maxPods(pods))).isEmpty()).isEqualTo(isRight);
    }

    @ParameterizedTest
    @CsvSource({"3, 10, true", "2, 14, false", "1, 30, true", "1, 29, false"})
    void aSystemPoolHoldsThirtyPods(int nodes, int pods, boolean isRight) {
        assertThat(problems(with(SystemPoolArgs.builder().nodeCount(nodes).maxPods(pods)))
                        .isEmpty())
                .isEqualTo(isRight);
    }

    @Test
    void zonesAreOneToThreeAndEachIsNamedOnce() {
        assertThat(problems(with(PoolArgs.builder().availabilityZones("1", "2", "3"))))
                .isEmpty();
        assertThat(problems(with(PoolArgs.builder().availabilityZones("1", "1", "4"))))
                .containsExactly(
                        "pools.work.availabilityZones: named twice, got \"1\"; expected each zone once; remove one",
                        "pools.work.availabilityZones: not a zone, got \"4\"; expected \"1\", \"2\" or \"3\"; correct it");
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "1000, true",
        "33%, true",
        "100%, true",
        "0, false",
        "101%, false",
        "1001, false",
        "many, false"
    })
    void aSurgeIsANumberOrAPercentage(String surge, boolean isRight) {
        assertThat(problems(with(PoolArgs.builder().maxSurge(surge))).isEmpty()).isEqualTo(isRight);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.00001, 0.98765, 100})
    void aSpotPriceIsPositiveOrWithoutLimit(double price) {
        assertThat(problems(with(PoolArgs.builder()
                        .priority(PoolPriority.Spot)
                        .evictionPolicy(EvictionPolicy.Deallocate)
                        .spotMaxPrice(price))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 0.000001})
    void otherSpotPricesAreRefused(double price) {
        assertThat(paths(with(PoolArgs.builder().priority(PoolPriority.Spot).spotMaxPrice(price))))
                .containsExactly("pools.work.spotMaxPrice");
    }

    @Test
    void spotIsForUserPoolsWithoutSurge() {
        assertThat(paths(with(PoolArgs.builder()
                        .priority(PoolPriority.Spot)
                        .mode(PoolMode.System)
                        .maxSurge("1"))))
                .containsExactly("pools.work.priority", "pools.work.maxSurge");
        assertThat(paths(with(
                        PoolArgs.builder().evictionPolicy(EvictionPolicy.Delete).spotMaxPrice(1.0))))
                .containsExactly("pools.work.evictionPolicy", "pools.work.spotMaxPrice");
    }

    @ParameterizedTest
    @CsvSource({
        "1.36, 1.36, true",
        "1.36, 1.33, true",
        "1.36.2, 1.36.2, true",
        "1.36, 1.36.2, true",
        "1.36, 1.32, false",
        "1.36, 1.37, false",
        "1.36.1, 1.36.2, false",
        "1.36, latest, false"
    })
    void nodesAreNotNewerThanTheClusterAndAtMostThreeMinorVersionsOlder(String cluster, String pool, boolean isRight) {
        assertThat(problems(with(PoolArgs.builder().kubernetesVersion(pool)).kubernetesVersion(cluster))
                        .isEmpty())
                .isEqualTo(isRight);
        assertThat(problems(with(SystemPoolArgs.builder().kubernetesVersion(pool))
                                .kubernetesVersion(cluster))
                        .isEmpty())
                .isEqualTo(isRight);
    }

    @Test
    void versionsThatDoNotFitAreBothNamed() {
        assertThat(problems(with(PoolArgs.builder().kubernetesVersion("1.32")).kubernetesVersion("1.36")))
                .containsExactly(
                        "pools.work.kubernetesVersion: too old for the cluster, got \"1.32\"; expected at least 1.33:"
                                + " at most 3 minor versions older than the cluster's 1.36; upgrade the pool before the cluster");
    }

    @Test
    void aChannelThatUpgradesKubernetesUpgradesAllPools() {
        var pool = PoolArgs.builder().kubernetesVersion("1.34");

        assertThat(paths(with(pool)
                        .upgrades(UpgradesArgs.builder()
                                .kubernetesChannel(KubernetesChannel.Patch)
                                .build())))
                .containsExactly("pools.work.kubernetesVersion");
        assertThat(paths(with(pool)
                        .upgrades(UpgradesArgs.builder()
                                .kubernetesChannel(KubernetesChannel.NodeImage)
                                .build())))
                .isEmpty();
    }
}
