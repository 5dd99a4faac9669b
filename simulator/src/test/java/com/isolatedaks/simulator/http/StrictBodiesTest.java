package com.isolatedaks.simulator.http;

import static com.isolatedaks.simulator.http.ServedAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.http.ServedAzure.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictBodiesTest extends OverHttp {
    private static final String AT = "?api-version=2024-05-01";
    private static final String NETWORK = id("Microsoft.Network/virtualNetworks/vnet");

    private Reply network(String properties) {
        return azure.send("PUT", NETWORK + AT, "{'location': 'westeurope', 'properties': " + properties + "}");
    }

    @Test
    void unknownPropertyIsRefusedByItsPath() {
        Reply reply = network(
                "{'addressSpace': {'addressPrefixes': ['10.0.0.0/16']}, 'subnets': [{'name': 'a', 'properties': {'addressPrefix': '10.0.0.0/24', 'colour': 'red'}}]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("InvalidRequestContent");
        assertThat(reply.body().text("/error/target")).isEqualTo("properties.subnets[0].properties.colour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'addressSpace': ['10.0.0.0/16']} | properties.addressSpace",
                "{'addressSpace': {'addressPrefixes': ['10.0.0.0/16']}, 'enableDdosProtection': 'no'} | properties.enableDdosProtection",
                "{'addressSpace': {'addressPrefixes': [16]}} | properties.addressSpace.addressPrefixes[0]"
            })
    void valueOfAnotherKindIsRefusedByItsPath(String properties, String path) {
        assertThat(network(properties.replace('\'', '"')).body().text("/error/target"))
                .isEqualTo(path);
    }

    @Test
    void whatWasReadCanBeSentBack() {
        Reply put = network(
                "{'addressSpace': {'addressPrefixes': ['10.0.0.0/16']}, 'subnets': [{'name': 'a', 'properties': {'addressPrefix': '10.0.0.0/24'}}]}");
        assertThat(put.status()).as(put.toString()).isEqualTo(201);
        azure.clock().advance(Duration.ofMinutes(1));

        Reply again =
                azure.send("PUT", NETWORK + AT, azure.get(NETWORK + AT).body().toString());

        assertThat(again.status()).as(again.toString()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"IPv4, false", "DualStack, true"})
    void laterPropertyPassesOnlyWithItsDefault(String version, boolean isRefused) {
        Reply reply = azure.send(
                "PUT",
                id("Microsoft.Network/privateEndpoints/pe") + "?api-version=2026-01-01",
                """
                {'location': 'westeurope', 'properties': {'ipVersionType': '%s', 'subnet': {'id': '%s/subnets/none'},
                 'privateLinkServiceConnections': [{'name': 'c', 'properties': {'privateLinkServiceId': '%s'}}]}}"""
                        .formatted(version, NETWORK, NETWORK));

        // The subnet does not exist: a body that passes is refused for that.
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        assertThat(reply.code().equals("InvalidRequestContent")).isEqualTo(isRefused);
    }
}
