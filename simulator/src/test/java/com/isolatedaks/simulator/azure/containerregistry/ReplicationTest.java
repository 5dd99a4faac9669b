package com.isolatedaks.simulator.azure.containerregistry;

import static com.isolatedaks.simulator.arm.HowTo.ENDPOINT;
import static com.isolatedaks.simulator.arm.HowTo.ENDPOINTS;
import static com.isolatedaks.simulator.arm.HowTo.ENDPOINT_BODY;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY;
import static com.isolatedaks.simulator.arm.HowTo.ZONE;
import static com.isolatedaks.simulator.arm.HowTo.subnet;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicationTest {
    private static final String REPLICA = REGISTRY + "/replications/northeurope";
    private static final String REPLICA_BODY = "{'location': 'northeurope'}";

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareNetworkAndRegistry() {
        azure = new TestAzure(folder);
        HowTo.network(azure);
        HowTo.registry(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    @Test
    void aLaterReplicasDataHaveAnAddressAndARecordWhileItIsThere() {
        HowTo.privateLink(azure);

        azure.put(REPLICA, REPLICA_BODY);

        assertThat(Body.of(azure.get(ENDPOINT).body()).objects("/properties/customDnsConfigs"))
                .extracting(config -> config.text("/fqdn"), config -> config.text("/ipAddresses/0"))
                .containsExactly(
                        tuple("contosoreg.azurecr.io", "192.168.2.4"),
                        tuple("contosoreg.westeurope.data.azurecr.io", "192.168.2.5"),
                        tuple("contosoreg.northeurope.data.azurecr.io", "192.168.2.6"));
        assertThat(azure.listed(ZONE + "/A")).contains("contosoreg.northeurope.data");

        azure.delete(REPLICA);

        assertThat(azure.listed(ZONE + "/A")).containsExactly("contosoreg", "contosoreg.westeurope.data");
    }

    @Test
    void anEndpointInAFullSubnetStaysAsItIs() {
        azure.put(ENDPOINTS, subnet("192.168.2.0/29"));
        azure.put(ENDPOINT, ENDPOINT_BODY);
        azure.put(REPLICA, REPLICA_BODY);

        azure.put(REGISTRY + "/replications/eastus", "{'location': 'eastus'}");

        assertThat(Body.of(azure.get(ENDPOINT).body()).objects("/properties/customDnsConfigs"))
                .hasSize(3);
    }

    @Test
    void onlyPremiumRegistriesHaveReplicas() {
        String standard = id("Microsoft.ContainerRegistry/registries/standardreg");
        azure.put(standard, "{'location': 'westeurope', 'sku': {'name': 'Standard'}}");

        assertThat(azure.refusal(standard + "/replications/northeurope", REPLICA_BODY))
                .isEqualTo("BadRequest");
    }

    @Test
    void aReplicasZoneRedundancyStays() {
        azure.put(REPLICA, REPLICA_BODY);

        assertThat(azure.refusal(REPLICA, "{'location': 'northeurope', 'properties': {'zoneRedundancy': 'Enabled'}}"))
                .isEqualTo("BadRequest");
    }
}
