package com.isolatedaks.isolation.arm;

import static com.isolatedaks.isolation.testing.TestNetwork.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.isolatedaks.isolation.model.Firewall;
import com.isolatedaks.isolation.model.FirewallRule;
import com.isolatedaks.isolation.model.FirewallTranslation;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.testing.TestNetwork;
import org.junit.jupiter.api.Test;

/** See https://learn.microsoft.com/azure/firewall/rule-processing. */
class FirewallReaderTest {
    private static final String POLICIES = "Microsoft.Network/firewallPolicies";
    private static final String GROUPS = POLICIES + "/ruleCollectionGroups";
    private static final String FIREWALLS = "Microsoft.Network/azureFirewalls";

    private static TestNetwork withPolicy(String properties) {
        return TestNetwork.isolated()
                .subnet("vnet/AzureFirewallSubnet", "10.0.3.0/26", "")
                .put(FIREWALLS, "firewall", firewall(properties));
    }

    private static String firewall(String properties) {
        return """
                {'properties': {'ipConfigurations': [{'properties': {'privateIPAddress': '10.0.3.4',
                  'publicIPAddress': {'id': '/p'}, 'subnet': {'id': '%s'}}}] %s}}"""
                .formatted(id("Microsoft.Network/virtualNetworks/subnets", "vnet/AzureFirewallSubnet"), properties);
    }

    private static String policy(String name) {
        return ", 'firewallPolicy': {'id': '%s'}".formatted(id(POLICIES, name));
    }

    private static String group(int priority, String... collections) {
        return "{'properties': {'priority': %d, 'ruleCollections': [%s]}}"
                .formatted(priority, String.join(",", collections));
    }

    private static String collection(String name, int priority, String rules) {
        return "{'name': '%s', 'priority': %d, 'action': {'type': 'Allow'}, 'rules': [%s]}"
                .formatted(name, priority, rules);
    }

    private static String network(String name, String more) {
        return """
                {'name': '%s', 'ruleType': 'NetworkRule', 'ipProtocols': ['TCP'], 'sourceAddresses': ['*'],
                 'destinationPorts': ['443'] %s}"""
                .formatted(name, more);
    }

    private static String application(String name, String more) {
        return """
                {'name': '%s', 'ruleType': 'ApplicationRule', 'sourceAddresses': ['*'],
                 'protocols': [{'protocolType': 'Https', 'port': 443}] %s}"""
                .formatted(name, more);
    }

    private static Firewall only(TestNetwork network) {
        return network.model().firewalls().get(0);
    }

    @Test
    void aParentsRulesComeFirstWhateverTheirPriorityAndNetworkRulesBeforeApplicationRules() {
        TestNetwork network = withPolicy(policy("child"))
                .put(POLICIES, "base", "{'properties': {}}")
                .put(POLICIES, "child", "{'properties': {'basePolicy': {'id': '%s'}}}".formatted(id(POLICIES, "base")))
                .put(
                        GROUPS,
                        "base/b",
                        group(
                                900,
                                collection("apps", 100, application("a", "")),
                                collection("net", 900, network("n", ""))))
                .put(
                        GROUPS,
                        "child/c2",
                        group(
                                200,
                                collection("net2", 300, network("n", "")),
                                collection("net1", 200, network("n", ""))))
                .put(GROUPS, "child/c1", group(100, collection("net", 500, network("n", ""))));

        assertThat(only(network).rules())
                .extracting(FirewallRule::name)
                .containsExactly("b/net/n", "c1/net/n", "c2/net1/n", "c2/net2/n", "b/apps/a");
    }

