package com.isolatedaks.isolation.boot;

import static com.isolatedaks.isolation.testing.TestNetwork.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.testing.TestNetwork;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkBootTest {
    private static final List<String> REGISTRY = List.of("reg.azurecr.io", "reg.westeurope.data.azurecr.io");
    private static final String API = "api.privatelink.westeurope.azmk8s.io";

    private static NetworkBoot node(TestNetwork network) {
        return new NetworkBoot(network.in("vnet/nodes"), network.model());
    }

    private static Optional<BootFailure> failure(Optional<FailedBoot> failed) {
        return failed.map(FailedBoot::failure);
    }

    @Test
    void anIsolatedNodeReachesTheRegistryAndNotTheInternet() {
        NetworkBoot node = node(TestNetwork.isolated());

        assertThat(node.registry(REGISTRY)).isEmpty();
        assertThat(node.metadata()).isEmpty();
        assertThat(failure(node.outbound())).contains(BootFailure.NO_OUTBOUND);
    }

    @Test
    void theDataOfTheRegistryCountsAsMuchAsTheRegistry() {
        TestNetwork network = TestNetwork.isolated()
                .without("Microsoft.Network/privateDnsZones/A", "privatelink.azurecr.io/reg.westeurope.data");

        FailedBoot failed = node(network).registry(REGISTRY).orElseThrow();

        assertThat(failed.failure()).isEqualTo(BootFailure.REGISTRY_UNREACHABLE);
        assertThat(failed.reason()).contains("reg.westeurope.data.privatelink.azurecr.io has no record");
    }

    @Test
    void aRuleInTheWayIsNamed() {
        TestNetwork network =
                TestNetwork.isolated().guard("vnet/nodes", rule(100, "Outbound", "Deny", "*", "10.0.2.0/24", "443"));

        assertThat(node(network).registry(REGISTRY).orElseThrow().reason())
                .contains("reg.azurecr.io (10.0.2.4) port 443", "nsg", "rule100");
    }

    @Test
    void metadataIsShutByItsTag() {
        TestNetwork network = TestNetwork.isolated()
                .guard("vnet/nodes", rule(100, "Outbound", "Deny", "*", "AzurePlatformIMDS", "*"));

        assertThat(failure(node(network).metadata())).contains(BootFailure.NO_METADATA);
    }

    @ParameterizedTest
    @CsvSource({"'', API_SERVER_NAME_UNKNOWN_TO_AZURE", "10.0.2.10, API_SERVER_NAME_UNKNOWN"})
    void aNameThatNobodyKnowsFailsByTheServerThatSaysSo(String server, BootFailure expected) {
        TestNetwork network = TestNetwork.isolated();
        if (!server.isEmpty()) {
            network.network("vnet", "10.0.0.0/16", "'dhcpOptions': {'dnsServers': ['%s']}".formatted(server));
        }

        assertThat(failure(node(network).apiServer(API))).contains(expected);
    }

    @Test
    void aRecordWithoutAnEndpointLeadsNowhere() {
        TestNetwork network = TestNetwork.isolated()
                .zone("privatelink.westeurope.azmk8s.io", "vnet", "Default")
                .record("privatelink.westeurope.azmk8s.io/api", "10.0.2.77");

        assertThat(failure(node(network).apiServer(API))).contains(BootFailure.API_SERVER_UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"443, false", "4443, false", "9988, true"})
    void anIntegratedApiServerNeedsBothItsPorts(String denied, boolean boots) {
        TestNetwork network = TestNetwork.isolated()
                .subnet(
                        "vnet/api",
                        "10.0.3.0/28",
                        "'delegations': [{'properties': {'serviceName': 'Microsoft.ContainerService/managedClusters'}}]")
                .guard("vnet/api", rule(100, "Inbound", "Deny", "*", "*", denied));

        assertThat(node(network)
                        .apiServer(Address.of("10.0.3.4"), List.of(443, 4443))
                        .isEmpty())
                .isEqualTo(boots);
    }
}
