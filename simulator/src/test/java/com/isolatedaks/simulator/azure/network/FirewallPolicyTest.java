package com.isolatedaks.simulator.azure.network;

import static com.isolatedaks.simulator.arm.Firewalls.FIREWALL;
import static com.isolatedaks.simulator.arm.Firewalls.FIREWALL_BODY;
import static com.isolatedaks.simulator.arm.Firewalls.GROUP;
import static com.isolatedaks.simulator.arm.Firewalls.POLICY;
import static com.isolatedaks.simulator.arm.Firewalls.POLICY_BODY;
import static com.isolatedaks.simulator.arm.Firewalls.group;
import static com.isolatedaks.simulator.arm.Firewalls.https;
import static com.isolatedaks.simulator.arm.Firewalls.network;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.Firewalls;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirewallPolicyTest {
    private static final String OTHER_GROUP = GROUP + "-2";
    private static final String RULES = https("mcr", "mcr.microsoft.com");

    private TestAzure azure;

    @BeforeEach
    void parts(@TempDir Path folder) {
        azure = new TestAzure(folder);
        Firewalls.parts(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    @Test
    void theGroupsOfAPolicyAreWrittenOneAfterTheOther() {
        ArmResponse first = azure.request("PUT", GROUP, group(200, RULES));

        assertThat(azure.refusal(OTHER_GROUP, group(300, RULES)))
                .isEqualTo("FirewallPolicyRuleCollectionGroupUpdateNotAllowedWhenUpdatingOrDeleting");
        assertThat(azure.refusal(POLICY, POLICY_BODY))
                .isEqualTo("FirewallPolicyUpdateNotAllowedWhenUpdatingOrDeleting");
        assertThat(azure.deleteRefusal(POLICY)).isEqualTo("FirewallPolicyDeleteNotAllowedWhenUpdatingOrDeleting");
        assertThat(azure.await(first)).isEqualTo("Succeeded");
        azure.put(OTHER_GROUP, group(300, RULES));
    }

    @Test
    void whileAGroupIsWrittenPolicyAndFirewallAreUpdating() {
        azure.put(FIREWALL, FIREWALL_BODY);

        ArmResponse write = azure.request("PUT", GROUP, group(200, RULES));

        assertThat(state(POLICY)).isEqualTo("Updating");
        assertThat(state(FIREWALL)).isEqualTo("Updating");
        assertThat(azure.refusal(FIREWALL, FIREWALL_BODY)).isEqualTo("ReferencedResourceNotProvisioned");
        azure.await(write);
        assertThat(state(POLICY)).isEqualTo("Succeeded");
        assertThat(state(FIREWALL)).isEqualTo("Succeeded");
    }

    @Test
    void whileAFirewallIsMadeItsPolicyIsNotWritten() {
        azure.request("PUT", FIREWALL, FIREWALL_BODY);

        assertThat(azure.refusal(GROUP, group(200, RULES))).isEqualTo("AnotherOperationInProgress");
    }

    private String state(String id) {
        return Body.of(azure.get(id).body()).text("/properties/provisioningState");
    }

    @ParameterizedTest
    @CsvSource({"99, BadRequest", "100, ''", "65000, ''", "65001, BadRequest"})
    void prioritiesAre100To65000(int priority, String code) {
        String body = group(priority, RULES);

        if (code.isEmpty()) {
            azure.put(GROUP, body);
        } else {
            assertThat(azure.refusal(GROUP, body)).isEqualTo(code);
        }
        assertThat(azure.request(
                                "PUT",
                                OTHER_GROUP,
                                group(400, RULES).replace("'priority': 100", "'priority': " + priority))
                        .isError())
                .isEqualTo(!code.isEmpty());
    }

    @Test
    void prioritiesAreUniqueInAPolicyAndInAGroup() {
        azure.put(GROUP, group(200, RULES));
        String collection =
                "{'ruleCollectionType': 'FirewallPolicyFilterRuleCollection', 'name': '%s', 'priority': 100, 'action': {'type': 'Deny'}, 'rules': []}";
        String two = "{'properties': {'priority': 300, 'ruleCollections': [%s, %s]}}"
                .formatted(collection.formatted("a"), collection.formatted("b"));

        assertThat(azure.refusal(OTHER_GROUP, group(200, RULES))).isEqualTo("BadRequest");
        assertThat(message(OTHER_GROUP, two)).contains("rule collections a and b both have priority 100");
        azure.put(GROUP, group(200, RULES));
    }

    @Test
    void ruleTypesAreNotMixed() {
        String mixed = group(200, RULES + "," + network("time", "UDP", "10.0.0.1", "123"));
        String natted = group(200, RULES)
                .replace("FirewallPolicyFilter", "FirewallPolicyNat")
                .replace("Allow", "DNAT");

        assertThat(message(GROUP, mixed)).contains("rules of types ApplicationRule, NetworkRule cannot be in one");
        assertThat(message(GROUP, natted)).contains("expected NatRule only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "10.0.0.1",
                "10.0.0.0/8",
                "10.0.0.1-10.0.0.9",
                "AzureCloud",
                "AzureCloud.westeurope",
                "Storage.WestEurope"
            })
    void networkRulesAreForAddressesRangesAndServiceTags(String destination) {
        azure.put(GROUP, group(200, network("rule", "TCP", destination, "443")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mcr.microsoft.com", "AzureKloud", "AzureCloud.atlantis", "ActionGroup.westeurope", "300.0.0.1"})
    void whatIsNeitherAddressNorKnownTagIsRefused(String destination) {
        assertThat(azure.refusal(GROUP, group(200, network("rule", "TCP", destination, "443"))))
                .isEqualTo("FirewallPolicyRuleInvalidIpAddressOrRangeFormat");
    }

    @ParameterizedTest
    @CsvSource({"*, true", "443, true", "1-65535, true", "0, false", "65536, false", "90-80, false", "http, false"})
    void portsAreNumbersAndRanges(String port, boolean isRight) {
        assertThat(azure.request("PUT", GROUP, group(200, network("rule", "TCP", "*", port)))
                        .isError())
                .isEqualTo(!isRight);
    }

    @Test
    void networkRulesByNameNeedTheDnsProxy() {
        String byName = group(
                200,
                network("time", "UDP", "*", "123")
                        .replace("'destinationAddresses': ['*']", "'destinationFqdns': ['ntp.ubuntu.com']"));
        azure.put(POLICY, "{'location': 'westeurope'}");

        assertThat(azure.refusal(GROUP, byName)).isEqualTo("FirewallPolicyDNSProxyMustBeEnabled");

        azure.put(POLICY, POLICY_BODY);
        assertThat(message(GROUP, byName.replace("ntp.ubuntu.com", "*.ubuntu.com")))
                .contains("no wildcards");
        azure.put(GROUP, byName);
        assertThat(azure.refusal(POLICY, "{'location': 'westeurope'}"))
                .isEqualTo("FirewallPolicyDNSProxyMustBeEnabled");
    }

    @Test
    void aChildInheritsTheDnsProxy() {
        String child = POLICY + "-child";
        azure.put(child, "{'location': 'westeurope', 'properties': {'basePolicy': {'id': '%s'}}}".formatted(POLICY));

        azure.put(
                child + "/ruleCollectionGroups/aks",
                group(
                        200,
                        network("time", "UDP", "*", "123")
                                .replace("'destinationAddresses': ['*']", "'destinationFqdns': ['ntp.ubuntu.com']")));

        assertThat(azure.deleteRefusal(POLICY)).isEqualTo("BadRequest");
        assertThat(azure.refusal(
                        child + "-2",
                        "{'location': 'northeurope', 'properties': {'basePolicy': {'id': '%s'}}}".formatted(POLICY)))
                .isEqualTo("InvalidResourceReference");
    }

    @Test
    void fqdnTagsAreThoseThatAzureHas() {
        String rule = https("aks", "x").replace("'targetFqdns': ['x']", "'fqdnTags': ['%s']");

        assertThat(message(GROUP, group(200, rule.formatted("AzureKubernetes"))))
                .contains("no FQDN tag 'AzureKubernetes'");
        azure.put(GROUP, group(200, rule.formatted("AzureKubernetesService")));
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "*.data.mcr.microsoft.com, true",
        "*contoso.com, true",
        "mcr.*.com, false",
        "https://contoso.com, false"
    })
    void anAsteriskStandsAtTheBeginningOfAName(String host, boolean isRight) {
        assertThat(azure.request("PUT", GROUP, group(200, https("rule", host))).isError())
                .isEqualTo(!isRight);
    }

    @Test
    void aRuleNeedsSomethingOnEachSide() {
        assertThat(message(GROUP, group(200, RULES.replace("['*']", "[]"))))
                .contains("one of sourceAddresses, sourceIpGroups");
        assertThat(message(GROUP, group(200, RULES.replace("['mcr.microsoft.com']", "[]"))))
                .contains("one of targetFqdns, targetUrls, fqdnTags, webCategories");
    }

    @Test
    void dnatNeedsWhereTo() {
        String nat =
                """
                {'properties': {'priority': 200, 'ruleCollections': [{'ruleCollectionType': 'FirewallPolicyNatRuleCollection',
                  'name': 'in', 'priority': 100, 'action': {'type': 'DNAT'}, 'rules': [{'ruleType': 'NatRule', 'name': 'web',
                  'sourceAddresses': ['*'], 'ipProtocols': ['TCP'], 'destinationAddresses': ['203.0.113.1'],
                  'destinationPorts': ['443'] %s}]}]}}""";

        assertThat(message(GROUP, nat.formatted(""))).contains("it needs translatedPort");
        azure.put(GROUP, nat.formatted(", 'translatedAddress': '192.168.1.10', 'translatedPort': '8443'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Standard | 'intrusionDetection': {'mode': 'Off'} | FirewallPolicyHigherTierOnlyProperties",
                "Basic | 'dnsSettings': {'enableProxy': true} | FirewallPolicyHigherTierOnlyProperties",
                "Standard | 'dnsSettings': {'requireProxyForNetworkRules': true} | FirewallPolicyDeprecatedRequireProxyForNetworkRules",
            })
    void tiersHaveWhatTheyHave(String tier, String property, String code) {
        assertThat(azure.refusal(
                        POLICY + "-2",
                        "{'location': 'westeurope', 'properties': {'sku': {'tier': '%s'}, %s}}"
                                .formatted(tier, property.replace('"', '\''))))
                .isEqualTo(code);
    }

    private String message(String id, String body) {
        ArmResponse response = azure.request("PUT", id, body);
        assertThat(response.isError()).isTrue();
        return Body.of(response.body()).text("/error/message");
    }
}
