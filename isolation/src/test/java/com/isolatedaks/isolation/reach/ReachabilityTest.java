package com.isolatedaks.isolation.reach;

import static com.isolatedaks.isolation.testing.TestNetwork.id;
import static com.isolatedaks.isolation.testing.TestNetwork.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.model.NodePool;
import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.testing.TestNetwork;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Azure documents about packets; the page stands above each group of cases. */
class ReachabilityTest {
    private static final String ENDPOINT = "10.0.2.4";
    private static final String PUBLIC = "203.0.113.9";
    private static final Target IMAGES = Target.inPublic("mcr.microsoft.com", Optional.empty());

    // https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview

    @ParameterizedTest
    @CsvSource({
        // priority, access, destination, ports, whether the endpoint is reached
        "100, Deny, 10.0.2.0/24, 443, false",
        "100, Deny, 10.0.2.4, 400-500, false",
        "100, Deny, VirtualNetwork, *, false",
        "100, Deny, *, *, false",
        "100, Deny, 10.0.3.0/24, 443, true",
        "100, Deny, 10.0.2.0/24, 80, true",
        "4096, Deny, Internet, *, true",
        "100, Deny, AzureContainerRegistry, *, true",
        "100, Allow, VirtualNetwork, 443, true"
    })
    void outboundRulesJudgeTheFinalDestination(
            int priority, String access, String to, String ports, boolean isReached) {
        TestNetwork network =
                TestNetwork.isolated().guard("vnet/nodes", rule(priority, "Outbound", access, "*", to, ports));

        assertThat(network.send("vnet/nodes", ENDPOINT) instanceof Verdict.Reached)
                .isEqualTo(isReached);
    }

    @Test
    void theLowestPriorityThatFitsDecidesAndIsNamed() {
        TestNetwork network = TestNetwork.isolated()
                .guard(
                        "vnet/nodes",
                        rule(300, "Outbound", "Deny", "*", "*", "*"),
                        rule(200, "Outbound", "Allow", "*", "10.0.2.0/24", "443"));

        assertThat(network.send("vnet/nodes", ENDPOINT).hops().get(0).rule()).isEqualTo("rule200");
        Verdict other = network.send("vnet/nodes", Target.at(Address.of(ENDPOINT)), 80);
        assertThat(other.isBlocked()).isTrue();
        assertThat(other.deciding().rule()).isEqualTo("rule300");
    }

    @Test
    void aRuleForSomeOfTheSendersAllowsNotAllAndDeniesNotNone() {
        TestNetwork allowsHalf = TestNetwork.isolated()
                .guard(
                        "vnet/nodes",
                        rule(100, "Outbound", "Allow", "10.0.1.0/25", "*", "443"),
                        rule(200, "Outbound", "Deny", "*", "*", "*"));
        TestNetwork deniesHalf =
                TestNetwork.isolated().guard("vnet/nodes", rule(100, "Outbound", "Deny", "10.0.1.0/25", "*", "443"));

        assertThat(allowsHalf.send("vnet/nodes", ENDPOINT).isBlocked()).isTrue();
        assertThat(deniesHalf.send("vnet/nodes", ENDPOINT).isBlocked()).isTrue();
    }

    // https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16

    @ParameterizedTest
    @CsvSource({
        "168.63.129.16, 53, *, true",
        "168.63.129.16, 53, AzurePlatformDNS, false",
        "168.63.129.16, 80, AzurePlatformDNS, true",
        "169.254.169.254, 80, *, true",
        "169.254.169.254, 80, AzurePlatformIMDS, false",
        "169.254.169.254, 80, Internet, true"
    })
    void platformAddressesHeedOnlyTheirOwnTags(String address, int port, String denied, boolean isReached) {
        TestNetwork network = TestNetwork.isolated()
                .guard("vnet/nodes", rule(100, "Outbound", "Deny", "*", denied, "*"))
                .route("vnet/nodes", "0.0.0.0/0", "None", "");

        assertThat(network.send("vnet/nodes", Target.at(Address.of(address)), port) instanceof Verdict.Reached)
                .isEqualTo(isReached);
    }

    // https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview

    @ParameterizedTest
    @CsvSource({
        // prefix, next hop, whether the endpoint is reached: its own /32 wins over all that is shorter
        "0.0.0.0/0, None, true",
        "10.0.0.0/16, None, true",
        "10.0.2.0/24, None, true",
        "10.0.2.4/32, None, false"
    })
    void theRouteOfAnEndpointWinsOverShorterOnes(String prefix, String nextHop, boolean isReached) {
        TestNetwork network = TestNetwork.isolated().route("vnet/nodes", prefix, nextHop, "");

        assertThat(network.send("vnet/nodes", ENDPOINT) instanceof Verdict.Reached)
                .isEqualTo(isReached);
    }

