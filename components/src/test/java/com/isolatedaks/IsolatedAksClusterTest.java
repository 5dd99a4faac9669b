package com.isolatedaks;

import static com.isolatedaks.testing.ClusterInputs.NETWORK;
import static com.isolatedaks.testing.ClusterInputs.REGISTRY;
import static com.isolatedaks.testing.ClusterInputs.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.isolatedaks.enums.ApiServerAccess;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.inputs.PoolArgs;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.pulumi.core.internal.Internal;
import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;

class IsolatedAksClusterTest {
    private static final String ADMINISTRATORS = "11111111-2222-3333-4444-555555555555";

    @Test
    void identitiesRolesAndTheClusterInAGivenNetwork() {
        assertThat(deploy(valid()).graph())
                .containsExactly(
                        "authorization:RoleAssignment aks-administrator-platform",
                        "authorization:RoleAssignment aks-kubelet-operator",
                        "authorization:RoleAssignment aks-kubelet-registry-pull",
                        "authorization:RoleAssignment aks-node-subnet-contributor",
                        "containerservice:ManagedCluster aks-cluster",
                        "index:IsolatedAksCluster aks",
                        "managedidentity:UserAssignedIdentity aks-control-plane",
                        "managedidentity:UserAssignedIdentity aks-kubelet");
    }

    @Test
    void theRequestMakesTheClusterNetworkIsolated() {
        RecordingMocks mocks = deploy(valid());

        cluster(mocks, "apiServerAccessProfile")
                .containsEntry("enablePrivateCluster", true)
                .containsEntry("enablePrivateClusterPublicFQDN", false)
                .containsEntry("privateDNSZone", "system");
        cluster(mocks, "networkProfile")
                .containsEntry("outboundType", "none")
                .containsEntry("networkPlugin", "azure")
                .containsEntry("networkPluginMode", "overlay")
                .containsEntry("networkDataplane", "azure")
                .containsEntry("networkPolicy", "none")
                .containsEntry("ipFamilies", List.of("IPv4"))
                .containsEntry("podCidrs", List.of("10.244.0.0/16"))
                .containsEntry("serviceCidrs", List.of("10.0.0.0/16"))
                .containsEntry("dnsServiceIP", "10.0.0.10");
        cluster(mocks, "bootstrapProfile")
                .containsEntry("artifactSource", "Cache")
                .containsEntry("containerRegistryId", REGISTRY);
        cluster(mocks, "aadProfile").containsEntry("enableAzureRBAC", true).containsEntry("managed", true);
        cluster(mocks, "autoUpgradeProfile").containsEntry("nodeOSUpgradeChannel", "NodeImage");
        cluster(mocks, "oidcIssuerProfile").containsEntry("enabled", true);
        assertThat(mocks.named("aks-cluster").inputs())
                .containsEntry("disableLocalAccounts", true)
                .containsEntry("resourceName", "aks")
                .containsEntry("nodeResourceGroup", "aks-nodes");
    }

    @Test
    void theControlPlaneAndTheNodesHaveIdentitiesOfTheirOwn() {
        RecordingMocks mocks = deploy(valid());

        cluster(mocks, "identity")
                .containsEntry("type", "UserAssigned")
                .hasEntrySatisfying(
                        "userAssignedIdentities",
                        ids -> assertThat(ids).asString().contains("/aks-control-plane"));
        cluster(mocks, "identityProfile")
                .extractingByKey("kubeletidentity", MAP)
                .containsEntry("objectId", "principal-of-aks-kubelet")
                .containsEntry("clientId", "client-of-aks-kubelet");
    }

    @Test
    void everyRoleIsGrantedOnTheOneResourceItIsNeededFor() {
        RecordingMocks mocks = deploy(valid());

        grant(
                mocks,
                "aks-kubelet-operator",
                "f1a07417-d97a-45cb-824c-7a7467783830",
                "/aks-kubelet",
                "aks-control-plane");
        grant(mocks, "aks-kubelet-registry-pull", "7f951dda-4ed3-4680-a7ca-43fe172d538d", REGISTRY, "aks-kubelet");
        grant(
                mocks,
                "aks-node-subnet-contributor",
                "4d97b98b-1d4f-4787-a291-c67834d212e7",
                NETWORK + "/subnets/nodes",
                "aks-control-plane");
        assertThat(mocks.named("aks-administrator-platform").inputs())
                .containsEntry("principalId", ADMINISTRATORS)
                .containsEntry("principalType", "Group");
    }

    @Test
    void theNameOfAnAssignmentIsTheSameInEveryDeployment() {
        Object first = deploy(valid()).named("aks-kubelet-operator").inputs().get("roleAssignmentName");
        Object second = deploy(valid()).named("aks-kubelet-operator").inputs().get("roleAssignmentName");

        assertThat(first)
                .isEqualTo(second)
                .isNotEqualTo(deploy(valid())
                        .named("aks-kubelet-registry-pull")
                        .inputs()
                        .get("roleAssignmentName"));
    }

