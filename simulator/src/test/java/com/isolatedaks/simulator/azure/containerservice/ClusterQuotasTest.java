package com.isolatedaks.simulator.azure.containerservice;

import static com.isolatedaks.simulator.arm.HowTo.CLUSTER;
import static com.isolatedaks.simulator.arm.HowTo.CLUSTER_BODY;
import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterQuotasTest {
    private static final String POOL_BODY = "{'properties': {'vnetSubnetID': '%s'}}".formatted(NODES);

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepare() {
        azure = new TestAzure(folder);
        HowTo.upToTheCluster(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    /** Others of a type that are there already. */
    private void others(int count, String idWithoutNumber, String region) {
        azure.look(resources -> {
            IntStream.range(0, count)
                    .mapToObj(i -> ResourceId.of(idWithoutNumber + i))
                    .forEach(id -> resources.save(new AzureResource(
                            id, ProvisioningState.Succeeded, Body.empty().set("/location", region))));
            return count;
        });
    }

    @Test
    void aRegionHasAHundredClustersOfASubscription() {
        String other = id("Microsoft.ContainerService/managedClusters/other");
        others(99, other, "westeurope");
        others(100, other + "-north-", "northeurope");

        azure.put(CLUSTER, CLUSTER_BODY);
        azure.put(CLUSTER, CLUSTER_BODY);

        assertThat(azure.refusal(CLUSTER + "2", CLUSTER_BODY)).isEqualTo("ManagedClusterCountExceedsQuotaLimit");
    }

    @Test
    void aClusterHasAHundredPools() {
        azure.put(CLUSTER, CLUSTER_BODY);
        others(98, CLUSTER + "/agentPools/other", "");

        azure.put(CLUSTER + "/agentPools/last", POOL_BODY);
        azure.put(CLUSTER + "/agentPools/last", POOL_BODY);

        assertThat(azure.refusal(CLUSTER + "/agentPools/toomany", POOL_BODY)).isEqualTo("MaxAgentPoolCountReached");
    }
}
