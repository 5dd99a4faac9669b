package com.isolatedaks.simulator.azure.containerservice;

import static com.isolatedaks.simulator.arm.HowTo.CLUSTER;
import static com.isolatedaks.simulator.arm.HowTo.CLUSTER_BODY;
import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterUpgradeTest {
    private static final String VERSION = "/properties/kubernetesVersion";
    private static final String RUNNING = "/properties/currentKubernetesVersion";
    private static final String PROVISIONING = "/properties/nodeProvisioningProfile/mode";

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareAllButTheCluster() {
        azure = new TestAzure(folder);
        HowTo.upToTheCluster(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private static Body cluster() {
        return Body.of(json(CLUSTER_BODY));
    }

    private static Body version(String version) {
        return cluster().set(VERSION, version);
    }

    private Body put(Body body) {
        return azure.put(CLUSTER, body.toString());
    }

    private String refusal(Body body) {
        return azure.refusal(CLUSTER, body.toString());
    }

    @Test
    void theMinorVersionAloneAndNoneAtAllLeaveARunningPatchAlone() {
        put(version("1.34.1"));

        assertThat(put(version("1.34")).text(RUNNING)).isEqualTo("1.34.1");
        assertThat(put(cluster().remove(VERSION)).text(RUNNING)).isEqualTo("1.34.1");
    }

    @Test
    void aClusterGoesUpByOneMinorVersionAndNeverDown() {
        put(version("1.34.2"));

        assertThat(refusal(version("1.34.1"))).isEqualTo("OperationNotAllowed");
        assertThat(refusal(version("1.33"))).isEqualTo("OperationNotAllowed");
        assertThat(refusal(version("1.36"))).isEqualTo("OperationNotAllowed");
        assertThat(put(version("1.35")).text(RUNNING)).isEqualTo("1.35.1");
    }

    @Test
    void theSystemPoolStaysUnlessTheRequestNamesTheControlPlanesVersion() {
        put(version("1.34"));
        Body stayed = put(version("1.35"));
        assertThat(stayed.objects("/properties/agentPoolProfiles").get(0).text("/currentOrchestratorVersion"))
                .isEqualTo("1.34.3");

        Body upgrade = version("1.35");
        upgrade.objects("/properties/agentPoolProfiles").get(0).set("/orchestratorVersion", "1.35");
        assertThat(put(upgrade).objects("/properties/agentPoolProfiles").get(0).text("/currentOrchestratorVersion"))
                .isEqualTo("1.35.1");
    }

    @Test
    void throughTheClusterAPoolGetsNoVersionOfItsOwn() {
        Body body = version("1.35");
        body.objects("/properties/agentPoolProfiles").get(0).set("/orchestratorVersion", "1.34");

        assertThat(refusal(body)).isEqualTo("NotAllAgentPoolOrchestratorVersionSpecifiedAndUnchanged");
    }

    @ParameterizedTest
    @CsvSource({
        "none, None, true",
        "patch, SecurityPatch, true",
        "node-image, NodeImage, true",
        "node-image, None, false"
    })
    void theNodeImageChannelFixesThatOfTheNodeOs(String channel, String nodeOs, boolean isAccepted) {
        Body body = cluster()
                .set("/properties/autoUpgradeProfile/upgradeChannel", channel)
                .set("/properties/autoUpgradeProfile/nodeOSUpgradeChannel", nodeOs);

        assertThat(azure.request("PUT", CLUSTER, body.toString()).status()).isEqualTo(isAccepted ? 201 : 400);
    }

    @Test
    void channelsThatNobodyChoseAreNoneAndNodeImage() {
        Body body = put(cluster());

        assertThat(body.text("/properties/autoUpgradeProfile/upgradeChannel")).isEqualTo("none");
        assertThat(body.text("/properties/autoUpgradeProfile/nodeOSUpgradeChannel"))
                .isEqualTo("NodeImage");
    }

    @Test
    void nodeAutoProvisioningAndTheAutoscalerExcludeEachOther() {
        Body scaled = cluster().set(PROVISIONING, "Auto");
        scaled.objects("/properties/agentPoolProfiles")
                .get(0)
                .set("/enableAutoScaling", true)
                .set("/minCount", 1)
                .set("/maxCount", 3);
        assertThat(refusal(scaled)).isEqualTo("InvalidParameter");

        put(cluster().set(PROVISIONING, "Auto"));

        String pool = "{'properties': {'vnetSubnetID': '%s', 'enableAutoScaling': %s, 'minCount': 1, 'maxCount': 2}}";
        assertThat(azure.refusal(CLUSTER + "/agentPools/work", pool.formatted(NODES, true)))
                .isEqualTo("InvalidParameter");
        azure.put(CLUSTER + "/agentPools/work", pool.formatted(NODES, false));
    }

    @Test
    void nodeAutoProvisioningIsRefusedWhereAPoolIsAutoscaledAlready() {
        put(cluster());
        azure.put(
                CLUSTER + "/agentPools/work",
                "{'properties': {'vnetSubnetID': '%s', 'enableAutoScaling': true, 'minCount': 1, 'maxCount': 2}}"
                        .formatted(NODES));

        assertThat(refusal(cluster().set(PROVISIONING, "Auto"))).isEqualTo("InvalidParameter");
    }

    @Test
    void theOutboundTypeIsFrozenWhileNodesAreProvisioned() {
        put(cluster().set(PROVISIONING, "Auto"));
        Body open = cluster().set("/properties/networkProfile/outboundType", "loadBalancer");

        assertThat(refusal(open.copy().set(PROVISIONING, "Auto"))).isEqualTo("UpdatingOutboundTypeNotAllowed");
        put(open.copy().set(PROVISIONING, "Manual"));
    }
}
