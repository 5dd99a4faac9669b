package com.isolatedaks.isolation.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.testing.DevStack;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The dev stack is isolated; with each of these changes it is not, and the proof shows the path. */
class PlantedLeaksTest {
    private static final String NATIVE = "azure-native:";

    @Test
    void devStackIsIsolatedAndItsNeedsAreMet() {
        // when
        Proof proof = DevStack.deployed().prove();

        // then
        assertThat(proof.conclusion()).isEqualTo(Conclusion.ISOLATED);
        assertThat(proof.leaks()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
        assertThat(proof.layers()).isEmpty();
        assertThat(proof.needs()).hasSize(5).allMatch(Need::isMet);
        assertThat(proof.names()).hasSize(20).allMatch(NameAnswer::isPrivate);
        assertThat(proof.rights()).extracting(Right::role).contains("AcrPull", "Network Contributor");
        assertThat(proof.residual())
                .extracting(present -> present.path().id())
                .containsExactly("PATH-01", "PATH-07", "PATH-08", "PATH-09", "PATH-10", "PATH-14");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plants")
    void plantedLeakIsFoundWithItsPath(String what, DevStack stack, String kind, String from, String witness) {
        // when
        Proof proof = stack.prove();

        // then
        assertThat(proof.conclusion()).isEqualTo(Conclusion.LEAKS);
        assertThat(proof.leaks()).as(what).anySatisfy(leak -> {
            assertThat(leak.kind().id()).isEqualTo(kind);
            assertThat(leak.from()).startsWith(from);
            assertThat(String.join("\n", leak.witness())).contains(witness);
        });
    }

    static Stream<Arguments> plants() {
        String nodes = "nodes and pods of isolated/system";
        return Stream.of(
                arguments(
                        "a permissive rule",
                        DevStack.deployed()
                                .with("network-nodes", "defaultOutboundAccess", "true")
                                .rule("AllowWeb", 200, "Outbound", "*", "Internet", "443"),
                        "LEAK-102",
                        nodes,
                        "rule AllowWeb (priority 200) lets it out of subnet nodes"),
                arguments(
                        "a NAT gateway",
                        natGateway(DevStack.deployed()).unguarded(),
                        "LEAK-101",
                        nodes,
                        "it goes out by the NAT gateway out"),
                arguments(
                        "default outbound access of the nodes' subnet",
                        DevStack.deployed()
                                .with("network-nodes", properties -> properties.remove("defaultOutboundAccess"))
                                .unguarded(),
                        "LEAK-102",
                        nodes,
                        "Azure's default outbound access"),
                arguments(
                        "default outbound access of another subnet",
                        DevStack.deployed()
                                .with("network-endpoints", "defaultOutboundAccess", "true")
                                .unguardedEndpoints(),
                        "LEAK-102",
                        "subnet isolated/endpoints",
                        "Azure's default outbound access"),
                arguments(
                        "public addresses of a pool",
                        DevStack.deployed()
                                .with("cluster-cluster", cluster -> pool(cluster)
                                        .put("enableNodePublicIP", true))
                                .unguarded(),
                        "LEAK-103",
                        nodes,
                        "the public addresses of the nodes"),
                arguments(
                        "nodes that the internet reaches",
                        DevStack.deployed()
                                .with("cluster-cluster", cluster -> pool(cluster)
                                        .put("enableNodePublicIP", true))
                                .rule("AllowSsh", 200, "Inbound", "Internet", "*", "22"),
                        "LEAK-203",
                        "the internet",
                        "its subnet's security group lets in"),
                arguments(
                        "a static egress gateway",
                        DevStack.deployed()
                                .add(
                                        NATIVE + "containerservice:AgentPool",
                                        "gateway",
                                        DevStack.GROUP
                                                + "Microsoft.ContainerService/managedClusters/isolated/agentPools/gateway",
                                        "{'mode': 'Gateway', 'vnetSubnetID': '%s'}".formatted(DevStack.NODES))
                                .unguarded(),
                        "LEAK-103",
                        "nodes and pods of isolated/gateway",
                        "it goes out by the public addresses"),
                arguments(
                        "an outbound type with a load balancer",
                        DevStack.deployed()
                                .with("cluster-cluster", cluster -> ((ObjectNode) cluster.get("networkProfile"))
                                        .put("outboundType", "loadBalancer"))
                                .unguarded(),
                        "LEAK-104",
                        nodes,
                        "the cluster's load balancer"),
                arguments(
                        "a peering to a connected network",
                        peered(DevStack.deployed()),
                        "LEAK-107",
                        nodes,
                        "subnet open/machines passes it on"),
                arguments(
                        "a route to the internet past the firewall",
                        routed(DevStack.deployed(), "mcr.microsoft.com")
                                .with("network-nodes", "defaultOutboundAccess", "true")
                                .with("routes", properties -> properties
                                        .withArray("routes")
                                        .addObject()
                                        .put("name", "past")
                                        .put("addressPrefix", "20.0.0.0/8")
                                        .put("nextHopType", "Internet"))
                                .unguarded(),
                        "LEAK-102",
                        nodes,
                        "route past 20.0.0.0/8 leads to Internet"),
                arguments(
                        "a firewall rule for everything",
                        routed(DevStack.deployed(), "*").unguarded(),
                        "LEAK-105",
                        nodes,
                        "rule group/collection/rule lets it through"),
                arguments(
                        "a firewall rule for a name",
                        routed(DevStack.deployed(), "*.example.org").unguarded(),
                        "LEAK-105",
                        nodes,
                        "any.example.org"),
                arguments(
                        "a service endpoint to Storage",
                        DevStack.deployed()
                                .with("network-nodes", "serviceEndpoints", "[{'service': 'Microsoft.Storage'}]")
                                .rule("AllowStorage", 200, "Outbound", "*", "Storage", "443"),
                        "LEAK-106",
                        nodes,
                        "leads to VirtualNetworkServiceEndpoint"),
                arguments(
                        "a public API server",
                        DevStack.deployed()
                                .with("cluster-cluster", cluster -> ((ObjectNode) cluster.get("apiServerAccessProfile"))
                                        .put("enablePrivateCluster", false)),
                        "LEAK-201",
                        "the internet",
                        "the API server has a public address"),
                arguments(
                        "a public registry",
                        DevStack.deployed().with("registry-registry", "publicNetworkAccess", "'Enabled'"),
                        "LEAK-202",
                        "the internet",
                        "publicNetworkAccess of isolatedaksdev is Enabled"),
                arguments(
                        "a public workspace",
                        DevStack.deployed()
                                .with(
                                        "monitoring-log-analytics",
                                        properties -> properties.remove("publicNetworkAccessForIngestion")),
                        "LEAK-202",
                        "the internet",
                        "publicNetworkAccessForIngestion of isolated-logs is not set, which means Enabled"),
                arguments(
                        "a public vault",
                        DevStack.deployed()
                                .add(
                                        NATIVE + "keyvault:Vault",
                                        "vault",
                                        DevStack.GROUP + "Microsoft.KeyVault/vaults/secrets",
                                        "{'properties': {'sku': {'name': 'standard'}}}"),
                        "LEAK-202",
                        "the internet",
                        "publicNetworkAccess of secrets is not set"),
                arguments(
                        "a zone that is not linked",
                        DevStack.deployed().without("registry-registry-zone-link-isolated"),
                        "LEAK-301",
                        nodes,
                        "isolatedaksdev.privatelink.azurecr.io has a public address"),
                arguments(
                        "a machine with a public address",
                        DevStack.deployed()
                                .add(
                                        NATIVE + "network:NetworkInterface",
                                        "jump",
                                        DevStack.GROUP + "Microsoft.Network/networkInterfaces/jump",
                                        """
                                        {'ipConfigurations': [{'name': 'one', 'subnet': {'id': '%s'},
                                          'publicIPAddress': {'id': '/subscriptions/s/p/pip'}}]}"""
                                                .formatted(DevStack.NODES))
                                .unguarded(),
                        "LEAK-103",
                        "machine of network interface jump",
                        "it goes out by the public address pip"));
    }

    @Test
    void wayOutThatOnlyTheSecurityGroupShutsIsSaid() {
        Proof proof = natGateway(DevStack.deployed()).prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.ISOLATED);
        assertThat(proof.layers())
                .singleElement()
                .asString()
                .contains("it has a way out (the NAT gateway out), which only its security group shuts");
    }

    @Test
    void securityGroupThatLetsAllOutIsSaidWhereThereIsNoWay() {
        Proof proof = DevStack.deployed().unguarded().prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.ISOLATED);
        assertThat(proof.layers()).singleElement().asString().contains("only the missing way out keeps it in");
        assertThat(proof.residual()).extracting(present -> present.path().id()).contains("PATH-04");
    }

