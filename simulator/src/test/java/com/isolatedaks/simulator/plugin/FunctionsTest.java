package com.isolatedaks.simulator.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.Json;
import com.isolatedaks.simulator.arm.ArmRequest;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;

class FunctionsTest {
    private static final String CREDENTIALS = "azure-native:containerservice:listManagedClusterUserCredentials";
    private static final String CLUSTER =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/c";

    private final List<ArmRequest> requests = new ArrayList<>();

    @Test
    void theCallerIsTheOneOfTheSimulatedTenantInTheConfiguredSubscription() {
        try (Engine engine = new Engine(answering(200, "{}"))) {
            engine.provider.configure(ConfigureRequest.newBuilder()
                    .setArgs(PropertyBag.of(Json.of("{'subscriptionId':'sub'}")).write())
                    .build());

            ObjectNode config = Engine.values(invoke(engine, "azure-native:authorization:getClientConfig", "{}")
                    .getReturn());

            assertThat(config)
                    .isEqualTo(Json.of("{'clientId':'" + SimulatedTenant.CALLER_CLIENT_ID + "','objectId':'"
                            + SimulatedTenant.CALLER_OBJECT_ID + "','subscriptionId':'sub','tenantId':'"
                            + SimulatedTenant.TENANT_ID + "'}"));
        }
    }

    @Test
    void aTokenIsNobodysToken() {
        try (Engine engine = new Engine(answering(200, "{}"))) {
            ObjectNode token = Engine.values(invoke(engine, "azure-native:authorization:getClientToken", "{}")
                    .getReturn());

            assertThat(token.get("token").asText()).endsWith(".").contains(".");
        }
    }

    @Test
    void credentialsAreAPostOnTheClusterWithTheFormatAsQuery() {
        try (Engine engine = new Engine(answering(200, "{'kubeconfigs':[{'name':'clusterUser','value':'eA=='}]}"))) {
            ObjectNode result = Engine.values(
                    invoke(engine, CREDENTIALS, "{'resourceGroupName':'g','resourceName':'c','format':'exec'}")
                            .getReturn());

            assertThat(result).isEqualTo(Json.of("{'kubeconfigs':[{'name':'clusterUser','value':'eA=='}]}"));
            assertThat(requests).singleElement().satisfies(request -> {
                assertThat(request.method()).isEqualTo("POST");
                assertThat(request.path()).isEqualTo(CLUSTER + "/listClusterUserCredential?format=exec");
            });
        }
    }

    @Test
    void aGetFunctionReturnsTheResourceWithItsId() {
        String id =
                "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/z";
        try (Engine engine = new Engine(answering(200, "{'id':'" + id + "','properties':{'numberOfRecordSets':3}}"))) {
            ObjectNode zone = Engine.values(invoke(
                            engine,
                            "azure-native:privatedns:getPrivateZone",
                            "{'resourceGroupName':'g','privateZoneName':'z'}")
                    .getReturn());

            assertThat(zone)
                    .isEqualTo(Json.of("{'id':'" + id + "','numberOfRecordSets':3,'azureApiVersion':'2024-06-01'}"));
            assertThat(requests.get(0).path()).isEqualTo(id);
        }
    }

    @Test
    void aRecordSetIsLookedUpByItsTypeAndShowsWhoWroteIt() {
        String id =
                "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/z/A/n";
        try (Engine engine = new Engine(answering(
                200,
                "{'id':'" + id + "','name':'n','properties':{'ttl':10,'metadata':{'creator':'somebody'},"
                        + "'aRecords':[{'ipv4Address':'10.0.0.4'}]}}"))) {
            ObjectNode record = Engine.values(invoke(
                            engine,
                            "azure-native:privatedns:getPrivateRecordSet",
                            "{'resourceGroupName':'g','privateZoneName':'z','recordType':'A','relativeRecordSetName':'n'}")
                    .getReturn());

            assertThat(record.at("/metadata/creator").asText()).isEqualTo("somebody");
            assertThat(record.at("/aRecords/0/ipv4Address").asText()).isEqualTo("10.0.0.4");
            assertThat(requests.get(0).path()).isEqualTo(id);
        }
    }

    @Test
    void whatDoesNotExistFailsWithAzuresError() {
        try (Engine engine = new Engine(answering(404, "{'error':{'code':'ResourceNotFound','message':'no zone'}}"))) {
            assertThatThrownBy(() -> invoke(
                            engine,
                            "azure-native:privatedns:getPrivateZone",
                            "{'resourceGroupName':'g','privateZoneName':'z'}"))
                    .hasMessage("UNKNOWN: Status=404 Code=\"ResourceNotFound\" Message=\"no zone\"");
        }
    }

    @Test
    void wrongArgumentsAreNamed() {
        try (Engine engine = new Engine(answering(200, "{}"))) {
            assertThat(invoke(engine, CREDENTIALS, "{'resourceGroupName':'g','resourcename':'c'}")
                            .getFailuresList())
                    .extracting(failure -> failure.getReason())
                    .containsExactly(
                            "resourceName: missing required property, got nothing; expected a string; set it",
                            "resourcename: unknown property, got c; expected a property of "
                                    + "listManagedClusterUserCredentials; use resourceName");
            assertThat(requests).isEmpty();
        }
    }

    @Test
    void anUnknownFunctionIsNamed() {
        try (Engine engine = new Engine(answering(200, "{}"))) {
            assertThatThrownBy(() -> invoke(engine, "azure-native:compute:getVirtualMachine", "{}"))
                    .hasMessageContaining("azure-native:compute:getVirtualMachine: unknown function");
        }
    }

    private static InvokeResponse invoke(Engine engine, String token, String arguments) {
        return engine.provider.invoke(InvokeRequest.newBuilder()
                .setTok(token)
                .setArgs(PropertyBag.of(Json.of(arguments)).write())
                .build());
    }

    private ArmClient answering(int status, String body) {
        return request -> {
            requests.add(request);
            return new ArmResponse(status, Map.of(), Json.of(body));
        };
    }
}
