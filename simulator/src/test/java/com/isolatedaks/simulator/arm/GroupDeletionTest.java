package com.isolatedaks.simulator.arm;

import static com.isolatedaks.simulator.arm.HowTo.CLUSTER;
import static com.isolatedaks.simulator.arm.HowTo.CLUSTER_BODY;
import static com.isolatedaks.simulator.arm.HowTo.NODE_GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupDeletionTest {
    private static final String OTHER_GROUP = GROUP + "-2";
    private static final String ELSEWHERE = CLUSTER.replace(GROUP + "/", OTHER_GROUP + "/");

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

    @Test
    void whatIsNeededElsewhereKeepsItsGroupUntilItIsNotNeededAnyMore() {
        azure.put(OTHER_GROUP, "{'location': 'westeurope'}");
        azure.put(ELSEWHERE, CLUSTER_BODY);

        ArmResponse refused = azure.request("DELETE", GROUP, "");

        assertThat(TestAzure.code(refused)).isEqualTo("ResourceGroupDeletionBlocked");
        assertThat(Body.of(refused.body()).text("/error/message")).contains("vnet", "InUseSubnetCannotBeDeleted");
        azure.delete(OTHER_GROUP);
        azure.delete(GROUP);
        assertThat(azure.exists(GROUP)).isFalse();
    }

    @Test
    void whatIsNeededInsideGoesAndSoDoTheGroupsThatServicesManageForIt() {
        azure.put(CLUSTER, CLUSTER_BODY);

        azure.delete(GROUP);

        assertThat(azure.exists(NODE_GROUP)).isFalse();
    }
}
