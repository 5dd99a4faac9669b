package com.isolatedaks.simulator.azure.containerservice;

import static com.isolatedaks.simulator.arm.HowTo.CLUSTER;
import static com.isolatedaks.simulator.arm.HowTo.CLUSTER_BODY;
import static com.isolatedaks.simulator.arm.HowTo.NODES;
import static com.isolatedaks.simulator.arm.HowTo.NODE_GROUP;
import static com.isolatedaks.simulator.arm.HowTo.RULE;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.code;
import static com.isolatedaks.simulator.arm.TestAzure.id;
import static com.isolatedaks.simulator.arm.TestAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.arm.ArmResponse;
import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolatedClusterTest {
    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void prepareAllButTheCluster() {
        azure = new TestAzure(folder);
        HowTo.upToTheCluster(azure);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private static String cluster(String pointer, Object value) {
        return Body.of(json(CLUSTER_BODY)).set(pointer, value).toString();
    }

    @Test
    void theHowTosClusterIsAcceptedAndComputed() {
        Body cluster = azure.put(CLUSTER, CLUSTER_BODY);

        assertThat(cluster.text("/properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(cluster.text("/properties/kubernetesVersion")).isEqualTo("1.34");
        assertThat(cluster.text("/properties/currentKubernetesVersion")).startsWith("1.34.");
        assertThat(cluster.text("/properties/privateFQDN"))
                .matches("aks-[0-9a-f]{8}\\.[-0-9a-f]{36}\\.privatelink\\.westeurope\\.azmk8s\\.io");
        assertThat(cluster.text("/properties/fqdn")).isEmpty();
        assertThat(cluster.text("/properties/nodeResourceGroup")).isEqualTo("MC_rg_aks_westeurope");
        assertThat(cluster.text("/properties/oidcIssuerProfile/issuerURL")).startsWith("https://westeurope.oic.");
        assertThat(cluster.text("/properties/identityProfile/kubeletidentity/objectId"))
                .isNotEmpty();
        assertThat(cluster.objects("/properties/agentPoolProfiles")).hasSize(1);
        assertThat(cluster.objects("/properties/agentPoolProfiles").get(0).text("/provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void theClusterHasItsNodeGroupWithEndpointZoneAndRecord() {
        Body cluster = azure.put(CLUSTER, CLUSTER_BODY);

        String privateName = cluster.text("/properties/privateFQDN");
        String zone = privateName.substring(privateName.indexOf('.') + 1);
        String zoneId = NODE_GROUP + "/providers/Microsoft.Network/privateDnsZones/" + zone;
        assertThat(azure.exists(NODE_GROUP + "/providers/Microsoft.Network/privateEndpoints/kube-apiserver"))
                .isTrue();
        assertThat(azure.listed(zoneId + "/A")).containsExactly(privateName.substring(0, privateName.indexOf('.')));
        assertThat(azure.listed(zoneId + "/virtualNetworkLinks")).hasSize(1);
        assertThat(azure.listed(CLUSTER + "/agentPools")).containsExactly("system");
    }

    @Test
    void deletingTheClusterDeletesItsNodeGroupAndFreesItsSubnet() {
        azure.put(CLUSTER, CLUSTER_BODY);
        assertThat(azure.deleteRefusal(NODES)).isEqualTo("InUseSubnetCannotBeDeleted");

        azure.delete(CLUSTER);

        assertThat(azure.exists(NODE_GROUP)).isFalse();
        azure.delete(NODES);
    }

    @Test
    void deletingTheGroupDeletesEverything() {
        azure.put(CLUSTER, CLUSTER_BODY);

        azure.delete(GROUP);

        assertThat(azure.exists(GROUP)).isFalse();
        assertThat(azure.exists(NODE_GROUP)).isFalse();
    }

    @Test
    void nodesWithoutAcrPullFailWithExitCode212AfterThePutWasAccepted() {
        azure.delete(HowTo.grant(azure, HowTo.KUBELET, BuiltInRoles.ACR_PULL, HowTo.REGISTRY));

        ArmResponse accepted = azure.request("PUT", CLUSTER, CLUSTER_BODY);

        assertThat(accepted.status()).isEqualTo(201);
        assertThat(azure.await(accepted)).isEqualTo("Failed");
        Body operation = Body.of(azure.get(TestAzure.operationPath(accepted)).body());
        assertThat(operation.text("/error/code")).isEqualTo("VMExtensionProvisioningError");
        assertThat(operation.text("/error/message")).contains("exit status=212");
        assertThat(Body.of(azure.get(CLUSTER).body()).text("/properties/provisioningState"))
                .isEqualTo("Failed");
    }

    @Test
    void nodesWithoutTheCacheRuleFailWithExitCode211() {
        azure.delete(RULE);

        ArmResponse accepted = azure.request("PUT", CLUSTER, CLUSTER_BODY);

        assertThat(azure.await(accepted)).isEqualTo("Failed");
        assertThat(Body.of(azure.get(TestAzure.operationPath(accepted)).body()).text("/error/message"))
                .contains("exit status=211");
    }

    @Test
    void theControlPlaneNeedsManagedIdentityOperatorOnTheKubeletIdentity() {
        azure.delete(HowTo.grant(azure, HowTo.CONTROL_PLANE, BuiltInRoles.MANAGED_IDENTITY_OPERATOR, HowTo.KUBELET));

        assertThat(azure.refusal(CLUSTER, CLUSTER_BODY)).isEqualTo("CustomKubeletIdentityMissingPermissionError");
    }

    @Test
    void theControlPlaneMustBeAllowedToJoinTheNodeSubnet() {
        azure.delete(HowTo.grant(azure, HowTo.CONTROL_PLANE, BuiltInRoles.NETWORK_CONTRIBUTOR, NODES));

        assertThat(azure.refusal(CLUSTER, CLUSTER_BODY)).isEqualTo("LinkedAuthorizationFailed");
    }

    @Test
    void aRoleOnTheWholeNetworkIsEnoughForItsSubnets() {
        azure.delete(HowTo.grant(azure, HowTo.CONTROL_PLANE, BuiltInRoles.NETWORK_CONTRIBUTOR, NODES));
        HowTo.grant(azure, HowTo.CONTROL_PLANE, BuiltInRoles.NETWORK_CONTRIBUTOR, HowTo.NETWORK);

        azure.put(CLUSTER, CLUSTER_BODY);
    }

    @ParameterizedTest
    @CsvSource({"Microsoft.Network/*/join/action, true", "Microsoft.Network/*/read, false"})
    void aCustomRoleCountsByItsActions(String action, boolean isEnough) {
        String role = "dddddddd-0000-0000-0000-000000000000";
        azure.delete(HowTo.grant(azure, HowTo.CONTROL_PLANE, BuiltInRoles.NETWORK_CONTRIBUTOR, NODES));
        azure.put(
                TestAzure.SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/" + role,
                "{'properties': {'roleName': 'joiner', 'permissions': [{'actions': ['%s']}]}}".formatted(action));
        HowTo.grant(azure, HowTo.CONTROL_PLANE, new BuiltInRole("joiner", role), NODES);

        assertThat(azure.request("PUT", CLUSTER, CLUSTER_BODY).status()).isEqualTo(isEnough ? 201 : 403);
    }

    @ParameterizedTest
    @CsvSource({
        "/properties/bootstrapProfile/artifactSource, Direct, InvalidNetworkIsolatedClusterConfiguration",
        "/properties/networkProfile/outboundType, block, UnsupportedOutboundType",
        "/properties/networkProfile/outboundType, sideways, UnsupportedOutboundType",
        "/properties/networkProfile/networkPlugin, kubenet, InvalidNetworkIsolatedClusterConfiguration",
        "/properties/networkProfile/serviceCidr, 10.200.0.0/16, DnsServiceIpOutOfServiceCidr",
        "/properties/networkProfile/serviceCidr, 10.0.0.0/12, InvalidParameter",
        "/properties/networkProfile/podCidr, 192.168.0.0/18, PodCidrOverlapExistingSubnetsCidr",
        "/properties/networkProfile/podCidr, 10.0.128.0/17, PodCidrOverlapServiceCidr",
        "/properties/networkProfile/podCidr, 172.30.0.0/16, NetworkProfileCIDROverlapVNET",
        "/properties/networkProfile/dnsServiceIP, 10.0.0.1, DnsServiceIpConflicting",
        "/properties/autoUpgradeProfile/nodeOSUpgradeChannel, Unmanaged, InvalidNetworkIsolatedClusterConfiguration",
        "/properties/kubernetesVersion, 1.30.3, K8sVersionNotSupported",
        "/properties/servicePrincipalProfile/clientId, 9d8c, BootstrapArtifactSourceNotAllowed",
        "/properties/apiServerAccessProfile/privateDNSZone, none, NonePrivateDNSZonePublicFQDNDisabledError",
        "/properties/apiServerAccessProfile/privateDNSZone, elsewhere, InvalidPrivateDNSZoneResourceID",
        "/properties/dnsPrefix, -aks-, InvalidParameter",
        "/properties/nodeResourceGroup, rg, NodeResourceGroupSameAsResourceGroup",
        "/identity/type, SystemAssigned, CustomKubeletIdentityOnlySupportedOnUserAssignedMSICluster"
    })
    void whatCannotWorkIsRefusedWithAzuresCode(String pointer, String value, String code) {
        assertThat(azure.refusal(CLUSTER, cluster(pointer, value))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/properties/autoUpgradeProfile/nodeOSUpgradeChannel, SecurityPatch",
        "/properties/networkProfile/serviceCidr, 10.0.0.0/13",
        "/properties/networkProfile/dnsServiceIP, 10.0.0.2",
        "/properties/kubernetesVersion, 1.34.3",
        "/properties/apiServerAccessProfile/privateDNSZone, system"
    })
    void whatIsJustAllowedPasses(String pointer, String value) {
        azure.put(CLUSTER, cluster(pointer, value));
    }

    @Test
    void aClusterWithoutEgressMustBePrivate() {
        String open = cluster("/properties/apiServerAccessProfile", Body.empty());

        assertThat(azure.refusal(CLUSTER, open)).isEqualTo("InvalidNetworkIsolatedClusterConfiguration");
    }

    @Test
    void theRegistryMustBePremiumAndPrivate() {
        String registry = id("Microsoft.ContainerRegistry/registries/openreg");
        azure.put(registry, "{'location': 'westeurope', 'sku': {'name': 'Premium'}}");

        assertThat(azure.refusal(CLUSTER, cluster("/properties/bootstrapProfile/containerRegistryId", registry)))
                .isEqualTo("InvalidNetworkIsolatedClusterConfiguration");
    }

    @Test
    void immutablePropertiesStayAndTagsChangeInPlace() {
        azure.put(CLUSTER, CLUSTER_BODY);

        assertThat(azure.refusal(CLUSTER, cluster("/properties/dnsPrefix", "other")))
                .isEqualTo("PropertyChangeNotAllowed");
        assertThat(azure.refusal(CLUSTER, cluster("/properties/oidcIssuerProfile/enabled", false)))
                .isEqualTo("OIDCIssuerCannotBeDisabled");
        Body updated = azure.put(CLUSTER, cluster("/tags/owner", "me"));
        assertThat(updated.text("/tags/owner")).isEqualTo("me");
    }

    @Test
    void aSecondWriteWhileOneGoesOnIsRefused() {
        azure.request("PUT", CLUSTER, CLUSTER_BODY);

        assertThat(azure.refusal(CLUSTER, CLUSTER_BODY)).isEqualTo("OperationNotAllowed");
        assertThat(azure.refusal(CLUSTER + "/agentPools/user", "{'properties': {'count': 1}}"))
                .isEqualTo("OperationNotAllowed");
    }

    @Test
    void poolsAreChildrenAndProfilesAndTheLastSystemPoolStays() {
        azure.put(CLUSTER, CLUSTER_BODY);

        azure.put(CLUSTER + "/agentPools/user", "{'properties': {'count': 2, 'vnetSubnetID': '%s'}}".formatted(NODES));

        Body cluster = Body.of(azure.get(CLUSTER).body());
        assertThat(cluster.objects("/properties/agentPoolProfiles"))
                .extracting(pool -> pool.text("/name"))
                .containsExactly("system", "user");
        assertThat(azure.deleteRefusal(CLUSTER + "/agentPools/system")).isEqualTo("MustDefineAtLeastOneSystemPool");
        azure.delete(CLUSTER + "/agentPools/user");
    }

    @Test
    void aPutWithoutASeparatePoolKeepsItAndANewProfileIsRefused() {
        azure.put(CLUSTER, CLUSTER_BODY);
        azure.put(CLUSTER + "/agentPools/user", "{'properties': {'count': 2, 'vnetSubnetID': '%s'}}".formatted(NODES));

        azure.put(CLUSTER, CLUSTER_BODY);

        assertThat(azure.listed(CLUSTER + "/agentPools")).containsExactly("system", "user");
        String withNew = CLUSTER_BODY.replace("'agentPoolProfiles': [", "'agentPoolProfiles': [{'name': 'more'}, ");
        assertThat(azure.refusal(CLUSTER, withNew)).isEqualTo("InvalidParameter");
    }

    @Test
    void theUserKubeconfigRunsKubeloginInExecFormat() {
        azure.put(CLUSTER, CLUSTER_BODY);

        String exec = kubeconfig(azure.request("POST", CLUSTER + "/listClusterUserCredential?format=exec", ""));
        String azureForm = kubeconfig(azure.request("POST", CLUSTER + "/listClusterUserCredential", ""));

        assertThat(exec)
                .contains("command: kubelogin", "server: https://aks-", ".privatelink.westeurope.azmk8s.io:443");
        assertThat(azureForm).contains("auth-provider:", "name: azure").doesNotContain("kubelogin");
    }

    @Test
    void theAdminKubeconfigIsRefusedWithoutLocalAccounts() {
        azure.put(CLUSTER, CLUSTER_BODY);

        ArmResponse refused = azure.request("POST", CLUSTER + "/listClusterAdminCredential", "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo("BadRequest");
    }

    @Test
    void withoutARegistryAksMakesOneInTheNodeGroup() {
        Body body = Body.of(json(CLUSTER_BODY)).remove("/properties/bootstrapProfile/containerRegistryId");

        Body cluster = azure.put(CLUSTER, body.toString());

        assertThat(cluster.text("/properties/bootstrapProfile/containerRegistryId"))
                .startsWith(NODE_GROUP + "/providers/Microsoft.ContainerRegistry/registries/bootstrap");
    }

    private static String kubeconfig(ArmResponse response) {
        String value = Body.of(response.body()).objects("/kubeconfigs").get(0).text("/value");
        return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }
}
