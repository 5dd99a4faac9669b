package com.isolatedaks;

import static com.isolatedaks.testing.Clusters.API_SERVER;
import static com.isolatedaks.testing.Clusters.NETWORK;
import static com.isolatedaks.testing.Clusters.NODES;
import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.broughtNetwork;
import static com.isolatedaks.testing.Clusters.made;
import static com.isolatedaks.testing.Clusters.madeNetwork;
import static com.isolatedaks.testing.Clusters.managed;

import com.isolatedaks.enums.ApiServerAccess;
import com.isolatedaks.enums.NetworkDataplane;
import com.isolatedaks.enums.NetworkPolicy;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.PrivateDnsZone;
import com.isolatedaks.enums.RegistryMode;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.inputs.SubnetPrefixesArgs;
import com.isolatedaks.inputs.SystemPoolArgs;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.testing.Clusters;
import java.util.Map;
import java.util.stream.Stream;

/** A case for every rule. */
final class RuleCases {
    private static final String ZONES =
            "/subscriptions/hub/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/";

    private RuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(
                        ofNames(),
                        ofRanges(),
                        ofNetworks(),
                        ofApiServers(),
                        ofRegistries(),
                        ofOutbound(),
                        ofClusters(),
                        MonitoringRuleCases.all(),
                        ServiceRuleCases.all(),
                        MirrorRuleCases.all(),
                        PoolRuleCases.all(),
                        FeatureRuleCases.all(),
                        TransitionCases.all())
                .flatMap(cases -> cases);
    }

    private static Stream<RuleCase> ofNames() {
        String longest = "a".repeat(63);
        return Stream.of(
                RuleCase.of(
                        Rules.NAME,
                        "clusterName",
                        brought().clusterName(longest + "a"),
                        brought().clusterName(longest)),
                RuleCase.of(
                        Rules.REGION,
                        "location",
                        brought().location("mars"),
                        brought().location("West Europe")),
                RuleCase.of(
                        Rules.LABEL_NAMES,
                        "network.nodeSubnetId",
                        brought()
                                .network(network()
                                        .nodeSubnetId(NETWORK + "/subnets/" + longest + "a")
                                        .build()),
                        brought()
                                .network(network()
                                        .nodeSubnetId(NETWORK + "/subnets/" + longest)
                                        .build())));
    }

    private static Stream<RuleCase> ofRanges() {
        return Stream.of(
                RuleCase.of(
                        Rules.NETWORK_RESERVED,
                        "network.addressSpace",
                        madeIn("168.63.0.0/16"),
                        madeIn("168.62.0.0/16")),
                RuleCase.of(
                        Rules.SUBNET_PLACE,
                        "network.subnetPrefixes.nodes",
                        madeWithNodes("10.11.0.0/24"),
                        madeWithNodes("10.10.0.0/24")),
                // A /28 has eleven addresses: one for the API server's endpoint and ten for nodes.
                RuleCase.of(
                        Rules.SUBNET_SIZE,
                        "network.addressSpace",
                        madeWithNodes("10.10.0.0/28").systemPool(nodes(10)),
                        madeWithNodes("10.10.0.0/28").systemPool(nodes(9))),
                RuleCase.of(
                        Rules.DISJOINT_RANGES,
                        "network.podCidr",
                        brought()
                                .network(broughtNetwork().podCidr("10.0.0.0/15").build()),
                        brought()
                                .network(broughtNetwork().podCidr("10.1.0.0/16").build())),
                RuleCase.of(
                        Rules.CLUSTER_RESERVED,
                        "network.podCidr",
                        brought()
                                .network(broughtNetwork()
                                        .podCidr("172.30.0.0/16")
                                        .build()),
                        brought()
                                .network(broughtNetwork()
                                        .podCidr("172.29.0.0/16")
                                        .build())),
                RuleCase.of(
                        Rules.SERVICE_RANGE_SIZE,
                        "network.serviceCidr",
                        brought()
                                .network(broughtNetwork()
                                        .serviceCidr("10.0.0.0/12")
                                        .build()),
                        brought()
                                .network(broughtNetwork()
                                        .serviceCidr("10.0.0.0/13")
                                        .build())),
                RuleCase.of(
                        Rules.DNS_SERVICE_ADDRESS,
                        "network.dnsServiceIp",
                        brought()
                                .network(broughtNetwork()
                                        .dnsServiceIp("10.0.0.1")
                                        .build()),
                        brought()
                                .network(broughtNetwork()
                                        .dnsServiceIp("10.0.0.2")
                                        .build())),
                // Three nodes and one that an upgrade adds: four parts of a /22.
                RuleCase.of(
                        Rules.POD_RANGE_SIZE,
                        "network.podCidr",
                        brought()
                                .network(broughtNetwork()
                                        .podCidr("10.244.0.0/22")
                                        .build())
                                .systemPool(nodes(4)),
                        brought()
                                .network(broughtNetwork()
                                        .podCidr("10.244.0.0/22")
                                        .build())
                                .systemPool(nodes(3))));
    }

    private static Stream<RuleCase> ofNetworks() {
        return Stream.of(
                RuleCase.of(
                        Rules.NETWORK_POLICY,
                        "network.networkPolicy",
                        brought()
                                .network(broughtNetwork()
                                        .networkPolicy(NetworkPolicy.Cilium)
                                        .build()),
                        brought()
                                .network(broughtNetwork()
                                        .networkPolicy(NetworkPolicy.Cilium)
                                        .networkDataplane(NetworkDataplane.Cilium)
                                        .build())),
                RuleCase.of(
                        Rules.MANAGED_NETWORK,
                        "network.apiServerSubnetId",
                        managed()
                                .apiServer(vnetIntegration().build())
                                .network(network().apiServerSubnetId(API_SERVER).build()),
                        managed()
                                .apiServer(vnetIntegration().build())
                                .network(network().podCidr("10.100.0.0/16").build())));
    }

    private static Stream<RuleCase> ofApiServers() {
        ClusterNetworkArgs both = broughtNetwork().apiServerSubnetId(API_SERVER).build();
        return Stream.of(
                RuleCase.of(
                        Rules.API_SERVER_SUBNET,
                        "network.apiServerSubnetId",
                        brought().apiServer(vnetIntegration().build()),
                        brought().apiServer(vnetIntegration().build()).network(both)),
                RuleCase.of(
                        Rules.VNET_INTEGRATION_REGION,
                        "apiServer.access",
                        managed()
                                .location("Qatar Central")
                                .apiServer(vnetIntegration().build()),
                        managed().location("Qatar Central")),
                RuleCase.of(
                        Rules.DNS_ZONE_NAME,
                        "apiServer.privateDnsZoneId",
                        withZone(ZONES + "privatelink.northeurope.azmk8s.io"),
                        withZone(ZONES + "team.privatelink.westeurope.azmk8s.io")),
                RuleCase.of(
                        Rules.FURTHER_NETWORKS,
                        "apiServer.furtherVirtualNetworks",
                        brought()
                                .apiServer(furtherNetworks()
                                        .privateDnsZone(PrivateDnsZone.None)
                                        .build()),
                        brought()
                                .apiServer(furtherNetworks()
                                        .privateDnsZone(PrivateDnsZone.System)
                                        .build())));
    }

    private static Stream<RuleCase> ofRegistries() {
        return Stream.of(
                RuleCase.of(Rules.REGISTRY_NETWORK, "registryId", managed().registryId(Clusters.REGISTRY), made()),
                RuleCase.of(
                        Rules.MANAGED_REGISTRY,
                        "registryMode",
                        managed().registryMode(RegistryMode.Abac),
                        managed().registryMode(RegistryMode.Rbac)),
                RuleCase.of(
                        Rules.CATALOG_LISTER,
                        "enableCatalogLister",
                        brought().enableCatalogLister(true),
                        brought().enableCatalogLister(true).registryMode(RegistryMode.Abac)),
                RuleCase.of(
                        Rules.ABAC_BOOTSTRAP,
                        "registryMode",
                        brought().registryMode(RegistryMode.Abac),
                        brought().registryMode(RegistryMode.Rbac)));
    }

    private static Stream<RuleCase> ofOutbound() {
        OutboundArgs.Builder firewall = open(OutboundType.UserDefinedRouting);
        return Stream.of(
                RuleCase.of(
                        Rules.BLOCK_NETWORK,
                        "outbound.type",
                        made().outbound(block(true)),
                        managed().outbound(block(true))),
                RuleCase.of(
                        Rules.BLOCK_PREVIEW,
                        "outbound.type",
                        managed().outbound(block(false)),
                        managed().outbound(block(true))),
                RuleCase.of(
                        Rules.WAY_OUT_ON_PURPOSE,
                        "outbound.type",
                        managed()
                                .outbound(OutboundArgs.builder()
                                        .type(OutboundType.LoadBalancer)
                                        .build()),
                        managed().outbound(open(OutboundType.LoadBalancer).build())),
                RuleCase.of(
                        Rules.NOT_ISOLATED,
                        "outbound.type",
                        brought().outbound(open(OutboundType.UserDefinedRouting).build()),
                        brought()
                                .outbound(OutboundArgs.builder()
                                        .type(OutboundType.None)
                                        .acknowledgeNotIsolated(true)
                                        .build())),
                RuleCase.of(
                        Rules.MANAGED_NAT_GATEWAY,
                        "outbound.type",
                        brought().outbound(open(OutboundType.ManagedNatGateway).build()),
                        managed().outbound(open(OutboundType.ManagedNatGateway).build())),
                RuleCase.of(
                        Rules.USER_NAT_GATEWAY,
                        "outbound.type",
                        made().outbound(open(OutboundType.UserAssignedNatGateway)
                                .build()),
                        brought()
                                .outbound(open(OutboundType.UserAssignedNatGateway)
                                        .build())),
                RuleCase.of(
                        Rules.ROUTE_TO_FIREWALL,
                        "outbound.firewallPrivateIp",
                        made().outbound(open(OutboundType.UserDefinedRouting).build()),
                        made().outbound(open(OutboundType.UserDefinedRouting)
                                .firewallPrivateIp("10.20.0.4")
                                .build())),
                RuleCase.of(
                        Rules.FIREWALL_ADDRESS,
                        "outbound.firewallPrivateIp",
                        made().outbound(firewall.firewallPrivateIp("10.10.127.255")
                                .build()),
                        made().outbound(open(OutboundType.UserDefinedRouting)
                                .firewallPrivateIp("10.10.128.0")
                                .build())),
                RuleCase.of(
                        Rules.MADE_NETWORK,
                        "outbound.type",
                        made().outbound(open(OutboundType.LoadBalancer).build()),
                        brought().outbound(open(OutboundType.LoadBalancer).build())));
    }

    private static Stream<RuleCase> ofClusters() {
        return Stream.of(
                RuleCase.of(
                        Rules.KUBERNETES_VERSION,
                        "kubernetesVersion",
                        brought().kubernetesVersion("1.29.14"),
                        brought().kubernetesVersion("1.30")),
                RuleCase.of(
                        Rules.ADMINISTRATORS,
                        "access.administrators",
                        brought()
                                .access(AccessArgs.builder()
                                        .administrators(Map.of())
                                        .build()),
                        brought()));
    }

    private static ClusterNetworkArgs.Builder network() {
        return ClusterNetworkArgs.builder();
    }

    private static IsolatedAksClusterArgs.Builder madeIn(String addressSpace) {
        return Clusters.made().network(network().addressSpace(addressSpace).build());
    }

    private static IsolatedAksClusterArgs.Builder madeWithNodes(String nodes) {
        return Clusters.made()
                .network(madeNetwork()
                        .subnetPrefixes(
                                SubnetPrefixesArgs.builder().nodes(nodes).build())
                        .build());
    }

    private static SystemPoolArgs nodes(int count) {
        return SystemPoolArgs.builder().nodeCount(count).build();
    }

    private static ApiServerArgs.Builder vnetIntegration() {
        return ApiServerArgs.builder().access(ApiServerAccess.VnetIntegration);
    }

    private static IsolatedAksClusterArgs.Builder withZone(String zoneId) {
        return brought()
                .apiServer(ApiServerArgs.builder().privateDnsZoneId(zoneId).build());
    }

    private static ApiServerArgs.Builder furtherNetworks() {
        return ApiServerArgs.builder()
                .furtherVirtualNetworks(Map.of(
                        "hub",
                        LinkedNetworkArgs.builder().virtualNetworkId(NODES).build()));
    }

    private static OutboundArgs block(boolean isAcknowledged) {
        return OutboundArgs.builder()
                .type(OutboundType.Block)
                .acknowledgePreview(isAcknowledged)
                .build();
    }

    private static OutboundArgs.Builder open(OutboundType type) {
        return OutboundArgs.builder().type(type).acknowledgeNotIsolated(true);
    }
}