    @Test
    void aDnsZoneThatIsBroughtTakesRightsOnItAndOnTheWholeNetwork() {
        String zone = "/subscriptions/hub/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/"
                + "privatelink.westeurope.azmk8s.io";
        RecordingMocks mocks = deploy(
                valid().apiServer(ApiServerArgs.builder().privateDnsZoneId(zone).build()));

        cluster(mocks, "apiServerAccessProfile").containsEntry("privateDNSZone", zone);
        grant(mocks, "aks-dns-zone-contributor", "b12aa53e-6015-4669-85d0-8515ebb3ae7f", zone, "aks-control-plane");
        grant(
                mocks,
                "aks-virtual-network-contributor",
                "4d97b98b-1d4f-4787-a291-c67834d212e7",
                NETWORK,
                "aks-control-plane");
        assertThat(mocks.named("aks-dns-zone-contributor").inputs().get("roleDefinitionId"))
                .asString()
                .startsWith("/subscriptions/hub/");
    }

    @Test
    void anApiServerSubnetIsTheControlPlanesToo() {
        RecordingMocks mocks = deploy(valid().network(ClusterNetworkArgs.builder()
                        .nodeSubnetId(NETWORK + "/subnets/nodes")
                        .apiServerSubnetId(NETWORK + "/subnets/api-server")
                        .build())
                .apiServer(ApiServerArgs.builder()
                        .access(ApiServerAccess.VnetIntegration)
                        .build()));

        grant(
                mocks,
                "aks-api-server-subnet-contributor",
                "4d97b98b-1d4f-4787-a291-c67834d212e7",
                NETWORK + "/subnets/api-server",
                "aks-control-plane");
    }

    @Test
    void inAnAddressSpaceTheClusterMakesItsNetworkAndReachesTheRegistryFromIt() {
        RecordingMocks mocks = deploy(valid().network(ClusterNetworkArgs.builder()
                .addressSpace("10.10.0.0/16")
                .build()));

        assertThat(mocks.graph())
                .contains(
                        "index:IsolatedNetwork aks-network",
                        "network:Subnet aks-network-nodes",
                        "network:Subnet aks-network-endpoints",
                        "network:PrivateEndpoint aks-registry-endpoint",
                        "network:PrivateDnsZoneGroup aks-registry-zone-group",
                        "privatedns:PrivateZone aks-registry-zone",
                        "privatedns:VirtualNetworkLink aks-registry-zone-link-aks");
        assertThat(mocks.named("aks-registry-endpoint").inputs().get("privateLinkServiceConnections"))
                .asString()
                .contains(REGISTRY);
    }

    @Test
    void furtherPoolsAreResourcesOfTheirOwnInTheSameSubnetWithoutPublicAddresses() {
        RecordingMocks mocks = deploy(valid().pools(Map.of(
                "gpu",
                PoolArgs.builder()
                        .vmSize("Standard_NC4as_T4_v3")
                        .nodeCount(2)
                        .nodeTaints("sku=gpu:NoSchedule")
                        .build())));

        assertThat(mocks.named("aks-pool-gpu").inputs())
                .containsEntry("agentPoolName", "gpu")
                .containsEntry("count", 2.0)
                .containsEntry("mode", "User")
                .containsEntry("enableNodePublicIP", false)
                .containsEntry("vnetSubnetID", NETWORK + "/subnets/nodes")
                .containsEntry("nodeTaints", List.of("sku=gpu:NoSchedule"));
        assertThat(mocks.named("aks-cluster").inputs().get("agentPoolProfiles"))
                .asString()
                .contains("name=system")
                .doesNotContain("gpu");
    }

    @Test
    void theKubeconfigIsDecodedAndSecret() {
        AtomicReference<IsolatedAksCluster> cluster = new AtomicReference<>();

        Deployed.run(new RecordingMocks(), context -> cluster.set(new IsolatedAksCluster("aks", valid().build())));

        assertThat(PulumiTest.extractValue(cluster.get().kubeconfig())).isEqualTo("kind: Config");
        assertThat(Internal.of(cluster.get().kubeconfig()).getDataAsync().join().isSecret())
                .isTrue();
    }

    private static void grant(RecordingMocks mocks, String name, String roleId, String scopeEnd, String identity) {
        assertThat(mocks.named(name).inputs())
                .containsEntry("principalId", "principal-of-" + identity)
                .containsEntry("principalType", "ServicePrincipal")
                .hasEntrySatisfying(
                        "scope", scope -> assertThat(scope).asString().endsWith(scopeEnd))
                .hasEntrySatisfying(
                        "roleDefinitionId", role -> assertThat(role).asString().endsWith("/" + roleId));
    }

    private static MapAssert<Object, Object> cluster(RecordingMocks mocks, String property) {
        return assertThat(mocks.named("aks-cluster").inputs()).extractingByKey(property, MAP);
    }

    private static RecordingMocks deploy(IsolatedAksClusterArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> new IsolatedAksCluster("aks", args.build()));
    }
}