    // https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy

    @ParameterizedTest
    @CsvSource({
        "Disabled, 10.0.2.0/24, true",
        "RouteTableEnabled, 10.0.2.0/24, false",
        "Enabled, 10.0.0.0/16, false",
        "Enabled, 0.0.0.0/0, true",
        "NetworkSecurityGroupEnabled, 10.0.2.0/24, true"
    })
    void withPoliciesARouteAsLongAsTheNetworkOverridesTheEndpoints(String policies, String prefix, boolean isReached) {
        TestNetwork network = TestNetwork.isolated()
                .subnet("vnet/endpoints", "10.0.2.0/24", "'privateEndpointNetworkPolicies': '%s'".formatted(policies))
                .route("vnet/nodes", prefix, "None", "");

        assertThat(network.send("vnet/nodes", ENDPOINT) instanceof Verdict.Reached)
                .isEqualTo(isReached);
    }

    @ParameterizedTest
    @CsvSource({"Disabled, true", "RouteTableEnabled, true", "NetworkSecurityGroupEnabled, false", "Enabled, false"})
    void theGroupOfAnEndpointsSubnetCountsOnlyWithPolicies(String policies, boolean isReached) {
        TestNetwork network = TestNetwork.isolated()
                .subnet("vnet/endpoints", "10.0.2.0/24", "'privateEndpointNetworkPolicies': '%s'".formatted(policies))
                .guard("vnet/endpoints", rule(100, "Inbound", "Deny", "*", "*", "*"));

        assertThat(network.send("vnet/nodes", ENDPOINT) instanceof Verdict.Reached)
                .isEqualTo(isReached);
    }

    @Test
    void anEndpointThatIsNotConnectedLeadsNowhere() {
        TestNetwork network = TestNetwork.isolated().endpoint("pe", "vnet/endpoints", "Disconnected");

        assertThat(network.send("vnet/nodes", ENDPOINT).deciding().kind()).isEqualTo(Hop.Kind.PRIVATE_ENDPOINT);
    }

    @Test
    void anAddressThatNothingHasIsNotReached() {
        TestNetwork network = TestNetwork.isolated().without("Microsoft.Network/privateEndpoints", "pe");

        assertThat(network.send("vnet/nodes", ENDPOINT).deciding().text())
                .contains("nothing is known to have 10.0.2.4");
        assertThat(network.send("vnet/nodes", "10.0.9.9").deciding().text()).contains("no subnet has");
    }

    // https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview

    @Test
    void endpointsOfPeersAreReachedButNotThoseOfTheirPeers() {
        TestNetwork network = TestNetwork.isolated()
                .network("spoke", "10.1.0.0/16", "")
                .subnet("spoke/nodes", "10.1.1.0/24", "")
                .network("far", "10.2.0.0/16", "")
                .subnet("far/nodes", "10.2.1.0/24", "")
                .peer("vnet", "spoke")
                .peer("spoke", "far");

        assertThat(network.send("spoke/nodes", ENDPOINT)).isInstanceOf(Verdict.Reached.class);
        assertThat(network.send("far/nodes", ENDPOINT).deciding().kind())
                .as("Azure drops what is for private addresses of no neighbour")
                .isEqualTo(Hop.Kind.ROUTE);
    }

    @Test
    void halfAPeeringIsNone() {
        TestNetwork network = TestNetwork.isolated()
                .network("spoke", "10.1.0.0/16", "")
                .subnet("spoke/nodes", "10.1.1.0/24", "")
                .half("spoke", "vnet");

        assertThat(network.send("spoke/nodes", ENDPOINT).isBlocked()).isTrue();
    }

    // https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access

    @Test
    void withoutAnyWayOutNothingGoesOut() {
        assertThat(TestNetwork.isolated().send("vnet/nodes", PUBLIC).deciding().kind())
                .isEqualTo(Hop.Kind.EGRESS);
    }

    @Test
    void aSubnetThatDoesNotSayHasDefaultOutboundAccess() {
        Verdict verdict =
                TestNetwork.isolated().subnet("vnet/nodes", "10.0.1.0/24", "").send("vnet/nodes", PUBLIC);

        assertThat(verdict).isInstanceOf(Verdict.Reached.class);
        assertThat(verdict.hops()).extracting(Hop::text).anyMatch(text -> text.contains("default outbound access"));
    }

