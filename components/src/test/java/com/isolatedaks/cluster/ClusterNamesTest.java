package com.isolatedaks.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterNamesTest {

    @Test
    void theComponentsNameIsTheClustersUnlessAnotherIsGiven() {
        assertThat(ClusterNames.of("component", args().build()).cluster()).isEqualTo("component");
        assertThat(ClusterNames.of("component", args().clusterName("blue").build()))
                .isEqualTo(new ClusterNames("blue", "blue-nodes", "blue", "blue-control-plane", "blue-kubelet"));
    }

    @Test
    void theDnsPrefixIsALabelOfAtMost54Characters() {
        assertThat(ClusterNames.of("my_cluster", args().build()).dnsPrefix()).isEqualTo("my-cluster");
        assertThat(ClusterNames.of("a".repeat(53) + "_b", args().build()).dnsPrefix())
                .isEqualTo("a".repeat(53));
    }

    private static IsolatedAksClusterArgs.Builder args() {
        return IsolatedAksClusterArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .network(ClusterNetworkArgs.builder().build())
                .registryId("registry")
                .access(AccessArgs.builder().administrators(Map.of()).build());
    }
}
