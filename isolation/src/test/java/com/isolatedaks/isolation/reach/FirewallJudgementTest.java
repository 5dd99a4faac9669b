package com.isolatedaks.isolation.reach;

import static com.isolatedaks.isolation.testing.TestNetwork.id;
import static com.isolatedaks.isolation.testing.TestNetwork.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.testing.TestNetwork;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** See https://learn.microsoft.com/azure/firewall/rule-processing and https://learn.microsoft.com/azure/aks/limit-egress-traffic. */
class FirewallJudgementTest {
    private static final String RULES =
            """
            {'properties': {'priority': 100, 'ruleCollections': [
              {'name': 'apps', 'priority': 200, 'action': {'type': 'Allow'}, 'rules': [
                {'name': 'aks', 'ruleType': 'ApplicationRule', 'sourceAddresses': ['*'], 'fqdnTags': ['AzureKubernetesService'],
                 'protocols': [{'protocolType': 'Https', 'port': 443}]},
                {'name': 'own', 'ruleType': 'ApplicationRule', 'sourceAddresses': ['10.0.1.0/24'],
                 'targetFqdns': ['*.example.com'], 'protocols': [{'protocolType': 'Https', 'port': 443}]}]},
              {'name': 'net', 'priority': 300, 'action': {'type': 'Deny'}, 'rules': [
                {'name': 'entra', 'ruleType': 'NetworkRule', 'ipProtocols': ['TCP'], 'sourceAddresses': ['*'],
                 'destinationAddresses': ['AzureActiveDirectory'], 'destinationPorts': ['443']}]}]}}""";

    private static TestNetwork behindFirewall(String publicAddress) {
        return TestNetwork.isolated()
                .subnet("vnet/AzureFirewallSubnet", "10.0.3.0/26", "")
                .put("Microsoft.Network/firewallPolicies", "policy", "{'properties': {}}")
                .put("Microsoft.Network/firewallPolicies/ruleCollectionGroups", "policy/group", RULES)
                .put(
                        "Microsoft.Network/azureFirewalls",
                        "firewall",
                        "{'properties': {'firewallPolicy': {'id': '%s'}, 'ipConfigurations': [{'properties': {'privateIPAddress': '10.0.3.4' %s}}]}}"
                                .formatted(id("Microsoft.Network/firewallPolicies", "policy"), publicAddress))
                .route("vnet/nodes", "0.0.0.0/0", "VirtualAppliance", "10.0.3.4");
    }

    @ParameterizedTest
    @CsvSource({
        "mcr.microsoft.com, 443, group/apps/aks, true",
        "weu.data.mcr.microsoft.com, 443, group/apps/aks, true",
        "www.example.com, 443, group/apps/own, true",
        "example.org, 443, '', false",
        "www.example.com, 80, '', false",
        "login.microsoftonline.com, 443, group/net/entra, false"
    })
    void rulesDecideByNameAndNetworkRulesComeFirst(String host, int port, String rule, boolean isReached) {
        TestNetwork network = behindFirewall(", 'publicIPAddress': {'id': '/p'}");

        Verdict verdict = network.send("vnet/nodes", Target.inPublic(host, Optional.empty()), port);

        assertThat(verdict instanceof Verdict.Reached).isEqualTo(isReached);
        assertThat(verdict.hops())
                .filteredOn(hop -> hop.kind() == Hop.Kind.FIREWALL)
                .extracting(Hop::rule)
                .containsExactly(rule);
    }

    @Test
    void aFirewallWithoutPublicAddressLetsNothingOut() {
        Verdict verdict =
                behindFirewall("").send("vnet/nodes", Target.inPublic("mcr.microsoft.com", Optional.empty()), 443);

        assertThat(verdict.deciding().kind()).isEqualTo(Hop.Kind.EGRESS);
        assertThat(verdict.isBlocked()).isTrue();
    }

    @Test
    void aGroupThatDeniesTheInternetDeniesTheWayToTheFirewall() {
        Verdict verdict = behindFirewall(", 'publicIPAddress': {'id': '/p'}")
                .guard("vnet/nodes", rule(4096, "Outbound", "Deny", "*", "Internet", "*"))
                .send("vnet/nodes", Target.inPublic("mcr.microsoft.com", Optional.empty()), 443);

        assertThat(verdict.deciding().rule()).isEqualTo("rule4096");
    }

    @Test
    void privateEndpointsAreReachedBesideTheFirewall() {
        Verdict verdict = behindFirewall("").send("vnet/nodes", "10.0.2.4");

        assertThat(verdict).isInstanceOf(Verdict.Reached.class);
        assertThat(verdict.hops()).noneMatch(hop -> hop.kind() == Hop.Kind.FIREWALL);
    }

