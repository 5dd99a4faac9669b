package com.isolatedaks.cluster;

import static com.isolatedaks.testing.ClusterInputs.valid;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.enums.PoolPriority;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.inputs.SystemPoolArgs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolPlanTest {

    private static int mostNodes(PoolArgs.Builder pool) {
        return PoolPlan.of("work", pool.build()).mostNodes();
    }

    @Test
    void theSystemPoolHasThreeNodesAndAFurtherPoolOne() {
        var args = valid().pools(Map.of("work", PoolArgs.builder().build())).build();

        assertThat(PoolPlan.all(args)).extracting(PoolPlan::name).containsExactly("system", "work");
        assertThat(PoolPlan.all(args)).extracting(pool -> pool.size().initial()).containsExactly(3, 1);
    }

    @ParameterizedTest
    @CsvSource({"10, , 11", "11, , 13", "10, 33%, 14", "10, 3, 13", "0, 2, 2", "3, 100%, 6"})
    void anUpgradeAddsNodesOfWhichAPercentageIsRoundedUp(int nodes, String surge, int most) {
        assertThat(mostNodes(PoolArgs.builder().nodeCount(nodes).maxSurge(surge)))
                .isEqualTo(most);
    }

    @Test
    void theAutoscalersMostNodesCountAndSpotPoolsHaveNoSurge() {
        assertThat(mostNodes(PoolArgs.builder().minCount(2).maxCount(20))).isEqualTo(22);
        assertThat(mostNodes(PoolArgs.builder()
                        .priority(PoolPriority.Spot)
                        .minCount(2)
                        .maxCount(20)))
                .isEqualTo(20);
    }

    @Test
    void anAutoscaledPoolBeginsWithItsFewestNodes() {
        var pool = SystemPoolArgs.builder().minCount(2).maxCount(5).build();

        assertThat(PoolPlan.systemPool(valid().systemPool(pool).build()).size().initial())
                .isEqualTo(2);
    }
}
