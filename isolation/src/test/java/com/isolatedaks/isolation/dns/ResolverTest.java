package com.isolatedaks.isolation.dns;

import static com.isolatedaks.isolation.testing.TestNetwork.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.dns.Resolution.Addresses;
import com.isolatedaks.isolation.dns.Resolution.NoServer;
import com.isolatedaks.isolation.dns.Resolution.NoSuchName;
import com.isolatedaks.isolation.dns.Resolution.PublicAddress;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.testing.TestNetwork;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** See https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration and …/azure/dns/private-dns-overview. */
class ResolverTest {
    private static final String REGISTRY = "reg.azurecr.io";
    private static final String LINKS = "Microsoft.Network/privateDnsZones/virtualNetworkLinks";

    private static Resolution resolve(TestNetwork network, String subnet, String name) {
        return new Resolver(network.model()).resolve(name, network.in(subnet));
    }

    private static void assertIsPrivate(Resolution resolution, String address) {
        assertThat(resolution.answer()).isEqualTo(new Addresses(List.of(Address.of(address))));
    }

    @ParameterizedTest
    @CsvSource({"reg.azurecr.io, 10.0.2.4", "REG.azurecr.io, 10.0.2.4", "reg.westeurope.data.azurecr.io, 10.0.2.5"})
    void registryNamesLeadThroughPublicAliasesToTheEndpoint(String name, String address) {
        Resolution resolution = resolve(TestNetwork.isolated(), "vnet/nodes", name);

        assertIsPrivate(resolution, address);
        assertThat(resolution.steps())
                .hasSize(3)
                .anyMatch(step -> step.contains("is an alias of") && step.contains("privatelink.azurecr.io"));
    }

    @Test
    void withoutALinkThePublicAddressIsTheAnswer() {
        TestNetwork network = TestNetwork.isolated().without(LINKS, "privatelink.azurecr.io/link-vnet");

        Resolution resolution = resolve(network, "vnet/nodes", REGISTRY);

        assertThat(resolution.answer()).isInstanceOf(PublicAddress.class);
        assertThat(resolution.target().orElseThrow().refusal()).contains("reg has public network access disabled");
    }

    @Test
    void withoutAnEndpointPublicDnsHasNoAlias() {
        TestNetwork network = TestNetwork.isolated().without("Microsoft.Network/privateEndpoints", "pe");

        assertThat(resolve(network, "vnet/nodes", REGISTRY).answer()).isInstanceOf(PublicAddress.class);
    }

    @Test
    void aLinkedZoneWithoutTheRecordSaysThereIsNoSuchName() {
        TestNetwork network =
                TestNetwork.isolated().without("Microsoft.Network/privateDnsZones/A", "privatelink.azurecr.io/reg");

        assertThat(resolve(network, "vnet/nodes", REGISTRY).answer()).isInstanceOf(NoSuchName.class);
    }

    // https://learn.microsoft.com/azure/dns/private-dns-fallback
    @Test
    void aLinkThatFallsBackGivesThePublicAddressInstead() {
        TestNetwork network = TestNetwork.isolated()
                .zone("privatelink.azurecr.io", "vnet", "NxDomainRedirect")
                .without("Microsoft.Network/privateDnsZones/A", "privatelink.azurecr.io/reg");

        assertThat(resolve(network, "vnet/nodes", REGISTRY).answer()).isInstanceOf(PublicAddress.class);
    }

    @Test
    void theLinkedZoneWithTheLongestNameAnswers() {
        TestNetwork network = TestNetwork.isolated()
                .zone("azmk8s.io", "vnet", "Default")
                .record("azmk8s.io/api.privatelink.westeurope", "10.0.9.9")
                .zone("privatelink.westeurope.azmk8s.io", "vnet", "Default")
                .record("privatelink.westeurope.azmk8s.io/api", "10.0.1.4");

        assertIsPrivate(resolve(network, "vnet/nodes", "api.privatelink.westeurope.azmk8s.io"), "10.0.1.4");
    }

    @Test
    void wildcardsAndOwnAliasesAreFollowed() {
        TestNetwork network = TestNetwork.isolated()
                .zone("corp.test", "vnet", "Default")
                .record("corp.test/*", "10.0.1.9")
                .put(
                        "Microsoft.Network/privateDnsZones/CNAME",
                        "corp.test/images",
                        "{'properties': {'cnameRecord': {'cname': 'reg.azurecr.io.'}}}");

        assertIsPrivate(resolve(network, "vnet/nodes", "anything.corp.test"), "10.0.1.9");
        assertIsPrivate(resolve(network, "vnet/nodes", "images.corp.test"), "10.0.2.4");
    }

    @ParameterizedTest
    @CsvSource({"vnet, true", "hub, false"})
    void zonesAnswerByTheNetworkOfTheServerNotOfTheAsker(String serverIn, boolean isPrivate) {
        String server = serverIn.equals("hub") ? "10.5.1.4" : "10.0.2.10";
        TestNetwork network = TestNetwork.isolated()
                .network("vnet", "10.0.0.0/16", "'dhcpOptions': {'dnsServers': ['%s']}".formatted(server))
                .network("hub", "10.5.0.0/16", "")
                .subnet("hub/dns", "10.5.1.0/24", "")
                .peer("vnet", "hub");

        Resolution resolution = resolve(network, "vnet/nodes", REGISTRY);

        assertThat(resolution.answer() instanceof Addresses)
                .as("the zone is linked to vnet only")
                .isEqualTo(isPrivate);
        assertThat(resolution.steps().get(0)).contains("network " + serverIn);
    }

    @Test
    void aServerThatIsNotReachedDoesNotAnswer() {
        TestNetwork network =
                TestNetwork.isolated().network("vnet", "10.0.0.0/16", "'dhcpOptions': {'dnsServers': ['10.9.9.9']}");

        assertThat(resolve(network, "vnet/nodes", REGISTRY).answer()).isInstanceOf(NoServer.class);
    }

    @Test
    void aRuleForItsTagShutsAzuresServer() {
        String deny =
                rule(100, "Outbound", "Deny", "*", "AzurePlatformDNS", "*").replace("Tcp", "*");
        TestNetwork network = TestNetwork.isolated().guard("vnet/nodes", deny);

        assertThat(resolve(network, "vnet/nodes", REGISTRY).failure().orElseThrow())
                .contains("168.63.129.16 does not answer", "rule100");
    }

    @ParameterizedTest
    @CsvSource({
        "mcr.microsoft.com, true",
        "example.org, true",
        "api.privatelink.westeurope.azmk8s.io, false",
        "api.private.westeurope.azmk8s.io, false"
    })
    void publicDnsDoesNotKnowPrivateApiServers(String name, boolean isKnown) {
        Resolution resolution = new Resolver(TestNetwork.isolated().model()).resolveInPublic(name);

        assertThat(resolution.answer() instanceof PublicAddress).isEqualTo(isKnown);
    }
}
