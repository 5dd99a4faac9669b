package com.isolatedaks.simulator.azure.network;

import static com.isolatedaks.simulator.arm.Firewalls.ADDRESS;
import static com.isolatedaks.simulator.arm.Firewalls.ADDRESS_BODY;
import static com.isolatedaks.simulator.arm.Firewalls.FIREWALL;
import static com.isolatedaks.simulator.arm.Firewalls.FIREWALL_BODY;
import static com.isolatedaks.simulator.arm.Firewalls.POLICY;
import static com.isolatedaks.simulator.arm.Firewalls.SUBNET;
import static com.isolatedaks.simulator.arm.Firewalls.firewall;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
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

class AzureFirewallTest {
    private static final String SECOND = FIREWALL + "-2";
    private static final String SECOND_ADDRESS = ADDRESS + "-2";

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
    void aFirewallHasTheFirstFreeAddressOfItsSubnetAndKeepsIt() {
        Body made = azure.put(FIREWALL, FIREWALL_BODY);
        Body written = azure.put(FIREWALL, FIREWALL_BODY);

        assertThat(made.text("/properties/ipConfigurations/0/properties/privateIPAddress"))
                .isEqualTo("192.168.3.4");
        assertThat(written.text("/properties/ipConfigurations/0/properties/privateIPAddress"))
                .isEqualTo("192.168.3.4");
        assertThat(Body.of(azure.get(ADDRESS).body()).text("/properties/ipConfiguration/id"))
                .isEqualTo(FIREWALL + "/azureFirewallIpConfigurations/public");
        assertThat(Body.of(azure.get(POLICY).body()).text("/properties/firewalls/0/id"))
                .isEqualTo(FIREWALL);
    }

    @Test
    void itStandsInASubnetOfItsOwnName() {
        assertThat(azure.refusal(FIREWALL, firewall(HowTo.ENDPOINTS, ADDRESS, POLICY)))
                .isEqualTo("AzureFirewallInvalidRequest");
    }

    @ParameterizedTest
    @CsvSource({"192.168.4.0/26, ''", "192.168.4.0/27, AzureFirewallInvalidRequest"})
    void itsSubnetIsASlash26AtLeast(String prefix, String code) {
        azure.put(SUBNET, HowTo.subnet(prefix));

        if (code.isEmpty()) {
            azure.put(FIREWALL, FIREWALL_BODY);
        } else {
            assertThat(azure.refusal(FIREWALL, FIREWALL_BODY)).isEqualTo(code);
        }
    }

    @Test
    void itsSubnetHasNoSecurityGroup() {
        String group = TestAzure.id("Microsoft.Network/networkSecurityGroups/nsg");
        azure.put(group, "{'location': 'westeurope'}");

        String body = "{'properties': {'addressPrefix': '192.168.3.0/26', 'networkSecurityGroup': {'id': '%s'}}}"
                .formatted(group);

        assertThat(azure.refusal(SUBNET, body)).isEqualTo("NetworkSecurityGroupCannotBeAttachedToAzureFirewallSubnet");
    }

    @Test
    void itIsInTheResourceGroupOfItsNetwork() {
        azure.put(GROUP + "2", "{'location': 'westeurope'}");

        assertThat(azure.refusal(GROUP + "2/providers/Microsoft.Network/azureFirewalls/firewall", FIREWALL_BODY))
                .isEqualTo("SecureGatewayReferencesSubnetInDifferentResourceGroup");
    }

    @Test
    void itIsInTheRegionOfItsNetwork() {
        assertThat(azure.refusal(FIREWALL, FIREWALL_BODY.replace("westeurope", "northeurope")))
                .isEqualTo("InvalidResourceReference");
    }

    @Test
    void aNetworkHasOneFirewall() {
        azure.put(FIREWALL, FIREWALL_BODY);
        azure.put(SECOND_ADDRESS, ADDRESS_BODY);

        assertThat(azure.refusal(SECOND, firewall(SUBNET, SECOND_ADDRESS, POLICY)))
                .isEqualTo("AzureFirewallInvalidRequest");
    }

    @Test
    void itNeedsASubnetAndAPublicAddress() {
        String withoutSubnet = FIREWALL_BODY.replace("'subnet': {'id': '" + SUBNET + "'},", "");
        String withoutAddress = FIREWALL_BODY.replace(", 'publicIPAddress': {'id': '" + ADDRESS + "'}", "");

        assertThat(azure.refusal(FIREWALL, withoutSubnet)).isEqualTo("InvalidRequestFormat");
        assertThat(azure.refusal(FIREWALL, withoutAddress)).isEqualTo("AzureFirewallInvalidRequest");
    }

    @Test
    void itsPublicAddressIsOfItsRegion() {
        azure.put(SECOND_ADDRESS, ADDRESS_BODY.replace("westeurope", "northeurope"));

        assertThat(azure.refusal(FIREWALL, firewall(SUBNET, SECOND_ADDRESS, POLICY)))
                .isEqualTo("InvalidResourceReference");
    }

