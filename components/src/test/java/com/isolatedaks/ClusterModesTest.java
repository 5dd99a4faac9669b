package com.isolatedaks;

import static com.isolatedaks.testing.Clusters.API_SERVER;
import static com.isolatedaks.testing.Clusters.NODES;
import static com.isolatedaks.testing.Clusters.REGISTRY;
import static com.isolatedaks.testing.Clusters.brought;
import static com.isolatedaks.testing.Clusters.broughtNetwork;
import static com.isolatedaks.testing.Clusters.made;
import static com.isolatedaks.testing.Clusters.madeNetwork;
import static com.isolatedaks.testing.Clusters.managed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.isolatedaks.enums.ApiServerAccess;
import com.isolatedaks.enums.NetworkDataplane;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.enums.PrivateDnsZone;
import com.isolatedaks.enums.RegistryMode;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.OutboundArgs;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterModesTest {
    private static final String ZONE =
            "/subscriptions/s/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io";
    private static final List<String> ALWAYS = List.of(
            "authorization:RoleAssignment aks-administrator-platform",
            "authorization:RoleAssignment aks-kubelet-operator",
            "containerservice:ManagedCluster aks-cluster",
            "index:IsolatedAksCluster aks",
            "managedidentity:UserAssignedIdentity aks-control-plane",
            "managedidentity:UserAssignedIdentity aks-kubelet");

    @Test
    void withoutNetworkAndRegistryAksMakesBoth() {
        RecordingMocks mocks = deploy(managed());

        assertThat(mocks.graph()).containsExactlyElementsOf(ALWAYS);
        cluster(mocks, "bootstrapProfile")
                .containsEntry("artifactSource", "Cache")
                .doesNotContainKey("containerRegistryId");
        assertThat(mocks.named("aks-cluster").inputs().get("agentPoolProfiles"))
                .asString()
                .doesNotContain("vnetSubnetID");
        cluster(mocks, "networkProfile").containsEntry("outboundType", "none");
    }

    @Test
    void blockIsSentAsItIsInTheNetworkThatAksManages() {
        RecordingMocks mocks = deploy(managed()
                .outbound(OutboundArgs.builder()
                        .type(OutboundType.Block)
                        .acknowledgePreview(true)
                        .build()));

        cluster(mocks, "networkProfile").containsEntry("outboundType", "block");
    }

    @Test
    void aMadeNetworkWithTheRegistryOfAksHasNoEndpointOfARegistry() {
        RecordingMocks mocks = deploy(managed().network(madeNetwork().build()));

        assertThat(mocks.graph())
                .containsExactlyElementsOf(plus(
                        ALWAYS,
                        "authorization:RoleAssignment aks-node-subnet-contributor",
                        "index:IsolatedNetwork aks-network",
                        "network:NetworkSecurityGroup aks-network-endpoints-nsg",
                        "network:NetworkSecurityGroup aks-network-nodes-nsg",
                        "network:Subnet aks-network-endpoints",
                        "network:Subnet aks-network-nodes",
                        "network:VirtualNetwork aks-network-virtual-network"));
    }

    @Test
    void theWayToTheApiServerIsPrivateLinkUnlessSaidOtherwise() {
        RecordingMocks mocks = deploy(brought());

        cluster(mocks, "apiServerAccessProfile")
                .containsEntry("enableVnetIntegration", false)
                .containsEntry("disableRunCommand", false)
                .doesNotContainKey("subnetId");
    }

    @Test
    void withVnetIntegrationAMadeNetworkHasASubnetForTheApiServer() {
        RecordingMocks mocks = deploy(made().apiServer(vnetIntegration()));

        assertThat(mocks.graph())
                .contains(
                        "network:Subnet aks-network-api-server",
                        "authorization:RoleAssignment aks-api-server-subnet-contributor",
                        "authorization:RoleAssignment aks-node-subnet-contributor");
        cluster(mocks, "apiServerAccessProfile")
                .containsEntry("enableVnetIntegration", true)
                .containsEntry("enablePrivateCluster", true)
                .hasEntrySatisfying("subnetId", id -> assertThat(id).asString().endsWith("/aks-network-api-server"));
    }

    @Test
    void nodesAndTheLoadBalancerComeIntoTheApiServersSubnet() {
        RecordingMocks mocks = deploy(made().apiServer(vnetIntegration()));

        assertThat(mocks.named("aks-network-api-server-nsg").inputs().get("securityRules"))
                .asInstanceOf(LIST)
                .hasSize(3)
                .anySatisfy(rule -> assertThat(rule)
                        .asInstanceOf(MAP)
                        .containsEntry("direction", "Inbound")
                        .containsEntry("sourceAddressPrefix", "10.10.0.0/17")
                        .containsEntry("destinationPortRanges", List.of("443", "4443")))
                .anySatisfy(rule -> assertThat(rule)
                        .asInstanceOf(MAP)
                        .containsEntry("sourceAddressPrefix", "AzureLoadBalancer")
                        .containsEntry("destinationPortRange", "9988"))
                .anySatisfy(rule -> assertThat(rule)
                        .asInstanceOf(MAP)
                        .containsEntry("access", "Deny")
                        .containsEntry("destinationAddressPrefix", "Internet"));
    }

    @Test
    void withVnetIntegrationABroughtSubnetIsSentAndAksMakesItsOwnElsewhere() {
        ClusterNetworkArgs network =
                broughtNetwork().apiServerSubnetId(API_SERVER).build();

        cluster(deploy(brought().network(network).apiServer(vnetIntegration())), "apiServerAccessProfile")
                .containsEntry("subnetId", API_SERVER);
        cluster(deploy(managed().apiServer(vnetIntegration())), "apiServerAccessProfile")
                .containsEntry("enableVnetIntegration", true)
                .doesNotContainKey("subnetId");
    }

    @Test
    void withoutAPrivateZoneThePublicNameLeadsToThePrivateAddress() {
        RecordingMocks mocks = deploy(brought()
                .apiServer(ApiServerArgs.builder()
                        .privateDnsZone(PrivateDnsZone.None)
                        .disableRunCommand(true)
                        .build()));

        cluster(mocks, "apiServerAccessProfile")
                .containsEntry("privateDNSZone", "none")
                .containsEntry("enablePrivateClusterPublicFQDN", true)
                .containsEntry("disableRunCommand", true);
    }

    @Test
    void furtherNetworksAreLinkedToTheZoneOfAksBesideTheNodes() {
        RecordingMocks mocks = deploy(brought().apiServer(linked().build()));

        assertThat(mocks.named("aks-api-server-zone-link-hub").inputs())
                .containsEntry("resourceGroupName", "aks-nodes")
                .containsEntry("privateZoneName", "private.zone")
                .containsEntry("virtualNetworkLinkName", "hub")
                .containsEntry("registrationEnabled", false);
    }

    @Test
    void furtherNetworksAreLinkedToABroughtZoneWhereItIs() {
        RecordingMocks mocks =
                deploy(brought().apiServer(linked().privateDnsZoneId(ZONE).build()));

        assertThat(mocks.named("aks-api-server-zone-link-hub").inputs())
                .containsEntry("resourceGroupName", "dns")
                .containsEntry("privateZoneName", "privatelink.westeurope.azmk8s.io");
        cluster(mocks, "apiServerAccessProfile").containsEntry("enablePrivateClusterPublicFQDN", false);
    }

    @Test
    void rolesThatExistAreNotGrantedAgain() {
        RecordingMocks mocks = deploy(brought()
                .apiServer(ApiServerArgs.builder()
                        .privateDnsZoneId(ZONE)
                        .assumeRolesExist(true)
                        .build()));

        assertThat(mocks.graph())
                .containsExactlyElementsOf(plus(
                        ALWAYS,
                        "authorization:RoleAssignment aks-kubelet-registry-pull",
                        "authorization:RoleAssignment aks-node-subnet-contributor"));
    }

    @Test
    void permissionsByRepositoryTakeOtherRoles() {
        RecordingMocks mocks = deploy(brought().registryMode(RegistryMode.Abac).enableCatalogLister(true));

        assertThat(mocks.named("aks-kubelet-registry-pull").inputs())
                .containsEntry("scope", REGISTRY)
                .extractingByKey("roleDefinitionId")
                .asString()
                .endsWith("/b93aa761-3e63-49ed-ac28-beffa264f7ac");
        assertThat(mocks.named("aks-kubelet-catalog-lister").inputs())
                .containsEntry("scope", REGISTRY)
                .extractingByKey("roleDefinitionId")
                .asString()
                .endsWith("/bfdb9389-c9a5-478a-bb2f-ba9ca092c3c7");
    }

    @Test
    void theCiliumDataplaneEnforcesItsOwnPolicies() {
        cluster(deploy(brought()), "networkProfile")
                .containsEntry("networkDataplane", "azure")
                .containsEntry("networkPolicy", "none");
        cluster(
                        deploy(brought()
                                .network(broughtNetwork()
                                        .networkDataplane(NetworkDataplane.Cilium)
                                        .build())),
                        "networkProfile")
                .containsEntry("networkDataplane", "cilium")
                .containsEntry("networkPolicy", "cilium");
    }

    @Test
    void aFirewallIsReachedByARouteTableAndDecidesAlone() {
        RecordingMocks mocks = deploy(made().outbound(OutboundArgs.builder()
                .type(OutboundType.UserDefinedRouting)
                .acknowledgeNotIsolated(true)
                .firewallPrivateIp("10.20.0.4")
                .build()));

        assertThat(mocks.named("aks-route-table").inputs().get("routes"))
                .asInstanceOf(LIST)
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("addressPrefix", "0.0.0.0/0")
                .containsEntry("nextHopType", "VirtualAppliance")
                .containsEntry("nextHopIpAddress", "10.20.0.4");
        assertThat(mocks.named("aks-network-nodes").inputs().get("routeTable"))
                .asString()
                .contains("aks-route-table");
        assertThat(mocks.named("aks-network-nodes-nsg").inputs().get("securityRules"))
                .asString()
                .doesNotContain("Deny");
        assertThat(mocks.named("aks-network-endpoints-nsg").inputs().get("securityRules"))
                .asString()
                .contains("DenyInternetOutBound");
        cluster(mocks, "networkProfile").containsEntry("outboundType", "userDefinedRouting");
    }

    @Test
    void aRouteTableThatIsGivenIsTheNodeSubnets() {
        String table = "/subscriptions/s/resourceGroups/n/providers/Microsoft.Network/routeTables/hub";
        RecordingMocks mocks = deploy(made().outbound(OutboundArgs.builder()
                .type(OutboundType.UserDefinedRouting)
                .acknowledgeNotIsolated(true)
                .routeTableId(table)
                .build()));

        assertThat(mocks.named("aks-network-nodes").inputs().get("routeTable"))
                .asInstanceOf(MAP)
                .containsEntry("id", table);
        assertThat(mocks.graph()).noneMatch(line -> line.startsWith("network:RouteTable "));
    }

    @ParameterizedTest
    @CsvSource({
        "LoadBalancer, loadBalancer",
        "UserAssignedNatGateway, userAssignedNATGateway",
        "UserDefinedRouting, userDefinedRouting"
    })
    void aBroughtSubnetMayHaveAWayOutThatIsMeant(OutboundType type, String azureName) {
        RecordingMocks mocks = deploy(brought()
                .outbound(OutboundArgs.builder()
                        .type(type)
                        .acknowledgeNotIsolated(true)
                        .build()));

        cluster(mocks, "networkProfile").containsEntry("outboundType", azureName);
        cluster(mocks, "bootstrapProfile").containsEntry("artifactSource", "Cache");
    }

    private static List<String> plus(List<String> lines, String... more) {
        return Stream.concat(lines.stream(), Stream.of(more)).sorted().toList();
    }

    private static ApiServerArgs vnetIntegration() {
        return ApiServerArgs.builder().access(ApiServerAccess.VnetIntegration).build();
    }

    private static ApiServerArgs.Builder linked() {
        return ApiServerArgs.builder()
                .furtherVirtualNetworks(Map.of(
                        "hub",
                        LinkedNetworkArgs.builder().virtualNetworkId(NODES).build()));
    }

    private static MapAssert<Object, Object> cluster(RecordingMocks mocks, String property) {
        return assertThat(mocks.named("aks-cluster").inputs()).extractingByKey(property, MAP);
    }

    private static RecordingMocks deploy(IsolatedAksClusterArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> new IsolatedAksCluster("aks", args.build()));
    }
}