    @Test
    void aFirewallInAHubIsReachedAndAnswersComeBackIfThePeeringTakesThem() {
        assertThat(inHub(true).send("vnet/nodes", Target.inPublic("mcr.microsoft.com", Optional.empty()), 443))
                .isInstanceOf(Verdict.Reached.class);
        assertThat(inHub(true)
                        .send("vnet/nodes", Target.inPublic("example.org", Optional.empty()), 443)
                        .isBlocked())
                .isTrue();

        Verdict oneWay = inHub(false).send("vnet/nodes", Target.inPublic("mcr.microsoft.com", Optional.empty()), 443);

        assertThat(oneWay).isInstanceOf(Verdict.Undecided.class);
        assertThat(oneWay.deciding().text()).contains("peering to-hub does not allow forwarded traffic");
    }

    private static TestNetwork inHub(boolean isAnswered) {
        String peering = "{'properties': {'remoteVirtualNetwork': {'id': '%s'}, 'allowForwardedTraffic': %s}}";
        String type = "Microsoft.Network/virtualNetworks";
        return behindFirewall(", 'publicIPAddress': {'id': '/p'}")
                .without(type + "/subnets", "vnet/AzureFirewallSubnet")
                .network("hub", "10.1.0.0/16", "")
                .subnet("hub/AzureFirewallSubnet", "10.1.3.0/26", "")
                .put(type + "/virtualNetworkPeerings", "vnet/to-hub", peering.formatted(id(type, "hub"), isAnswered))
                .put(type + "/virtualNetworkPeerings", "hub/to-vnet", peering.formatted(id(type, "vnet"), true))
                .put(
                        "Microsoft.Network/azureFirewalls",
                        "firewall",
                        """
                        {'properties': {'firewallPolicy': {'id': '%s'}, 'ipConfigurations': [{'properties': {
                          'privateIPAddress': '10.1.3.4', 'publicIPAddress': {'id': '/p'}, 'subnet': {'id': '%s'}}}]}}"""
                                .formatted(
                                        id("Microsoft.Network/firewallPolicies", "policy"),
                                        id(type + "/subnets", "hub/AzureFirewallSubnet")))
                .route("vnet/nodes", "0.0.0.0/0", "VirtualAppliance", "10.1.3.4");
    }

    @Test
    void aFirewallOfAnotherNetworkWithTheSameAddressIsNotAsked() {
        String type = "Microsoft.Network/virtualNetworks";
        TestNetwork network = behindFirewall(", 'publicIPAddress': {'id': '/p'}")
                .network("other", "10.0.0.0/16", "")
                .subnet("other/AzureFirewallSubnet", "10.0.3.0/26", "")
                .put(
                        "Microsoft.Network/azureFirewalls",
                        "firewall",
                        """
                        {'properties': {'firewallPolicy': {'id': '%s'}, 'ipConfigurations': [{'properties': {
                          'privateIPAddress': '10.0.3.4', 'publicIPAddress': {'id': '/p'}, 'subnet': {'id': '%s'}}}]}}"""
                                .formatted(
                                        id("Microsoft.Network/firewallPolicies", "policy"),
                                        id(type + "/subnets", "other/AzureFirewallSubnet")));

        Verdict verdict = network.send("vnet/nodes", Target.inPublic("mcr.microsoft.com", Optional.empty()), 443);

        assertThat(verdict).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void aRuleInDoubtLeavesItOpen() {
        String categories =
                """
                {'properties': {'priority': 90, 'ruleCollections': [{'name': 'apps', 'priority': 100,
                  'action': {'type': 'Allow'}, 'rules': [{'name': 'news', 'ruleType': 'ApplicationRule', 'sourceAddresses': ['*'],
                  'webCategories': ['News'], 'protocols': [{'protocolType': 'Https', 'port': 443}]}]}]}}""";
        TestNetwork network = behindFirewall(", 'publicIPAddress': {'id': '/p'}")
                .put("Microsoft.Network/firewallPolicies/ruleCollectionGroups", "policy/first", categories);

        Verdict news = network.send("vnet/nodes", Target.inPublic("example.org", Optional.empty()), 443);

        assertThat(news).isInstanceOf(Verdict.Undecided.class);
        assertThat(news.deciding().rule()).isEqualTo("first/apps/news");
        assertThat(network.send("vnet/nodes", Target.inPublic("mcr.microsoft.com", Optional.empty()), 443))
                .isInstanceOf(Verdict.Reached.class);
    }
}