    @Test
    void peeringWithAClosedNetworkIsNoLeak() {
        Proof proof = peered(DevStack.deployed())
                .with("open-machines", "defaultOutboundAccess", "false")
                .prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.ISOLATED);
    }

    private static ObjectNode pool(ObjectNode cluster) {
        return (ObjectNode) cluster.at("/agentPoolProfiles/0");
    }

    private static DevStack natGateway(DevStack stack) {
        String id = DevStack.GROUP + "Microsoft.Network/natGateways/out";
        return stack.add(NATIVE + "network:NatGateway", "out", id, "{}")
                .with("network-nodes", "natGateway", "{'id': '%s'}".formatted(id));
    }

    private static DevStack peered(DevStack stack) {
        String other = DevStack.GROUP + "Microsoft.Network/virtualNetworks/open";
        return stack.add(
                        NATIVE + "network:VirtualNetwork",
                        "open",
                        other,
                        "{'addressSpace': {'addressPrefixes': ['10.99.0.0/16']}}")
                .add(
                        NATIVE + "network:Subnet",
                        "open-machines",
                        other + "/subnets/machines",
                        "{'addressPrefix': '10.99.1.0/24'}")
                .add(
                        NATIVE + "network:VirtualNetworkPeering",
                        "there",
                        DevStack.NETWORK + "/virtualNetworkPeerings/there",
                        "{'remoteVirtualNetwork': {'id': '%s'}}".formatted(other))
                .add(
                        NATIVE + "network:VirtualNetworkPeering",
                        "back",
                        other + "/virtualNetworkPeerings/back",
                        "{'remoteVirtualNetwork': {'id': '%s'}}".formatted(DevStack.NETWORK));
    }

    private static DevStack routed(DevStack stack, String host) {
        String routes = DevStack.GROUP + "Microsoft.Network/routeTables/routes";
        String policy = DevStack.GROUP + "Microsoft.Network/firewallPolicies/policy";
        return stack.add(
                        NATIVE + "network:RouteTable",
                        "routes",
                        routes,
                        """
                        {'routes': [{'name': 'out', 'addressPrefix': '0.0.0.0/0', 'nextHopType': 'VirtualAppliance',
                          'nextHopIpAddress': '192.168.3.4'}]}""")
                .add(
                        NATIVE + "network:Subnet",
                        "firewall-subnet",
                        DevStack.NETWORK + "/subnets/AzureFirewallSubnet",
                        "{'addressPrefix': '192.168.3.0/24', 'defaultOutboundAccess': false}")
                .add(NATIVE + "network:FirewallPolicy", "policy", policy, "{}")
                .add(
                        NATIVE + "network:FirewallPolicyRuleCollectionGroup",
                        "group",
                        policy + "/ruleCollectionGroups/group",
                        """
                        {'priority': 100, 'ruleCollections': [{'name': 'collection', 'priority': 100,
                          'action': {'type': 'Allow'}, 'rules': [{'name': 'rule', 'ruleType': 'ApplicationRule',
                          'protocols': [{'port': 443}], 'sourceAddresses': ['*'], 'targetFqdns': ['%s']}]}]}"""
                                .formatted(host))
                .add(
                        NATIVE + "network:AzureFirewall",
                        "firewall",
                        DevStack.GROUP + "Microsoft.Network/azureFirewalls/firewall",
                        """
                        {'firewallPolicy': {'id': '%s'}, 'ipConfigurations': [{'name': 'one',
                          'subnet': {'id': '%s/subnets/AzureFirewallSubnet'},
                          'publicIPAddress': {'id': '/subscriptions/s/p/pip'}}]}"""
                                .formatted(policy, DevStack.NETWORK))
                .with("network-nodes", "routeTable", "{'id': '%s'}".formatted(routes));
    }
}