    @Test
    void aPublicAddressHasOneUser() {
        azure.put(FIREWALL, FIREWALL_BODY);

        assertThat(azure.refusal(
                        TestAzure.id("Microsoft.Network/natGateways/nat"),
                        "{'location': 'westeurope', 'properties': {'publicIpAddresses': [{'id': '%s'}]}}"
                                .formatted(ADDRESS)))
                .isEqualTo("PublicIPAddressInUse");
    }

    @ParameterizedTest
    @CsvSource({
        "Standard, Standard, ''",
        "Standard, Premium, ''",
        "Premium, Premium, ''",
        "Premium, Standard, AzureFirewallInvalidRequest",
        "Basic, Standard, AzureFirewallInvalidRequest",
    })
    void aPolicyOfAHigherTierDoesNotFit(String policyTier, String tier, String code) {
        String policy = POLICY + "-2";
        azure.put(policy, "{'location': 'westeurope', 'properties': {'sku': {'tier': '%s'}}}".formatted(policyTier));
        String body = firewall(SUBNET, ADDRESS, policy)
                .replace(
                        "'properties': {'firewallPolicy'",
                        "'properties': {'sku': {'tier': '%s'}, 'firewallPolicy'".formatted(tier));

        if (code.isEmpty()) {
            azure.put(FIREWALL, body);
        } else {
            assertThat(azure.refusal(FIREWALL, body)).isEqualTo(code);
        }
    }

    @Test
    void withAPolicyItHasNoRulesOfItsOwn() {
        String body = FIREWALL_BODY.replace(
                "'properties': {'firewallPolicy'",
                "'properties': {'networkRuleCollections': [{'name': 'own'}], 'firewallPolicy'");

        assertThat(azure.refusal(FIREWALL, body)).isEqualTo("AzureFirewallInvalidRequest");
    }

    @Test
    void tierBasicNeedsAManagementConfiguration() {
        String policy = POLICY + "-2";
        azure.put(policy, "{'location': 'westeurope', 'properties': {'sku': {'tier': 'Basic'}}}");
        String basic = firewall(SUBNET, ADDRESS, policy)
                .replace(
                        "'properties': {'firewallPolicy'", "'properties': {'sku': {'tier': 'Basic'}, 'firewallPolicy'");
        String subnet = HowTo.NETWORK + "/subnets/AzureFirewallManagementSubnet";
        azure.put(subnet, HowTo.subnet("192.168.5.0/26"));
        azure.put(SECOND_ADDRESS, ADDRESS_BODY);
        String managed = basic.replace(
                "'properties': {'sku'",
                """
                'properties': {'managementIpConfiguration': {'name': 'management', 'properties': {
                  'subnet': {'id': '%s'}, 'publicIPAddress': {'id': '%s'}}}, 'sku'"""
                        .formatted(subnet, SECOND_ADDRESS));

        assertThat(azure.refusal(FIREWALL, basic)).isEqualTo("AzureFirewallInvalidRequest");
        azure.put(FIREWALL, managed);
        assertThat(azure.deleteRefusal(SECOND_ADDRESS)).isEqualTo("PublicIPAddressCannotBeDeleted");
    }

    @Test
    void withoutConfigurationsItIsDeallocated() {
        azure.put(FIREWALL, FIREWALL_BODY);

        azure.put(FIREWALL, "{'location': 'westeurope', 'properties': {'ipConfigurations': []}}");

        azure.delete(ADDRESS);
        azure.delete(SUBNET);
        assertThat(azure.exists(FIREWALL)).isTrue();
    }

    @Test
    void whatAFirewallUsesStays() {
        azure.put(FIREWALL, FIREWALL_BODY);

        assertThat(azure.deleteRefusal(ADDRESS)).isEqualTo("PublicIPAddressCannotBeDeleted");
        assertThat(azure.deleteRefusal(SUBNET)).isEqualTo("InUseSubnetCannotBeDeleted");
        assertThat(azure.deleteRefusal(POLICY)).isEqualTo("BadRequest");

        azure.delete(FIREWALL);
        azure.delete(POLICY);
        azure.delete(ADDRESS);
        azure.delete(SUBNET);
    }

    @Test
    void itsLogsHaveItsCategories() {
        azure.put(FIREWALL, FIREWALL_BODY);
        String workspace = TestAzure.id("Microsoft.OperationalInsights/workspaces/logs");
        azure.put(workspace, "{'location': 'westeurope'}");
        String setting = FIREWALL + "/providers/Microsoft.Insights/diagnosticSettings/logs";
        String body = "{'properties': {'workspaceId': '%s', 'logs': [{'category': '%s', 'enabled': true}]}}";

        assertThat(azure.refusal(setting, body.formatted(workspace, "kube-audit")))
                .isNotEmpty();
        azure.put(setting, body.formatted(workspace, "AZFWApplicationRule"));
    }
}