    @Test
    void aGroupOfAddressesIsReadAndOneThatIsNotThereIsInDoubt() {
        String groups = ", 'destinationIpGroups': ['%s']";
        TestNetwork network = withPolicy(policy("p"))
                .put(POLICIES, "p", "{'properties': {}}")
                .put("Microsoft.Network/ipGroups", "known", "{'properties': {'ipAddresses': ['20.0.0.0/24']}}")
                .put(
                        GROUPS,
                        "p/g",
                        group(
                                100,
                                collection(
                                        "net",
                                        100,
                                        network("known", groups.formatted(id("Microsoft.Network/ipGroups", "known")))
                                                + ","
                                                + network("other", groups.formatted("/x/ipGroups/other")))));

        FirewallRule known = only(network).rules().get(0);
        FirewallRule other = only(network).rules().get(1);

        assertThat(known.destinations().addresses().contains(Address.of("20.0.0.7")))
                .isTrue();
        assertThat(known.doubt()).isEmpty();
        assertThat(other.doubt()).contains("the IP group other is not among the resources");
    }

    @Test
    void whatNobodyCanListIsInDoubt() {
        TestNetwork network = withPolicy(policy("p"))
                .put(POLICIES, "p", "{'properties': {}}")
                .put(
                        GROUPS,
                        "p/g",
                        group(
                                100,
                                collection(
                                        "apps",
                                        100,
                                        String.join(
                                                ",",
                                                application("categories", ", 'webCategories': ['News']"),
                                                application("urls", ", 'targetUrls': ['contoso.com/a']"),
                                                application("updates", ", 'fqdnTags': ['WindowsUpdate']"),
                                                application("aks", ", 'fqdnTags': ['AzureKubernetesService']")))));

        assertThat(only(network).rules())
                .extracting(rule -> rule.doubt().isPresent())
                .containsExactly(true, true, true, false);
        assertThat(only(network).rules().get(3).namesHost("mcr.microsoft.com")).isTrue();
    }

    @Test
    void aPolicyThatIsNotThereCanAllowAnything() {
        FirewallRule rule = only(withPolicy(policy("elsewhere"))).rules().get(0);

        assertThat(rule.isAllow()).isTrue();
        assertThat(rule.doubt()).contains("the policy is not among the resources");
    }

    @Test
    void aFirewallWithoutPolicyHasRulesOfItsOwn() {
        TestNetwork network = withPolicy(
                """
                , 'applicationRuleCollections': [{'name': 'apps', 'properties': {'priority': 100, 'action': {'type': 'Allow'},
                    'rules': [{'name': 'a', 'sourceAddresses': ['*'], 'targetFqdns': ['*'],
                      'protocols': [{'protocolType': 'Https', 'port': 443}]}]}}],
                  'networkRuleCollections': [{'name': 'net', 'properties': {'priority': 200, 'action': {'type': 'Deny'},
                    'rules': [{'name': 'n', 'protocols': ['UDP'], 'sourceAddresses': ['*'], 'destinationAddresses': ['*'],
                      'destinationPorts': ['53']}]}}]""");

        assertThat(only(network).rules()).extracting(FirewallRule::name).containsExactly("net/n", "apps/a");
        assertThat(only(network).rules()).extracting(FirewallRule::isAllow).containsExactly(false, true);
        assertThat(only(network).rules().get(0).protocols()).containsExactly("UDP");
    }

    @Test
    void dnatRulesSayWhatComesIn() {
        TestNetwork network = withPolicy(policy("p"))
                .put(POLICIES, "p", "{'properties': {}}")
                .put(
                        GROUPS,
                        "p/g",
                        """
                        {'properties': {'priority': 100, 'ruleCollections': [{'name': 'in', 'priority': 100,
                          'action': {'type': 'DNAT'}, 'rules': [{'name': 'web', 'ruleType': 'NatRule', 'ipProtocols': ['TCP'],
                          'sourceAddresses': ['*'], 'destinationPorts': ['443'], 'translatedAddress': '10.0.1.10',
                          'translatedPort': '8443'}]}]}}""");

        assertThat(only(network).rules()).isEmpty();
        assertThat(only(network).translations())
                .extracting(FirewallTranslation::name, FirewallTranslation::host, FirewallTranslation::port)
                .containsExactly(tuple("g/in/web", "10.0.1.10", 8443));
    }
}
