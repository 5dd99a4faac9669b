package com.isolatedaks.cluster;

import static com.isolatedaks.testing.ClusterInputs.NETWORK;
import static com.isolatedaks.testing.ClusterInputs.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.EvictionPolicy;
import com.isolatedaks.enums.OsDiskType;
import com.isolatedaks.enums.OsSku;
import com.isolatedaks.enums.PoolMode;
import com.isolatedaks.enums.PoolPriority;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.inputs.SystemPoolArgs;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodePoolsTest {
    private static final String SUBNET = NETWORK + "/subnets/nodes";

    private static RecordingMocks deploy(IsolatedAksClusterArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> new IsolatedAksCluster("aks", args.build()));
    }

    private static Object systemPool(RecordingMocks mocks) {
        return assertThat(mocks.named("aks-cluster").inputs())
                .extractingByKey("agentPoolProfiles", LIST)
                .singleElement()
                .actual();
    }

    @Test
    void theSystemPoolAsksForNothingThatNobodySaid() {
        assertThat(systemPool(deploy(valid())))
                .isEqualTo(Map.ofEntries(
                        Map.entry("name", "system"),
                        Map.entry("mode", "System"),
                        Map.entry("type", "VirtualMachineScaleSets"),
                        Map.entry("osType", "Linux"),
                        Map.entry("vmSize", "Standard_D4ds_v5"),
                        Map.entry("count", 3.0),
                        Map.entry("enableAutoScaling", false),
                        Map.entry("enableEncryptionAtHost", false),
                        Map.entry("enableNodePublicIP", false),
                        Map.entry("vnetSubnetID", SUBNET)));
    }

    @Test
    void theSystemPoolHasAllThatIsSaid() {
        var pool = SystemPoolArgs.builder()
                .minCount(2)
                .maxCount(5)
                .availabilityZones("1", "2")
                .osSku(OsSku.AzureLinux)
                .osDiskType(OsDiskType.Ephemeral)
                .osDiskSizeGb(64)
                .maxPods(110)
                .maxSurge("33%")
                .enableEncryptionAtHost(true)
                .enableCriticalAddonsOnly(true)
                .nodeLabels(Map.of("team", "platform"));

        assertThat(systemPool(deploy(valid().kubernetesVersion("1.34").systemPool(pool.build()))))
                .isEqualTo(Map.ofEntries(
                        Map.entry("name", "system"),
                        Map.entry("mode", "System"),
                        Map.entry("type", "VirtualMachineScaleSets"),
                        Map.entry("osType", "Linux"),
                        Map.entry("osSKU", "AzureLinux"),
                        Map.entry("vmSize", "Standard_D4ds_v5"),
                        Map.entry("count", 2.0),
                        Map.entry("enableAutoScaling", true),
                        Map.entry("minCount", 2.0),
                        Map.entry("maxCount", 5.0),
                        Map.entry("availabilityZones", List.of("1", "2")),
                        Map.entry("osDiskType", "Ephemeral"),
                        Map.entry("osDiskSizeGB", 64.0),
                        Map.entry("maxPods", 110.0),
                        Map.entry("upgradeSettings", Map.of("maxSurge", "33%")),
                        Map.entry("enableEncryptionAtHost", true),
                        Map.entry("orchestratorVersion", "1.34"),
                        Map.entry("nodeLabels", Map.of("team", "platform")),
                        Map.entry("nodeTaints", List.of("CriticalAddonsOnly=true:NoSchedule")),
                        Map.entry("enableNodePublicIP", false),
                        Map.entry("vnetSubnetID", SUBNET)));
    }

    @Test
    void aSpotPoolHasTheLabelAndTheTaintThatAzureWouldAdd() {
        var pool = PoolArgs.builder()
                .priority(PoolPriority.Spot)
                .evictionPolicy(EvictionPolicy.Delete)
                .spotMaxPrice(0.5)
                .minCount(0)
                .maxCount(10)
                .kubernetesVersion("1.33")
                .nodeLabels(Map.of("team", "batch"))
                .nodeTaints("batch=true:NoSchedule");

        RecordingMocks mocks = deploy(valid().kubernetesVersion("1.34").pools(Map.of("batch", pool.build())));

        assertThat(mocks.named("aks-pool-batch").inputs())
                .isEqualTo(Map.ofEntries(
                        Map.entry("resourceGroupName", "group"),
                        Map.entry("resourceName", "aks"),
                        Map.entry("agentPoolName", "batch"),
                        Map.entry("mode", "User"),
                        Map.entry("type", "VirtualMachineScaleSets"),
                        Map.entry("osType", "Linux"),
                        Map.entry("vmSize", "Standard_D4ds_v5"),
                        Map.entry("count", 0.0),
                        Map.entry("enableAutoScaling", true),
                        Map.entry("minCount", 0.0),
                        Map.entry("maxCount", 10.0),
                        Map.entry("enableEncryptionAtHost", false),
                        Map.entry("orchestratorVersion", "1.33"),
                        Map.entry("scaleSetPriority", "Spot"),
                        Map.entry("scaleSetEvictionPolicy", "Delete"),
                        Map.entry("spotMaxPrice", 0.5),
                        Map.entry(
                                "nodeLabels", Map.of("team", "batch", "kubernetes.azure.com/scalesetpriority", "spot")),
                        Map.entry(
                                "nodeTaints",
                                List.of(
                                        "batch=true:NoSchedule",
                                        "kubernetes.azure.com/scalesetpriority=spot:NoSchedule")),
                        Map.entry("enableNodePublicIP", false),
                        Map.entry("vnetSubnetID", SUBNET)));
    }

    @Test
    void oneInputUpgradesAllPools() {
        RecordingMocks mocks = deploy(valid().kubernetesVersion("1.35")
                .pools(Map.of("work", PoolArgs.builder().build())));

        assertThat(mocks.named("aks-cluster").inputs()).containsEntry("kubernetesVersion", "1.35");
        assertThat(systemPool(mocks)).asString().contains("orchestratorVersion=1.35");
        assertThat(mocks.named("aks-pool-work").inputs()).containsEntry("orchestratorVersion", "1.35");
    }

    @ParameterizedTest
    @CsvSource({"true, Auto", "false, Manual"})
    void nodeAutoProvisioningIsAlwaysSaid(boolean isEnabled, String mode) {
        RecordingMocks mocks = deploy(valid().enableNodeAutoProvisioning(isEnabled));

        assertThat(mocks.named("aks-cluster").inputs())
                .containsEntry("nodeProvisioningProfile", Map.of("mode", mode, "defaultNodePools", "Auto"));
    }

    @ParameterizedTest
    @CsvSource({
        "System, sku=gpu:NoSchedule, false",
        "System, sku=gpu:PreferNoSchedule, true",
        "System, CriticalAddonsOnly=true:NoSchedule, true",
        "User, sku=gpu:NoSchedule, true",
        "User, gpu:NoExecute, true",
        "User, sku=gpu, false",
        "User, sku=gpu:Never, false"
    })
    void aTaintIsWellFormedAndLetsSystemPodsOntoSystemNodes(PoolMode mode, String taint, boolean isRight) {
        var pool = PoolArgs.builder().mode(mode).nodeTaints(taint).build();

        var result = Deployed.result(
                new RecordingMocks(),
                context -> new IsolatedAksCluster(
                        "aks", valid().pools(Map.of("work", pool)).build()));

        assertThat(result.errors().isEmpty() && result.exceptions().isEmpty()).isEqualTo(isRight);
    }

    @Test
    void theAutoscalersNumberOfNodesIsLeftAlone() {
        var scaled = SystemPoolArgs.builder().minCount(1).maxCount(2).build();

        assertThat(PoolProfile.changedByAzure(valid().systemPool(scaled).build()))
                .containsExactly("agentPoolProfiles[0].count");
        assertThat(PoolProfile.changedByAzure(valid().build())).isEmpty();
        assertThat(PoolProfile.changedByAzure(valid().systemPool(scaled)
                        .pools(Map.of("work", PoolArgs.builder().build()))
                        .build()))
                .as("a refresh puts other pools before the system pool")
                .isEmpty();
    }
}
