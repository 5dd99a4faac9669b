package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.pulumi.test.TestResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IsolatedNetworkTest {

    @Test
    void twoSubnetsEachWithASecurityGroup() {
        RecordingMocks mocks = deploy(args());

        assertThat(mocks.graph())
                .containsExactly(
                        "index:IsolatedNetwork net",
                        "network:NetworkSecurityGroup net-endpoints-nsg",
                        "network:NetworkSecurityGroup net-nodes-nsg",
                        "network:Subnet net-endpoints",
                        "network:Subnet net-nodes",
                        "network:VirtualNetwork net-virtual-network");
    }

    @Test
    void nothingLeavesASubnetByDefaultAndTheInternetIsDenied() {
        RecordingMocks mocks = deploy(args());

        for (String subnet : List.of("net-nodes", "net-endpoints")) {
            assertThat(mocks.named(subnet).inputs()).containsEntry("defaultOutboundAccess", false);
            assertThat(mocks.named(subnet + "-nsg").inputs().get("securityRules"))
                    .asInstanceOf(LIST)
                    .last(MAP)
                    .containsEntry("access", "Deny")
                    .containsEntry("direction", "Outbound")
                    .containsEntry("destinationAddressPrefix", "Internet")
                    .containsEntry("protocol", "*");
        }
    }

    @Test
    void subnetsAreNeverPartOfTheVirtualNetworkItself() {
        assertThat(deploy(args()).named("net-virtual-network").inputs()).doesNotContainKey("subnets");
    }

    @Test
    void theApiServersSubnetIsDelegatedAndDoesNotSetOutboundAccess() {
        RecordingMocks mocks = deploy(args().enableApiServerSubnet(true));

        assertThat(mocks.named("net-api-server").inputs())
                .doesNotContainKey("defaultOutboundAccess")
                .containsEntry("addressPrefix", "10.10.192.0/19");
        assertThat(mocks.named("net-api-server").inputs().get("delegations"))
                .asString()
                .contains("Microsoft.ContainerService/managedClusters");
    }

    @Test
    void namesAndRangesAreKnownBeforeAnythingExists() {
        RecordingMocks mocks = deploy(args().virtualNetworkName("hub").tags(Map.of("team", "platform")));

        assertThat(mocks.named("net-virtual-network").inputs())
                .containsEntry("virtualNetworkName", "hub")
                .containsEntry("tags", Map.of("team", "platform"));
        assertThat(mocks.named("net-nodes-nsg").inputs()).containsEntry("networkSecurityGroupName", "hub-nodes");
        assertThat(mocks.named("net-nodes").inputs())
                .containsEntry("virtualNetworkName", "hub")
                .containsEntry("subnetName", "nodes")
                .containsEntry("addressPrefix", "10.10.0.0/17");
    }

    @Test
    void aRouteTableIsTheNodeSubnetsAndTakesThePlaceOfTheDenial() {
        RecordingMocks mocks = deploy(args().nodeRouteTableId("/subscriptions/s/table"));

        assertThat(mocks.named("net-nodes").inputs())
                .containsEntry("routeTable", Map.of("id", "/subscriptions/s/table"))
                .containsEntry("defaultOutboundAccess", false);
        assertThat(mocks.named("net-nodes-nsg").inputs().get("securityRules"))
                .asString()
                .contains("AllowNodesOutBound")
                .doesNotContain("Deny");
        assertThat(mocks.named("net-endpoints").inputs()).doesNotContainKey("routeTable");
    }

    @Test
    void podsAreLetThroughByTheirRangesAndDnsServersAreTheNetworks() {
        RecordingMocks mocks =
                deploy(args().podCidrs("100.64.0.0/16", "100.65.0.0/16").dnsServers("10.9.0.4"));

        assertThat(mocks.named("net-nodes-nsg").inputs().get("securityRules"))
                .asString()
                .contains("AllowPodsInBound", "AllowPods2InBound", "100.64.0.0/16", "100.65.0.0/16")
                .doesNotContain("10.244.0.0/16");
        assertThat(mocks.named("net-virtual-network").inputs())
                .containsEntry("dhcpOptions", Map.of("dnsServers", List.of("10.9.0.4")));
        assertThat(deploy(args()).named("net-virtual-network").inputs()).doesNotContainKey("dhcpOptions");
    }

    @Test
    void podsAndDnsServersAreChecked() {
        Problems problems = new Problems();

        IsolatedNetwork.check(
                "net", args().podCidrs("10.10.4.0/24", "pods").dnsServers("dns").build(), problems);

        assertThat(problems.all()).extracting(Problem::path).containsExactly("dnsServers", "podCidrs", "podCidrs");
    }

    @Test
    void namesFitIntoLabelsOfNodes() {
        Problems problems = new Problems();

        IsolatedNetwork.check(
                "net",
                args().virtualNetworkName("n".repeat(64))
                        .resourceGroupName("g".repeat(64))
                        .build(),
                problems);
        IsolatedNetwork.check(
                "net",
                args().virtualNetworkName("n".repeat(63))
                        .resourceGroupName("g".repeat(63))
                        .build(),
                problems);

        assertThat(problems.all()).extracting(Problem::path).containsExactly("virtualNetworkName", "resourceGroupName");
    }

    @Test
    void wrongInputsAreReportedTogetherAndNothingIsMade() {
        RecordingMocks mocks = new RecordingMocks();

        TestResult result = Deployed.result(
                mocks,
                context -> new IsolatedNetwork(
                        "net",
                        args().location("nowhere").addressSpace("10.0.0.0/30").build()));

        assertThat(result.exceptions())
                .hasAtLeastOneElementOfType(InvalidInputsException.class)
                .filteredOn(InvalidInputsException.class::isInstance)
                .allSatisfy(exception -> assertThat(((InvalidInputsException) exception).problems())
                        .hasSize(2));
        assertThat(mocks.graph())
                .filteredOn(line -> line.startsWith("network:"))
                .isEmpty();
    }

    private static RecordingMocks deploy(IsolatedNetworkArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> new IsolatedNetwork("net", args.build()));
    }

    private static IsolatedNetworkArgs.Builder args() {
        return IsolatedNetworkArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .addressSpace("10.10.0.0/16");
    }
}
