package com.isolatedaks.simulator.azure.network;

import static com.isolatedaks.simulator.arm.HowTo.ENDPOINT;
import static com.isolatedaks.simulator.arm.HowTo.ENDPOINT_BODY;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY;
import static com.isolatedaks.simulator.arm.HowTo.ZONE;
import static com.isolatedaks.simulator.arm.HowTo.ZONE_GROUP;
import static com.isolatedaks.simulator.arm.HowTo.ZONE_GROUP_BODY;
import static com.isolatedaks.simulator.arm.PrivateMonitoring.SCOPE;
import static com.isolatedaks.simulator.arm.TestAzure.id;
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

class PrivateEndpointConnectionsTest {
    private static final String REGISTRIES = "2023-01-01-preview";
    private static final String GRAFANA = id("Microsoft.Dashboard/grafana/grafana");
    private static final String MANAGED_ENDPOINT = GRAFANA + "/managedPrivateEndpoints/scope";
    private static final String STATUS = "/properties/privateLinkServiceConnectionState/status";
    private static final String MANUAL_BODY =
            ENDPOINT_BODY.replace("privateLinkServiceConnections", "manualPrivateLinkServiceConnections");
    private static final String MANUAL_STATUS = "/properties/manualPrivateLinkServiceConnections/0" + STATUS;

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareNetworkAndRegistry() {
        azure = new TestAzure(folder);
        HowTo.network(azure);
        HowTo.registry(azure);
        azure.put(ZONE, "{'location': 'global'}");
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private List<Body> connections(String target, String apiVersion) {
        return Body.of(azure.request("GET", target + "/privateEndpointConnections", apiVersion, "")
                        .body())
                .objects("/value");
    }

    private ArmResponse decide(String connection, String apiVersion, String status) {
        return azure.request(
                "PUT",
                connection,
                apiVersion,
                "{'properties': {'privateLinkServiceConnectionState': {'status': '%s', 'description': 'by the owner'}}}"
                        .formatted(status));
    }

    private String onlyConnection() {
        return connections(REGISTRY, REGISTRIES).get(0).text("/id");
    }

    @Test
    void aManualConnectionWaitsAndHasItsRecordsOnceItIsApproved() {
        assertThat(azure.put(ENDPOINT, MANUAL_BODY).text(MANUAL_STATUS)).isEqualTo("Pending");
        azure.put(ZONE_GROUP, ZONE_GROUP_BODY);
        assertThat(azure.listed(ZONE + "/A")).isEmpty();

        Body approved = Body.of(decide(onlyConnection(), REGISTRIES, "Approved").body());

        assertThat(approved.text(STATUS)).isEqualTo("Approved");
        assertThat(approved.text("/properties/privateEndpoint/id")).isEqualTo(ENDPOINT);
        Body endpoint = Body.of(azure.get(ENDPOINT).body());
        assertThat(endpoint.text(MANUAL_STATUS)).isEqualTo("Approved");
        assertThat(azure.listed(ZONE + "/A")).containsExactly("contosoreg", "contosoreg.westeurope.data");
    }

    @ParameterizedTest
    @CsvSource({"Approved", "Rejected"})
    void anotherPutOfTheEndpointKeepsWhatTheOwnerDecided(String decision) {
        azure.put(ENDPOINT, MANUAL_BODY);
        decide(onlyConnection(), REGISTRIES, decision);

        assertThat(azure.put(ENDPOINT, MANUAL_BODY).text(MANUAL_STATUS)).isEqualTo(decision);
    }

    @Test
    void aRejectedConnectionHasNoRecords() {
        azure.put(ENDPOINT, ENDPOINT_BODY);
        azure.put(ZONE_GROUP, ZONE_GROUP_BODY);

        decide(onlyConnection(), REGISTRIES, "Rejected");

        assertThat(azure.listed(ZONE + "/A")).isEmpty();
        assertThat(connections(REGISTRY, REGISTRIES).get(0).text(STATUS)).isEqualTo("Rejected");
    }

    @Test
    void aConnectionIsReadByItsIdAndDecidedWithTheTwoWordsThatThereAre() {
        azure.put(ENDPOINT, ENDPOINT_BODY);
        String connection = onlyConnection();

        assertThat(azure.request("GET", connection, REGISTRIES, "").status()).isEqualTo(200);
        assertThat(azure.request("GET", connection + "x", REGISTRIES, "").status())
                .isEqualTo(404);
        assertThat(TestAzure.code(decide(connection, REGISTRIES, "Fine"))).isEqualTo("InvalidParameter");
        assertThat(TestAzure.code(decide(connection, "2021-01-01", "Approved"))).isEqualTo("NoRegisteredProviderFound");
        assertThat(azure.request("DELETE", connection, REGISTRIES, "").status()).isEqualTo(405);
    }

    @Test
    void grafanasManagedEndpointsAreApprovedAtTheirTargetAndSeenOnBothSides() {
        azure.put(
                SCOPE,
                """
                {'location': 'global', 'properties': {'accessModeSettings':
                  {'ingestionAccessMode': 'PrivateOnly', 'queryAccessMode': 'PrivateOnly'}}}""");
        azure.put(GRAFANA, "{'location': 'westeurope', 'sku': {'name': 'Standard'}}");
        Body pending = azure.put(
                MANAGED_ENDPOINT,
                "{'location': 'westeurope', 'properties': {'privateLinkResourceId': '%s', 'groupIds': ['azuremonitor']}}"
                        .formatted(SCOPE));
        assertThat(pending.text("/properties/connectionState/status")).isEqualTo("Pending");
        Body connection = connections(SCOPE, "2023-06-01-preview").get(0);
        assertThat(connection.text(STATUS)).isEqualTo("Pending");

        decide(connection.text("/id"), "2023-06-01-preview", "Approved");

        assertThat(Body.of(azure.get(MANAGED_ENDPOINT).body()).text("/properties/connectionState/status"))
                .isEqualTo("Approved");
        assertThat(connections(SCOPE, "2023-06-01-preview").get(0).text(STATUS)).isEqualTo("Approved");
        assertThat(azure.await(azure.request("POST", GRAFANA + "/refreshManagedPrivateEndpoints", "2024-10-01", "")))
                .isEqualTo("Succeeded");
    }
}