    @Test
    void aNatGatewayIsAWayOut() {
        TestNetwork network =
                TestNetwork.isolated().attach("vnet/nodes", "natGateway", id("Microsoft.Network/natGateways", "nat"));

        assertThat(network.send("vnet/nodes", IMAGES, 443)).isInstanceOf(Verdict.Reached.class);
    }

    @Test
    void aRouteToNothingStopsWhatDefaultOutboundWouldLetOut() {
        TestNetwork network = TestNetwork.isolated()
                .subnet("vnet/nodes", "10.0.1.0/24", "")
                .route("vnet/nodes", "0.0.0.0/0", "None", "");

        assertThat(network.send("vnet/nodes", IMAGES, 443).deciding().rule()).isEqualTo("out");
    }

    @ParameterizedTest
    @CsvSource({
        "none, false, false",
        "loadBalancer, false, true",
        "none, true, true",
        "userDefinedRouting, false, false"
    })
    void nodesGoOutByTheOutboundTypeOrTheirOwnAddresses(String outbound, boolean hasPublicAddresses, boolean isOut) {
        NetworkModel model = TestNetwork.isolated().model();
        NodePool pool = new NodePool(
                new ArmId(id("Microsoft.ContainerService/managedClusters/agentPools", "aks/system")),
                Optional.of(new ArmId(id("Microsoft.Network/virtualNetworks/subnets", "vnet/nodes"))),
                Optional.empty(),
                outbound,
                hasPublicAddresses);

        Verdict verdict =
                new Reachability(model).reach(Source.nodes(pool, model).orElseThrow(), IMAGES, 443, Protocol.TCP);

        assertThat(verdict instanceof Verdict.Reached).isEqualTo(isOut);
    }

    // https://learn.microsoft.com/azure/virtual-network/service-tags-overview

    @ParameterizedTest
    @CsvSource({
        "Internet, false",
        "AzureCloud, false",
        "MicrosoftContainerRegistry, false",
        "MicrosoftContainerRegistry.westeurope, false",
        "*, false",
        "AzureActiveDirectory, true",
        "VirtualNetwork, true",
        "10.0.0.0/8, true"
    })
    void tagsCoverPublicNames(String denied, boolean isReached) {
        TestNetwork network = TestNetwork.isolated()
                .subnet("vnet/nodes", "10.0.1.0/24", "")
                .guard("vnet/nodes", rule(100, "Outbound", "Deny", "*", denied, "*"));

        assertThat(network.send("vnet/nodes", IMAGES, 443) instanceof Verdict.Reached)
                .isEqualTo(isReached);
    }

    @Test
    void aDefaultRouteMakesEverythingPartOfTheVirtualNetworkTag() {
        TestNetwork network = TestNetwork.isolated()
                .guard(
                        "vnet/nodes",
                        rule(100, "Outbound", "Allow", "*", "VirtualNetwork", "*"),
                        rule(200, "Outbound", "Deny", "*", "*", "*"))
                .route("vnet/nodes", "0.0.0.0/0", "VirtualAppliance", "10.9.0.4");

        Verdict verdict = network.send("vnet/nodes", IMAGES, 443);

        assertThat(verdict).as("nothing is known of the appliance").isInstanceOf(Verdict.Undecided.class);
        assertThat(verdict.hops().get(0).rule()).isEqualTo("rule100");
    }

    // https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview

    @Test
    void aServiceEndpointReachesItsServiceWithoutAWayOut() {
        TestNetwork network = TestNetwork.isolated()
                .subnet(
                        "vnet/nodes",
                        "10.0.1.0/24",
                        "'defaultOutboundAccess': false, 'serviceEndpoints': [{'service': 'Microsoft.Storage'}]");

        assertThat(network.send("vnet/nodes", Target.inPublic("x.blob.core.windows.net", Optional.empty()), 443))
                .isInstanceOf(Verdict.Reached.class);
        assertThat(network.send("vnet/nodes", IMAGES, 443).isBlocked()).isTrue();
    }

    @Test
    void theInternetDoesNotRoutePrivateAddresses() {
        Reachability reachability = new Reachability(TestNetwork.isolated().model());

        assertThat(reachability
                        .reachFromInternet(Target.at(Address.of(ENDPOINT)))
                        .isBlocked())
                .isTrue();
        assertThat(reachability
                        .reachFromInternet(Target.inPublic("reg.azurecr.io", Optional.of("shut")))
                        .deciding()
                        .text())
                .isEqualTo("shut");
    }
}
