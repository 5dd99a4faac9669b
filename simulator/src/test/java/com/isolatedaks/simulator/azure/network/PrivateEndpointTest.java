package com.isolatedaks.simulator.azure.network;

import static com.isolatedaks.simulator.arm.HowTo.ENDPOINT;
import static com.isolatedaks.simulator.arm.HowTo.ENDPOINTS;
import static com.isolatedaks.simulator.arm.HowTo.ENDPOINT_BODY;
import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY;
import static com.isolatedaks.simulator.arm.HowTo.ZONE;
import static com.isolatedaks.simulator.arm.HowTo.ZONE_GROUP;
import static com.isolatedaks.simulator.arm.HowTo.ZONE_GROUP_BODY;
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

class PrivateEndpointTest {
    private static final String CONNECTION_STATUS =
            "/properties/privateLinkServiceConnections/0/properties/privateLinkServiceConnectionState/status";

    private static final String CREATOR = "/properties/metadata/creator";

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
    void aRegistrysEndpointHasAnAddressForTheRegistryAndOneForItsData() {
        Body endpoint = azure.put(ENDPOINT, ENDPOINT_BODY);

        assertThat(endpoint.objects("/properties/customDnsConfigs"))
                .extracting(config -> config.text("/fqdn"), config -> config.text("/ipAddresses/0"))
                .containsExactly(
                        tuple("contosoreg.azurecr.io", "192.168.2.4"),
                        tuple("contosoreg.westeurope.data.azurecr.io", "192.168.2.5"));
        assertThat(endpoint.text(CONNECTION_STATUS)).isEqualTo("Approved");
        Body registry = Body.of(azure.get(REGISTRY).body());
        assertThat(registry.objects("/properties/privateEndpointConnections")).hasSize(1);
        assertThat(registry.texts("/properties/dataEndpointHostNames"))
                .containsExactly("contosoreg.westeurope.data.azurecr.io");
    }

    @Test
    void aZoneGroupKeepsTheRecordsOfItsEndpoint() {
        azure.put(ZONE, "{'location': 'global'}");
        azure.put(ENDPOINT, ENDPOINT_BODY);

        azure.put(ZONE_GROUP, ZONE_GROUP_BODY);

        assertThat(azure.listed(ZONE + "/A")).containsExactly("contosoreg", "contosoreg.westeurope.data");
        Body record = Body.of(azure.get(ZONE + "/A/contosoreg").body());
        assertThat(record.text("/properties/aRecords/0/ipv4Address")).isEqualTo("192.168.2.4");
        assertThat(azure.refusal(ENDPOINT + "/privateDnsZoneGroups/second", ZONE_GROUP_BODY))
                .isEqualTo("MoreThanOnePrivateDnsZoneGroupPerPrivateEndpointNotAllowed");
        azure.delete(ZONE_GROUP);
        assertThat(azure.listed(ZONE + "/A")).isEmpty();
    }

    @Test
    void theLastEndpointOfAServiceTakesItsNamesOverAndTheyGoWithEither() {
        String second = ENDPOINT + "-2";
        azure.put(ZONE, "{'location': 'global'}");
        azure.put(ENDPOINT, ENDPOINT_BODY);
        azure.put(ZONE_GROUP, ZONE_GROUP_BODY);
        Body first = Body.of(azure.get(ZONE + "/A/contosoreg").body());
        azure.put(second, ENDPOINT_BODY);

        azure.put(second + "/privateDnsZoneGroups/default", ZONE_GROUP_BODY);

        Body last = Body.of(azure.get(ZONE + "/A/contosoreg").body());
        assertThat(first.text(CREATOR))
                .matches("created by private endpoint pe-registry with resource guid [-0-9a-f]{36}");
        assertThat(last.text(CREATOR)).startsWith("created by private endpoint pe-registry-2 with resource guid ");
        assertThat(last.text("/properties/aRecords/0/ipv4Address")).isEqualTo("192.168.2.6");
        azure.delete(ENDPOINT);
        assertThat(azure.listed(ZONE + "/A")).isEmpty();
    }

    @Test
    void recordsGoWithTheEndpointToo() {
        azure.put(ZONE, "{'location': 'global'}");
        azure.put(ENDPOINT, ENDPOINT_BODY);
        azure.put(ZONE_GROUP, ZONE_GROUP_BODY);

        azure.delete(ENDPOINT);

        assertThat(azure.listed(ZONE + "/A")).isEmpty();
    }

    @Test
    void aZoneGroupNeedsItsZone() {
        azure.put(ENDPOINT, ENDPOINT_BODY);

        assertThat(azure.refusal(ZONE_GROUP, ZONE_GROUP_BODY)).isEqualTo("InvalidResourceReference");
    }

    @Test
    void anEndpointOfADeletedRegistryStaysDisconnected() {
        azure.put(ENDPOINT, ENDPOINT_BODY);

        azure.delete(REGISTRY);

        assertThat(Body.of(azure.get(ENDPOINT).body()).text(CONNECTION_STATUS)).isEqualTo("Disconnected");
    }

    @Test
    void whatAnEndpointStandsInAndConnectsToMustExistAndStay() {
        assertThat(azure.refusal(ENDPOINT, ENDPOINT_BODY.replace("/subnets/endpoints", "/subnets/none")))
                .isEqualTo("InvalidResourceReference");
        assertThat(azure.refusal(ENDPOINT, ENDPOINT_BODY.replace("contosoreg", "nosuchreg")))
                .isEqualTo("InvalidResourceReference");
        assertThat(azure.refusal(ENDPOINT, ENDPOINT_BODY.replace("['registry']", "['blob']")))
                .isEqualTo("BadRequest");
        assertThat(azure.refusal(ENDPOINT, ENDPOINT_BODY.replace("westeurope", "northeurope")))
                .isEqualTo("InvalidResourceReference");
        azure.put(ENDPOINT, ENDPOINT_BODY);
        assertThat(azure.refusal(ENDPOINT, ENDPOINT_BODY.replace(ENDPOINTS, NODES)))
                .isEqualTo("CannotChangeSubnetOnExistingPrivateEndpoint");
    }

    @Test
    void onlyPremiumRegistriesHaveEndpoints() {
        azure.put(
                id("Microsoft.ContainerRegistry/registries/basicreg"),
                "{'location': 'westeurope', 'sku': {'name': 'Basic'}}");

        assertThat(azure.refusal(ENDPOINT, ENDPOINT_BODY.replace("contosoreg", "basicreg")))
                .isEqualTo("BadRequest");
    }

    @Test
    void aFullSubnetTakesNoMoreEndpoints() {
        String small = HowTo.NETWORK + "/subnets/small";
        azure.put(small, subnet("192.168.3.0/29"));
        azure.put(ENDPOINT, ENDPOINT_BODY.replace(ENDPOINTS, small));

        assertThat(azure.refusal(ENDPOINT + "-2", ENDPOINT_BODY.replace(ENDPOINTS, small)))
                .isEqualTo("SubnetIsFull");
    }

    @Test
    void anUpdateKeepsTheAddresses() {
        azure.put(ENDPOINT, ENDPOINT_BODY);
        azure.put(ENDPOINT + "-2", ENDPOINT_BODY);
        azure.delete(ENDPOINT);

        Body updated = azure.put(ENDPOINT + "-2", ENDPOINT_BODY);

        assertThat(updated.text("/properties/customDnsConfigs/0/ipAddresses/0")).isEqualTo("192.168.2.6");
    }
}
