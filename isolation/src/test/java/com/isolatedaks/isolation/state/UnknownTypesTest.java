package com.isolatedaks.isolation.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.proof.Conclusion;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.testing.DevStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can change who reaches what and is not in the model leaves the verdict open, by name. */
class UnknownTypesTest {
    @ParameterizedTest
    @CsvSource({
        "network:VirtualNetworkGateway, Microsoft.Network/virtualNetworkGateways",
        "network:VirtualNetworkGatewayConnection, Microsoft.Network/connections",
        "network:ExpressRouteCircuit, Microsoft.Network/expressRouteCircuits",
        "network:ExpressRouteGateway, Microsoft.Network/expressRouteGateways",
        "network:LocalNetworkGateway, Microsoft.Network/localNetworkGateways",
        "network:VpnGateway, Microsoft.Network/vpnGateways",
        "network:VirtualWan, Microsoft.Network/virtualWans",
        "network:VirtualHub, Microsoft.Network/virtualHubs",
        "network:HubVirtualNetworkConnection, Microsoft.Network/virtualHubs",
        "network:BastionHost, Microsoft.Network/bastionHosts",
        "network:LoadBalancer, Microsoft.Network/loadBalancers",
        "network:ApplicationGateway, Microsoft.Network/applicationGateways",
        "network:PrivateLinkService, Microsoft.Network/privateLinkServices",
        "network:NetworkManager, Microsoft.Network/networkManagers",
        "network:NetworkSecurityPerimeter, Microsoft.Network/networkSecurityPerimeters",
        "network:NetworkVirtualAppliance, Microsoft.Network/networkVirtualAppliances",
        "dnsresolver:DnsResolver, Microsoft.Network/dnsResolvers",
        "dnsresolver:OutboundEndpoint, Microsoft.Network/dnsResolvers",
        "dnsresolver:DnsForwardingRuleset, Microsoft.Network/dnsForwardingRulesets",
        "compute:VirtualMachineScaleSet, Microsoft.Compute/virtualMachineScaleSets",
        "cdn:Profile, Microsoft.Cdn/profiles",
        "containerregistry:ExportPipeline, Microsoft.ContainerRegistry/registries/isolatedaksdev/exportPipelines"
    })
    void isUndecidedByName(String token, String path) {
        // when
        Proof proof = DevStack.deployed()
                .add("azure-native:" + token, "unknown", DevStack.GROUP + path + "/unknown", "{}")
                .prove();

        // then
        assertThat(proof.conclusion()).isEqualTo(Conclusion.UNDECIDED);
        assertThat(proof.undecided())
                .singleElement()
                .asString()
                .startsWith("unknown: what a azure-native:" + token + " does to the network is not known to the model");
    }
}
