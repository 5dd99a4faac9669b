package com.isolatedaks.simulator.azure.network;

import static com.isolatedaks.simulator.arm.HowTo.ENDPOINT;
import static com.isolatedaks.simulator.arm.HowTo.ENDPOINT_BODY;
import static com.isolatedaks.simulator.arm.HowTo.NETWORK;
import static com.isolatedaks.simulator.arm.HowTo.subnet;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.Plan;
import com.isolatedaks.simulator.arm.TestAzure;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualNetworkLockTest {
    private static final String FIRST = NETWORK + "/subnets/first";
    private static final String SECOND = NETWORK + "/subnets/second";
    private static final String OTHER_ENDPOINT = ENDPOINT + "-2";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.005, 0})
    void twoSubnetsOfOneNetworkAreNotWrittenAtOnce(double timeScale) {
        try (TestAzure azure = new TestAzure(folder, timeScale, Plan.NONE)) {
            HowTo.network(azure);

            ArmResponse first = azure.request("PUT", FIRST, subnet("192.168.3.0/24"));

            assertThat(azure.refusal(SECOND, subnet("192.168.4.0/24"))).isEqualTo("AnotherOperationInProgress");
            assertThat(azure.await(first)).isEqualTo("Succeeded");
            azure.put(SECOND, subnet("192.168.4.0/24"));
        }
    }

    @Test
    void atScaleZeroAWriteOverlapsUntilItsClientHasLookedAgain() {
        try (TestAzure azure = new TestAzure(folder, 0, Plan.NONE)) {
            HowTo.network(azure);

            azure.request("PUT", FIRST, subnet("192.168.3.0/24"));
            azure.clock().advance(Duration.ofMillis(20));

            assertThat(azure.refusal(SECOND, subnet("192.168.4.0/24"))).isEqualTo("AnotherOperationInProgress");
        }
    }

    @Test
    void aWriteWhoseClientDiedHoldsNobodyUpForLong() {
        try (TestAzure azure = new TestAzure(folder, 0, Plan.NONE)) {
            HowTo.network(azure);

            azure.request("PUT", FIRST, subnet("192.168.3.0/24"));
            azure.clock().advance(Duration.ofSeconds(1));

            azure.put(SECOND, subnet("192.168.4.0/24"));
            assertThat(azure.exists(FIRST)).isTrue();
        }
    }

    @Test
    void whatRefersToANetworkWaitsForItsSubnets() {
        try (TestAzure azure = new TestAzure(folder)) {
            HowTo.network(azure);
            HowTo.registry(azure);
            HowTo.identities(azure);
            azure.put(HowTo.ZONE, "{'location': 'global'}");

            azure.request("PUT", FIRST, subnet("192.168.3.0/24"));

            assertThat(azure.refusal(ENDPOINT, ENDPOINT_BODY)).isEqualTo("ReferencedResourceNotProvisioned");
            assertThat(azure.refusal(HowTo.LINK, HowTo.LINK_BODY)).isEqualTo("ReferencedResourceNotProvisioned");
            assertThat(azure.refusal(HowTo.CLUSTER, HowTo.CLUSTER_BODY)).isEqualTo("ReferencedResourceNotProvisioned");
        }
    }

    @Test
    void anEndpointLocksItsNetworkForSubnetsAndOtherEndpointsButNotForLinks() {
        try (TestAzure azure = new TestAzure(folder)) {
            HowTo.network(azure);
            HowTo.registry(azure);
            azure.put(HowTo.ZONE, "{'location': 'global'}");

            azure.request("PUT", ENDPOINT, ENDPOINT_BODY);

            assertThat(azure.refusal(FIRST, subnet("192.168.3.0/24"))).isEqualTo("AnotherOperationInProgress");
            assertThat(azure.refusal(OTHER_ENDPOINT, ENDPOINT_BODY)).isEqualTo("AnotherOperationInProgress");
            assertThat(azure.deleteRefusal(HowTo.NODES)).isEqualTo("AnotherOperationInProgress");
            assertThat(azure.request("PUT", HowTo.LINK, HowTo.LINK_BODY).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void networksDoNotLockEachOther() {
        try (TestAzure azure = new TestAzure(folder)) {
            HowTo.network(azure);
            String other = NETWORK + "2";
            azure.put(
                    other,
                    "{'location': 'westeurope', 'properties': {'addressSpace': {'addressPrefixes': ['10.0.0.0/16']}}}");

            azure.request("PUT", FIRST, subnet("192.168.3.0/24"));

            azure.put(other + "/subnets/nodes", subnet("10.0.1.0/24"));
        }
    }
}
