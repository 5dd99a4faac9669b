package com.isolatedaks.simulator.azure.network;

import static com.isolatedaks.simulator.arm.TestAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.Firewalls;
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

class RoutesAndAddressesTest {
    private static final String TABLE = id("Microsoft.Network/routeTables/table");
    private static final String GATEWAY = id("Microsoft.Network/natGateways/nat");
    private static final String HUB = id("Microsoft.Network/virtualNetworks/hub");
    private static final String PEERING = HowTo.NETWORK + "/virtualNetworkPeerings/hub";

    private TestAzure azure;

    @BeforeEach
    void network(@TempDir Path folder) {
        azure = new TestAzure(folder);
        HowTo.network(azure);
        azure.put(TABLE, "{'location': 'westeurope'}");
    }

    @AfterEach
    void close() {
        azure.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, VirtualAppliance, 192.168.3.4, ''",
        "0.0.0.0/0, VirtualAppliance, '', MissingNextHopIpAddress",
        "0.0.0.0/0, VirtualAppliance, firewall, BadRequest",
        "0.0.0.0/0, Internet, '', ''",
        "192.168.0.0/16, VnetLocal, '', ''",
        "0.0.0.0/0, None, 192.168.3.4, BadRequest",
        "AzureCloud.westeurope, Internet, '', ''",
        "AzureKloud, Internet, '', InvalidAddressPrefixFormat",
        "10.1.0.0/8, None, '', InvalidCIDRNotation",
    })
    void routesLeadWhereAzureLetsThem(String prefix, String hop, String address, String code) {
        String body = "{'properties': {'addressPrefix': '%s', 'nextHopType': '%s'%s}}"
                .formatted(prefix, hop, address.isEmpty() ? "" : ", 'nextHopIpAddress': '%s'".formatted(address));

        if (code.isEmpty()) {
            azure.put(TABLE + "/routes/route", body);
        } else {
            assertThat(azure.refusal(TABLE + "/routes/route", body)).isEqualTo(code);
        }
    }

    @Test
    void aTableHasOneRouteForEachRange() {
        String body = "{'properties': {'addressPrefix': '0.0.0.0/0', 'nextHopType': 'None'}}";
        azure.put(TABLE + "/routes/first", body);

        assertThat(azure.refusal(TABLE + "/routes/second", body)).isEqualTo("BadRequest");
        azure.put(TABLE + "/routes/first", body);
    }

    @Test
    void publicAddressesAreStandardAndStatic() {
        assertThat(azure.refusal(Firewalls.ADDRESS, "{'location': 'westeurope'}"))
                .isEqualTo("IPv4BasicSkuPublicIpCountLimitReached");
        assertThat(azure.refusal(Firewalls.ADDRESS, "{'location': 'westeurope', 'sku': {'name': 'Standard'}}"))
                .isEqualTo("StandardSkuPublicIPAddressesMustBeStatic");
    }

    @Test
    void eachPublicAddressIsAnotherAndStays() {
        String first = azure.put(Firewalls.ADDRESS, Firewalls.ADDRESS_BODY).text("/properties/ipAddress");
        String second =
                azure.put(Firewalls.ADDRESS + "-2", Firewalls.ADDRESS_BODY).text("/properties/ipAddress");

        assertThat(first).isNotEmpty().isNotEqualTo(second);
        assertThat(azure.put(Firewalls.ADDRESS, Firewalls.ADDRESS_BODY).text("/properties/ipAddress"))
                .isEqualTo(first);
    }

    @Test
    void aNatGatewayStaysWhileASubnetHasIt() {
        azure.put(Firewalls.ADDRESS, Firewalls.ADDRESS_BODY);
        azure.put(
                GATEWAY,
                "{'location': 'westeurope', 'properties': {'publicIpAddresses': [{'id': '%s'}]}}"
                        .formatted(Firewalls.ADDRESS));
        azure.put(
                HowTo.NODES,
                "{'properties': {'addressPrefix': '192.168.1.0/24', 'natGateway': {'id': '%s'}}}".formatted(GATEWAY));

        assertThat(azure.deleteRefusal(GATEWAY)).isEqualTo("BadRequest");
        assertThat(azure.deleteRefusal(Firewalls.ADDRESS)).isEqualTo("PublicIPAddressCannotBeDeleted");
        assertThat(Body.of(azure.get(Firewalls.ADDRESS).body()).text("/properties/natGateway/id"))
                .isEqualTo(GATEWAY);
        azure.put(HowTo.NODES, HowTo.subnet("192.168.1.0/24"));
        azure.delete(GATEWAY);
        azure.delete(Firewalls.ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/16, ''", "192.168.128.0/17, VnetAddressSpacesOverlap"})
    void peersHaveNoAddressInCommon(String space, String code) {
        hub(space);

        if (code.isEmpty()) {
            azure.put(PEERING, peering(""));
        } else {
            assertThat(azure.refusal(PEERING, peering(""))).isEqualTo(code);
        }
    }

    @Test
    void twoNetworksArePeeredOnce() {
        hub("10.0.0.0/16");
        azure.put(PEERING, peering(""));

        assertThat(azure.refusal(PEERING + "-2", peering(""))).isEqualTo("AnotherPeeringAlreadyReferencesRemoteVnet");
        azure.put(PEERING, peering(", 'allowForwardedTraffic': true"));
    }

    @Test
    void thereIsNoGatewayToUse() {
        hub("10.0.0.0/16");

        assertThat(azure.refusal(PEERING, peering(", 'useRemoteGateways': true")))
                .isEqualTo("RemoteVnetHasNoGateways");
    }

    private void hub(String space) {
        azure.put(
                HUB,
                "{'location': 'westeurope', 'properties': {'addressSpace': {'addressPrefixes': ['%s']}}}"
                        .formatted(space));
    }

    private static String peering(String more) {
        return "{'properties': {'remoteVirtualNetwork': {'id': '%s'}%s}}".formatted(HUB, more);
    }
}
