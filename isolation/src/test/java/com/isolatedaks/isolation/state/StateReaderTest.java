package com.isolatedaks.isolation.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.proof.Conclusion;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.testing.DevStack;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateReaderTest {
    private static final String UNKNOWN = "'04da6b54-80e4-46f7-96ec-b56ff0331ba9'";

    @Test
    void stateIsReadWithWhatAzureMadeOfIt() {
        // when
        Reading reading = DevStack.deployed().read();

        // then
        List<ArmResource> resources = reading.possibilities().get(0);
        assertThat(reading.possibilities()).hasSize(1);
        assertThat(reading.undecided()).isEmpty();
        assertThat(body(resources, DevStack.NODES)
                        .at("/properties/addressPrefix")
                        .asText())
                .isEqualTo("192.168.1.0/24");
        assertThat(resources)
                .extracting(resource -> resource.id().nestedName())
                .contains(
                        "privatelink.azurecr.io/isolatedaksdev",
                        "privatelink.azurecr.io/isolatedaksdev.westeurope.data",
                        "kube-apiserver");
    }

    @Test
    void firstPreviewIsReadByKnownNames() {
        Reading reading = DevStack.previewed().read();

        assertThat(reading.possibilities().get(0))
                .extracting(resource -> resource.id().text())
                .contains(DevStack.NODES, DevStack.NETWORK);
    }

    @Test
    void referencesOfAFirstPreviewAreFoundByWhatTheyWereMadeFrom() {
        // given
        List<ArmResource> resources =
                DevStack.previewed().read().possibilities().get(0);

        // then
        assertThat(body(resources, DevStack.NODES)
                        .at("/properties/networkSecurityGroup/id")
                        .asText())
                .endsWith("/networkSecurityGroups/isolated-nodes");
        assertThat(body(resources, cluster())
                        .at("/properties/bootstrapProfile/containerRegistryId")
                        .asText())
                .as("named by nothing but what is nested in it")
                .endsWith("/registries/isolatedaksdev");
    }

    @Test
    void referenceThatCanBeToSeveralIsGoneThroughForEach() {
        // when
        Reading reading = DevStack.previewed().read();

        // then
        assertThat(reading.choices())
                .containsExactlyInAnyOrder(
                        "registry-registry-endpoint.subnet.id",
                        "monitoring-azuremonitor-endpoint.subnet.id",
                        "monitoring-query-endpoint.subnet.id",
                        "cluster-cluster.agentPoolProfiles[0].vnetSubnetID");
        assertThat(reading.possibilities()).hasSize(16);
    }

    @Test
    void firstPreviewOfTheDevStackIsIsolatedWhicheverSubnetsAreMeant() {
        Proof proof = DevStack.previewed().prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.ISOLATED);
        assertThat(proof.needs()).isNotEmpty().allMatch(need -> need.isMet());
    }

    @Test
    void whatDependsOnWhichSubnetIsMeantIsUndecidedAndNamed() {
        // given
        DevStack stack = DevStack.previewed()
                .with("cluster-cluster", cluster -> ((ObjectNode) cluster.at("/agentPoolProfiles/0"))
                        .put("enableNodePublicIP", true))
                .unguarded();

        // when
        Proof proof = stack.prove();

        // then
        assertThat(proof.conclusion()).isEqualTo(Conclusion.UNDECIDED);
        assertThat(proof.undecided())
                .singleElement()
                .asString()
                .contains("nodes and pods of isolated/system", "cluster-cluster.agentPoolProfiles[0].vnetSubnetID");
    }

    @Test
    void leakIsFoundBeforeAnythingIsMade() {
        assertThat(DevStack.previewed()
                        .with("registry-registry", "publicNetworkAccess", "'Enabled'")
                        .prove()
                        .conclusion())
                .isEqualTo(Conclusion.LEAKS);
        assertThat(DevStack.previewed()
                        .with("network-nodes", "defaultOutboundAccess", "true")
                        .unguarded()
                        .prove()
                        .leaks())
                .extracting(leak -> leak.kind().id())
                .contains("LEAK-102");
    }

    @Test
    void nextHopOfAFirstPreviewIsTheFirewallThatItIsMadeFrom() {
        // given
        DevStack stack = firewalled();

        // when
        Reading reading = stack.read();

        // then
        assertThat(reading.undecided()).isEmpty();
        assertThat(body(reading.possibilities().get(0), DevStack.GROUP + "Microsoft.Network/routeTables/routes")
                        .at("/properties/routes/0/properties/nextHopIpAddress")
                        .asText())
                .isEqualTo("192.168.3.4");
    }

    @Test
    void nextHopThatIsMadeFromSomethingElseIsUndecided() {
        DevStack stack = firewalled().madeFrom("routes", "routes", "cluster-kubelet");

        assertThat(stack.prove().undecided())
                .singleElement()
                .asString()
                .startsWith("routes.routes[0].nextHopIpAddress: its value is not known yet");
    }

    @Test
    void unknownValueThatIsReadIsUndecidedAndNamed() {
        Proof proof = DevStack.previewed()
                .with("network-nodes", "defaultOutboundAccess", UNKNOWN)
                .prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.UNDECIDED);
        assertThat(proof.undecided()).singleElement().satisfies(undecided -> {
            assertThat(undecided.resource()).isEqualTo("network-nodes");
            assertThat(undecided.property()).isEqualTo("defaultOutboundAccess");
        });
    }

    @Test
    void resourceThatTheModelDoesNotKnowIsUndecidedAndNamed() {
        Proof proof = DevStack.deployed()
                .add(
                        "azure-native:network:VirtualNetworkGateway",
                        "vpn",
                        DevStack.GROUP + "Microsoft.Network/virtualNetworkGateways/vpn",
                        "{}")
                .prove();

        assertThat(proof.undecided())
                .singleElement()
                .asString()
                .startsWith("vpn: what a azure-native:network:VirtualNetworkGateway does");
    }

    @Test
    void resourceOfAnotherCloudPackageIsUndecided() {
        Proof proof = DevStack.deployed()
                .add("azure:network/subnet:Subnet", "classic", "/subscriptions/s/x", "{}")
                .add("random:index/randomId:RandomId", "suffix", "abc", "{}")
                .prove();

        assertThat(proof.undecided()).extracting(Undecided::resource).containsExactly("classic");
    }

    @Test
    void subnetWhoseSecurityGroupIsElsewhereIsUndecided() {
        Proof proof = DevStack.deployed().without("network-nodes-nsg").prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.UNDECIDED);
        assertThat(proof.undecided())
                .singleElement()
                .asString()
                .startsWith("network-nodes.networkSecurityGroup.id: it names a resource that is not in this stack");
    }

    @Test
    void secretsAreUnwrappedOnlyWherePlain() {
        // given
        String signature = "'4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270'";

        // then
        assertThat(DevStack.deployed()
                        .with(
                                "network-nodes",
                                "defaultOutboundAccess",
                                "{%s, 'plaintext': 'false'}".formatted(signature))
                        .prove()
                        .conclusion())
                .isEqualTo(Conclusion.ISOLATED);
        assertThat(DevStack.deployed()
                        .with(
                                "network-nodes",
                                "defaultOutboundAccess",
                                "{%s, 'ciphertext': 'v1:x'}".formatted(signature))
                        .prove()
                        .undecided())
                .extracting(Undecided::property)
                .containsExactly("defaultOutboundAccess");
    }

    @Test
    void subnetsInsideTheirNetworkAreReadAsWell() {
        Proof proof = DevStack.deployed()
                .add(
                        "azure-native:network/v20230201:VirtualNetwork",
                        "inline",
                        DevStack.GROUP + "Microsoft.Network/virtualNetworks/inline",
                        """
                        {'addressSpace': {'addressPrefixes': ['10.1.0.0/16']},
                         'subnets': [{'name': 'open', 'addressPrefix': '10.1.1.0/24'}]}""")
                .prove();

        assertThat(proof.leaks()).extracting(leak -> leak.from()).containsExactly("subnet inline/open");
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> StateReader.state("{'a': 1}".replace('\'', '"')))
                .isInstanceOf(StateException.class)
                .hasMessage(
                        "state: no deployment in it, got another JSON document; expected the output of pulumi stack export");
        assertThatThrownBy(() -> StateReader.plan("secret words"))
                .isInstanceOf(StateException.class)
                .hasMessageStartingWith("plan: not JSON, at line 1")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> StateReader.plan("{'steps': [], 'changeSummary': {'same': 12}}".replace('\'', '"')))
                .hasMessageContaining("pulumi preview --json --show-sames");
    }

    private static DevStack firewalled() {
        return DevStack.previewed()
                .add(
                        "azure-native:network:Subnet",
                        "firewall-subnet",
                        "",
                        """
                        {'virtualNetworkName': 'isolated', 'resourceGroupName': 'isolated', 'subnetName': 'AzureFirewallSubnet',
                         'addressPrefix': '192.168.3.0/24', 'defaultOutboundAccess': false}""")
                .add(
                        "azure-native:network:FirewallPolicy",
                        "policy",
                        "",
                        "{'resourceGroupName': 'isolated', 'firewallPolicyName': 'policy'}")
                .add(
                        "azure-native:network:AzureFirewall",
                        "firewall",
                        "",
                        """
                        {'resourceGroupName': 'isolated', 'azureFirewallName': 'firewall',
                         'ipConfigurations': [{'name': 'one', 'subnet': {'id': %s}}], 'firewallPolicy': {'id': %s}}"""
                                .formatted(UNKNOWN, UNKNOWN))
                .madeFrom("firewall", "firewallPolicy", "policy")
                .add(
                        "azure-native:network:RouteTable",
                        "routes",
                        "",
                        """
                        {'resourceGroupName': 'isolated', 'routeTableName': 'routes', 'routes': [{'name': 'out',
                          'addressPrefix': '0.0.0.0/0', 'nextHopType': 'VirtualAppliance', 'nextHopIpAddress': %s}]}"""
                                .formatted(UNKNOWN))
                .madeFrom("routes", "routes", "firewall");
    }

    private static String cluster() {
        return DevStack.GROUP + "Microsoft.ContainerService/managedClusters/isolated";
    }

    private static JsonNode body(List<ArmResource> resources, String id) {
        return resources.stream()
                .filter(resource -> resource.id().equals(new ArmId(id)))
                .findFirst()
                .orElseThrow()
                .body();
    }
}
