package com.isolatedaks.simulator.azure.network;

import static com.isolatedaks.simulator.arm.HowTo.ENDPOINTS;
import static com.isolatedaks.simulator.arm.HowTo.NETWORK;
import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.HowTo.subnet;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static org.assertj.core.api.Assertions.assertThat;

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

class VirtualNetworkTest {
    private static final String GROUP = id("Microsoft.Network/networkSecurityGroups/nsg");
    private static final String TABLE = id("Microsoft.Network/routeTables/routes");

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareANetwork() {
        azure = new TestAzure(folder);
        HowTo.network(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private static String network(String prefix, String rest) {
        return "{'location': 'westeurope', 'properties': {'addressSpace': {'addressPrefixes': ['%s']}%s}}"
                .formatted(prefix, rest);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.3.7/24, InvalidCIDRNotation",
        "192.168.3.0, InvalidAddressPrefixFormat",
        "10.0.0.0/24, NetcfgSubnetRangeOutsideVnet",
        "192.168.0.0/15, NetcfgSubnetRangeOutsideVnet",
        "192.168.1.128/25, NetcfgSubnetRangesOverlap",
        "192.168.3.0/30, NetcfgInvalidSubnet"
    })
    void aSubnetThatDoesNotFitIsRefused(String prefix, String code) {
        assertThat(azure.refusal(NETWORK + "/subnets/more", subnet(prefix))).isEqualTo(code);
    }

    @Test
    void theSmallestSubnetIsASlash29() {
        Body small = azure.put(NETWORK + "/subnets/small", subnet("192.168.3.0/29"));

        assertThat(small.text("/properties/privateEndpointNetworkPolicies")).isEqualTo("Disabled");
        assertThat(small.text("/etag")).isNotEmpty();
    }

    @Test
    void aNetworkShowsItsSubnetsAndKeepsThemWhenItsBodyHasNone() {
        azure.put(NETWORK, network("192.168.0.0/16", ""));

        assertThat(Body.of(azure.get(NETWORK).body()).objects("/properties/subnets"))
                .extracting(subnet -> subnet.text("/name"))
                .containsExactly("endpoints", "nodes");
    }

    @Test
    void inlineSubnetsReplaceThoseThatExist() {
        String inline = ", 'subnets': [{'name': 'nodes', 'properties': {'addressPrefix': '192.168.1.0/24'}}]";

        azure.put(NETWORK, network("192.168.0.0/16", inline));

        assertThat(azure.exists(NODES)).isTrue();
        assertThat(azure.exists(ENDPOINTS)).isFalse();
    }

    @Test
    void inlineSubnetsThatMissOneInUseAreRefused() {
        HowTo.registry(azure);
        azure.put(HowTo.ENDPOINT, HowTo.ENDPOINT_BODY);

        assertThat(azure.refusal(NETWORK, network("192.168.0.0/16", ", 'subnets': []")))
                .isEqualTo("InUseSubnetCannotBeDeleted");
        assertThat(azure.exists(NODES))
                .as("nothing of the refused request has happened")
                .isTrue();
    }

    @Test
    void anAddressPrefixWithSubnetsStays() {
        assertThat(azure.refusal(NETWORK, network("192.168.0.0/23", ""))).isEqualTo("InUsePrefixCannotBeDeleted");
        assertThat(azure.refusal(NETWORK, network("169.254.0.0/16", ""))).isEqualTo("InvalidAddressPrefixFormat");
    }

    @Test
    void aSubnetInUseKeepsItsRangeAndItsDelegations() {
        HowTo.registry(azure);
        azure.put(HowTo.ENDPOINT, HowTo.ENDPOINT_BODY);

        assertThat(azure.refusal(ENDPOINTS, subnet("192.168.2.0/25"))).isEqualTo("InUseSubnetCannotBeUpdated");
        assertThat(azure.refusal(ENDPOINTS, delegated("192.168.2.0/24")))
                .isEqualTo("SubnetDelegationsCannotChangeWhenSubnetUsedByResource");
        assertThat(azure.deleteRefusal(ENDPOINTS)).isEqualTo("InUseSubnetCannotBeDeleted");
        assertThat(azure.deleteRefusal(NETWORK)).isEqualTo("InUseSubnetCannotBeDeleted");
        azure.put(ENDPOINTS, "{'properties': {'addressPrefix': '192.168.2.0/24', 'defaultOutboundAccess': false}}");
    }

    @Test
    void aDelegatedSubnetTakesNoEndpoint() {
        HowTo.registry(azure);
        azure.put(ENDPOINTS, delegated("192.168.2.0/24"));

        assertThat(azure.refusal(HowTo.ENDPOINT, HowTo.ENDPOINT_BODY))
                .isEqualTo("PrivateEndpointCreationNotAllowedAsSubnetIsDelegated");
    }

    private static String delegated(String prefix) {
        return ("{'properties': {'addressPrefix': '%s', 'delegations': [{'name': 'aks', 'properties':"
                        + " {'serviceName': 'Microsoft.ContainerService/managedClusters'}}]}}")
                .formatted(prefix);
    }

    @Test
    void aSecurityGroupMustExistAndCannotGoWhileASubnetHasIt() {
        String attached = "{'properties': {'addressPrefix': '192.168.1.0/24', 'networkSecurityGroup': {'id': '%s'}}}"
                .formatted(GROUP);
        assertThat(azure.refusal(NODES, attached)).isEqualTo("InvalidResourceReference");
        azure.put(GROUP, "{'location': 'westeurope'}");

        azure.put(NODES, attached);

        assertThat(azure.deleteRefusal(GROUP)).isEqualTo("InUseNetworkSecurityGroupCannotBeDeleted");
        Body group = Body.of(azure.get(GROUP).body());
        assertThat(group.objects("/properties/subnets")).hasSize(1);
        assertThat(group.objects("/properties/defaultSecurityRules")).hasSize(6);
        azure.put(NODES, subnet("192.168.1.0/24"));
        azure.delete(GROUP);
    }

    @Test
    void securityRulesHavePrioritiesOfTheirOwn() {
        azure.put(GROUP, "{'location': 'westeurope'}");
        azure.put(GROUP + "/securityRules/first", rule(100, "Outbound"));

        assertThat(azure.refusal(GROUP + "/securityRules/second", rule(100, "Outbound")))
                .isEqualTo("SecurityRuleConflict");
        assertThat(azure.refusal(GROUP + "/securityRules/second", rule(99, "Outbound")))
                .isEqualTo("SecurityRuleInvalidPriority");
        azure.put(GROUP + "/securityRules/second", rule(100, "Inbound"));
        azure.put(GROUP + "/securityRules/third", rule(4096, "Inbound"));
        azure.put(GROUP, "{'location': 'westeurope'}");
        assertThat(azure.listed(GROUP + "/securityRules"))
                .as("a PUT without rules removes them")
                .isEmpty();
    }

    private static String rule(int priority, String direction) {
        return "{'properties': {'priority': %d, 'direction': '%s', 'access': 'Deny', 'protocol': '*'}}"
                .formatted(priority, direction);
    }

    @Test
    void aRouteTableInUseStays() {
        azure.put(
                TABLE,
                "{'location': 'westeurope', 'properties': {'routes': [{'name': 'out', 'properties': {'addressPrefix':"
                        + " '0.0.0.0/0', 'nextHopType': 'None'}}]}}");
        azure.put(
                NODES,
                "{'properties': {'addressPrefix': '192.168.1.0/24', 'routeTable': {'id': '%s'}}}".formatted(TABLE));

        assertThat(azure.deleteRefusal(TABLE)).isEqualTo("InUseRouteTableCannotBeDeleted");
        assertThat(azure.listed(TABLE + "/routes")).containsExactly("out");
    }

    @Test
    void peeringsAreConnectedWhenBothDirectionsExist() {
        String hub = id("Microsoft.Network/virtualNetworks/hub");
        azure.put(hub, network("10.9.0.0/16", ""));
        String toHub = NETWORK + "/virtualNetworkPeerings/hub";
        String body = "{'properties': {'remoteVirtualNetwork': {'id': '%s'}}}";

        assertThat(azure.put(toHub, body.formatted(hub)).text("/properties/peeringState"))
                .isEqualTo("Initiated");
        azure.put(hub + "/virtualNetworkPeerings/spoke", body.formatted(NETWORK));

        assertThat(Body.of(azure.get(toHub).body()).text("/properties/peeringState"))
                .isEqualTo("Connected");
    }
}
