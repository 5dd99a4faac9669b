package com.isolatedaks.simulator.azure.containerservice;

import static com.isolatedaks.simulator.arm.HowTo.CLUSTER;
import static com.isolatedaks.simulator.arm.HowTo.CLUSTER_BODY;
import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentPoolTest {
    private static final String POOL = CLUSTER + "/agentPools/work";

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void makeTheCluster() {
        azure = new TestAzure(folder);
        HowTo.upToTheCluster(azure);
        azure.put(
                CLUSTER,
                Body.of(json(CLUSTER_BODY))
                        .set("/properties/kubernetesVersion", "1.36")
                        .toString());
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private static String pool(String properties) {
        return "{'properties': {'vnetSubnetID': '%s', %s}}".formatted(NODES, properties);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'mode': 'System', 'vmSize': 'Standard_D2s_v5' | SystemPoolSkuTooLow",
                "'mode': 'System', 'vmSize': 'Standard_B4ms' | SystemPoolSkuTooLow",
                "'mode': 'System', 'nodeTaints': ['a=b:NoSchedule'] | SystemPoolHasRestrictedTaint",
                "'mode': 'System', 'scaleSetPriority': 'Spot' | SystemPoolMustBeRegular",
                "'mode': 'System', 'count': 2, 'maxPods': 14 | InsufficientMaxPods",
                "'maxPods': 9 | InsufficientMaxPods",
                "'maxPods': 251 | MaxPodsLimitExceeded",
                "'enableAutoScaling': true, 'minCount': 3, 'maxCount': 2 | InvalidParameter",
                "'enableAutoScaling': true, 'minCount': 3 | InvalidParameter",
                "'enableAutoScaling': true, 'minCount': 0, 'maxCount': 1001 | InvalidParameter",
                "'mode': 'System', 'enableAutoScaling': true, 'minCount': 0, 'maxCount': 2 | InvalidParameter",
                "'orchestratorVersion': '1.32' | NodePoolMcVersionIncompatible",
                "'orchestratorVersion': '1.31' | AgentPoolK8sVersionNotSupported"
            })
    void whatAPoolCannotBeIsRefusedWithAzuresCode(String properties, String code) {
        assertThat(azure.refusal(POOL, pool(properties.replace('"', '\'')))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'mode': 'System', 'vmSize': 'Standard_D4s_v5', 'count': 2, 'maxPods': 15",
                "'mode': 'System', 'nodeTaints': ['CriticalAddonsOnly=true:NoSchedule', 'a=b:PreferNoSchedule']",
                "'mode': 'System', 'enableAutoScaling': true, 'minCount': 1, 'maxCount': 1",
                "'vmSize': 'Standard_B2s', 'maxPods': 10, 'nodeTaints': ['a=b:NoSchedule']",
                "'enableAutoScaling': true, 'minCount': 0, 'maxCount': 100",
                "'orchestratorVersion': '1.33'",
                "'orchestratorVersion': '1.36.0'"
            })
    void whatIsJustAllowedPasses(String properties) {
        azure.put(POOL, pool(properties));
    }

    @Test
    void spotNodesAreLabelledAndTaintedAndHaveNoSurge() {
        Body spot = azure.put(POOL, pool("'scaleSetPriority': 'Spot', 'nodeTaints': ['a=b:NoSchedule']"));

        assertThat(spot.texts("/properties/nodeTaints"))
                .isEqualTo(List.of("a=b:NoSchedule", "kubernetes.azure.com/scalesetpriority=spot:NoSchedule"));
        assertThat(spot.json()
                        .at("/properties/nodeLabels")
                        .get("kubernetes.azure.com/scalesetpriority")
                        .asText())
                .isEqualTo("spot");
        assertThat(spot.text("/properties/scaleSetEvictionPolicy")).isEqualTo("Delete");
        assertThat(spot.number("/properties/spotMaxPrice", 0)).isEqualTo(-1);
        assertThat(spot.has("/properties/upgradeSettings/maxSurge")).isFalse();
        azure.put(POOL, pool("'scaleSetPriority': 'Spot', 'spotMaxPrice': -1.0"));
        assertThat(azure.refusal(POOL, pool("'scaleSetPriority': 'Spot', 'spotMaxPrice': 2")))
                .isEqualTo("PropertyChangeNotAllowed");
    }

    @Test
    void aPoolIsUpgradedAndNeverDowngradedAndKeepsAVersionThatIsLeftOut() {
        azure.put(POOL, pool("'orchestratorVersion': '1.34.2'"));

        assertThat(azure.put(POOL, pool("'count': 2")).text("/properties/currentOrchestratorVersion"))
                .isEqualTo("1.34.2");
        assertThat(azure.put(POOL, pool("'orchestratorVersion': '1.34'"))
                        .text("/properties/currentOrchestratorVersion"))
                .isEqualTo("1.34.2");
        assertThat(azure.refusal(POOL, pool("'orchestratorVersion': '1.34.1'"))).isEqualTo("OperationNotAllowed");
        assertThat(azure.put(POOL, pool("'orchestratorVersion': '1.35'"))
                        .text("/properties/currentOrchestratorVersion"))
                .isEqualTo("1.35.1");
    }

    @Test
    void aReimageTakesItsTime() {
        azure.put(POOL, pool("'count': 1"));

        ArmResponse accepted = reimage();
        ArmResponse again = reimage();

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(TestAzure.code(again)).isEqualTo("OperationNotAllowed");
        assertThat(azure.await(accepted)).isEqualTo("Succeeded");
        assertThat(Body.of(azure.get(POOL).body()).text("/properties/provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void nodesThatAreReimagedBootFromTheRegistryAnew() {
        azure.put(POOL, pool("'count': 1"));
        azure.delete(HowTo.RULE);

        assertThat(azure.await(reimage())).isEqualTo("Failed");
    }

    private ArmResponse reimage() {
        return azure.request("POST", POOL + "/upgradeNodeImageVersion", "2025-09-01", "");
    }
}
