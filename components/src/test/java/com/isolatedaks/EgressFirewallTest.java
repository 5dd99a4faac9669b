package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.isolatedaks.inputs.EgressArgs;
import com.isolatedaks.inputs.HubPeeringArgs;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.Egresses;
import com.isolatedaks.testing.RecordingMocks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EgressFirewallTest {

    @Test
    void aFirewallInTheNetworkHasAPolicyAPublicAddressAndTheNetworksRoute() {
        RecordingMocks mocks = deploy(Egresses.network(
                EgressArgs.builder().features("WorkloadIdentity").build()));

        assertThat(mocks.graph())
                .contains(
                        "index:EgressFirewall firewall",
                        "network:AzureFirewall firewall-firewall",
                        "network:FirewallPolicy firewall-firewall-policy",
                        "network:FirewallPolicyRuleCollectionGroup firewall-denied-rules",
                        "network:FirewallPolicyRuleCollectionGroup firewall-feature-rules",
                        "network:PublicIPAddress firewall-firewall-public-ip",
                        "network:RouteTable net-nodes-routes",
                        "network:Subnet net-firewall-subnet")
                .noneMatch(line -> line.startsWith("network:Route "));
        assertThat(mocks.named("net-nodes-routes").inputs().get("routes"))
                .asInstanceOf(LIST)
                .singleElement(MAP)
                .containsEntry("addressPrefix", "0.0.0.0/0")
                .containsEntry("nextHopType", "VirtualAppliance")
                .containsEntry("nextHopIpAddress", "10.10.224.4");
        assertThat(mocks.named("firewall-firewall-public-ip").inputs())
                .containsEntry("publicIPAllocationMethod", "Static")
                .containsEntry("sku", Map.of("name", "Standard"));
        assertThat(mocks.named("firewall-firewall-policy").inputs())
                .containsEntry("threatIntelMode", "Deny")
                .containsEntry("sku", Map.of("tier", "Standard"))
                .containsEntry("dnsSettings", Map.of("enableProxy", false));
    }

    @Test
    void theRulesAreTheFeaturesAndNothingElse() {
        RecordingMocks mocks = deploy(Egresses.network(
                EgressArgs.builder().features("WorkloadIdentity").build()));

        assertThat(mocks.named("firewall-feature-rules").inputs())
                .containsEntry("ruleCollectionGroupName", "features")
                .containsEntry("priority", 200.0)
                .extractingByKey("ruleCollections")
                .isEqualTo(List.of(Map.of(
                        "ruleCollectionType",
                        "FirewallPolicyFilterRuleCollection",
                        "name",
                        "features-application",
                        "priority",
                        200.0,
                        "action",
                        Map.of("type", "Allow"),
                        "rules",
                        List.of(Map.of(
                                "ruleType",
                                "ApplicationRule",
                                "name",
                                "WorkloadIdentity-sign-in",
                                "description",
                                "WorkloadIdentity: exchange of tokens",
                                "sourceAddresses",
                                List.of("10.10.0.0/17"),
                                "targetFqdns",
                                List.of("login.microsoftonline.com"),
                                "protocols",
                                List.of(Map.of("protocolType", "Https", "port", 443.0)))))));
    }

    @Test
    void whatNoRuleNamesIsDeniedLastAzuresOwnInfrastructureToo() {
        RecordingMocks mocks = deploy(Egresses.network(EgressArgs.builder().build()));

        assertThat(mocks.named("firewall-denied-rules").inputs())
                .containsEntry("priority", 65000.0)
                .extractingByKey("ruleCollections")
                .asString()
                .contains("action={type=Deny}", "targetFqdns=[*]", "port=80.0", "port=443.0");
    }

    @Test
    void theSecurityGroupOpensThePortsOfTheRulesAndNoOther() {
        RecordingMocks mocks = deploy(Egresses.network(
                Egresses.allowing(Egresses.git()).features("WorkloadIdentity").build()));

        assertThat(mocks.named("net-nodes-nsg").inputs().get("securityRules"))
                .asInstanceOf(LIST)
                .filteredOn(rule ->
                        ((Map<?, ?>) rule).get("destinationAddressPrefix").equals("Internet"))
                .extracting(rule -> String.valueOf(((Map<?, ?>) rule).get("name")))
                .containsExactly("AllowEgressTcpOutBound", "DenyInternetOutBound");
        assertThat(mocks.named("net-nodes-nsg").inputs().get("securityRules"))
                .asString()
                .contains("destinationPortRanges=[22, 443]");
        assertThat(mocks.named("net-virtual-network").inputs())
                .containsEntry("dhcpOptions", Map.of("dnsServers", List.of("10.10.224.4")));
        assertThat(mocks.named("firewall-firewall-policy").inputs())
                .containsEntry("dnsSettings", Map.of("enableProxy", true));
    }

    @Test
    void azureTakesNoSecurityGroupInTheFirewallsSubnet() {
        RecordingMocks mocks = deploy(Egresses.network(EgressArgs.builder().build()));

        assertThat(mocks.named("net-firewall-subnet").inputs())
                .containsEntry("subnetName", "AzureFirewallSubnet")
                .containsEntry("addressPrefix", "10.10.224.0/26")
                .doesNotContainKeys("networkSecurityGroup", "routeTable");
    }

    @Test
    void anApplianceThatExistsGetsTheRulesAsAnOutputAndARouteOnly() {
        RecordingMocks mocks = new RecordingMocks();
        Deployed.run(mocks, context -> {
            var firewall = new EgressFirewall(
                    "firewall",
                    Egresses.appliance(EgressArgs.builder().features("WorkloadIdentity"))
                            .routeTableName("spoke-nodes")
                            .peering(HubPeeringArgs.builder()
                                    .virtualNetworkId("spoke-id")
                                    .virtualNetworkName("spoke")
                                    .hubVirtualNetworkId("hub-id")
                                    .hubVirtualNetworkName("hub")
                                    .hubResourceGroupName("hub-group")
                                    .build())
                            .build());
            firewall.rules().applyValue(rules -> {
                assertThat(rules).singleElement().satisfies(rule -> {
                    assertThat(rule.destination()).isEqualTo("login.microsoftonline.com");
                    assertThat(rule.kind()).isEqualTo("Host");
                    assertThat(rule.sources()).containsExactly("10.10.0.0/17");
                });
                return rules;
            });
            context.export("address", firewall.privateAddress());
            context.export("rules", firewall.rules().applyValue(List::size));
        });

        assertThat(mocks.graph())
                .containsExactly(
                        "index:EgressFirewall firewall",
                        "network:Route firewall-firewall-route",
                        "network:VirtualNetworkPeering firewall-peering-from-hub",
                        "network:VirtualNetworkPeering firewall-peering-to-hub");
        assertThat(mocks.named("firewall-firewall-route").inputs())
                .containsEntry("routeTableName", "spoke-nodes")
                .containsEntry("nextHopIpAddress", Egresses.APPLIANCE);
        assertThat(mocks.named("firewall-peering-from-hub").inputs())
                .containsEntry("resourceGroupName", "hub-group")
                .containsEntry("virtualNetworkPeeringName", "to-spoke")
                .containsEntry("allowForwardedTraffic", true);
    }

    @Test
    void anAddressThatAzureChoseOtherwiseIsRefused() {
        var result = Deployed.result(
                new RecordingMocks(),
                context -> context.export(
                        "address",
                        new EgressFirewall(
                                        "firewall",
                                        Egresses.appliance(EgressArgs.builder())
                                                .subnetId(
                                                        "/subscriptions/s/resourceGroups/g/providers/"
                                                                + "Microsoft.Network/virtualNetworks/n/subnets/AzureFirewallSubnet")
                                                .build())
                                .privateAddress()));

        assertThat(result.exceptions()).anySatisfy(exception -> assertThat(exception)
                .hasMessageContaining("Azure has given another address to the firewall than routes lead to"));
    }

    @Test
    void allThatIsWrongIsReportedAtOnce() {
        Problems problems = new Problems();

        EgressFirewall.check(
                "firewall",
                Egresses.appliance(EgressArgs.builder().features("Kedar").imageRegistries("docker"))
                        .location("mars")
                        .nodeSubnetPrefixes("10.0.0.1/17")
                        .availabilityZones("4")
                        .logAnalyticsWorkspaceId("workspace")
                        .routeTableName("table")
                        .routeTableId("id")
                        .build(),
                problems);

        assertThat(problems.all())
                .extracting(Problem::path)
                .containsExactly(
                        "location",
                        "egress.features",
                        "egress.imageRegistries",
                        "nodeSubnetPrefixes",
                        "availabilityZones",
                        "logAnalyticsWorkspaceId",
                        "availabilityZones",
                        "routeTableName");
    }

    private static RecordingMocks deploy(IsolatedNetworkArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> {
            var network = new IsolatedNetwork("net", args.build());
            var firewall = new EgressFirewall(
                    "firewall",
                    network.forFirewall().logAnalyticsWorkspaceId("workspace").build());
            context.export("address", firewall.privateAddress());
        });
    }
}
