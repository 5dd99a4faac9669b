package com.isolatedaks.cluster;

import static com.isolatedaks.testing.ClusterInputs.NETWORK;
import static com.isolatedaks.testing.ClusterInputs.REGISTRY;
import static com.isolatedaks.testing.ClusterInputs.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.IdentityType;
import com.isolatedaks.inputs.IdentityArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.ManagedClusterArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClusterIdentitiesTest {
    private static final String CONTROL_PLANE = "/subscriptions/s/resourceGroups/i/x/control-plane";
    private static final String KUBELET = "/subscriptions/s/resourceGroups/i/x/kubelet";

    private static IdentityArgs.Builder brought() {
        return IdentityArgs.builder()
                .controlPlaneIdentityId(CONTROL_PLANE)
                .controlPlanePrincipalId("control-plane-principal")
                .kubeletIdentityId(KUBELET)
                .kubeletPrincipalId("kubelet-principal")
                .kubeletClientId("kubelet-client");
    }

    private static RecordingMocks deploy(IsolatedAksClusterArgs.Builder args) {
        return Deployed.run(new RecordingMocks(), context -> new IsolatedAksCluster("aks", args.build()));
    }

    private static List<String> identitiesAndRoles(RecordingMocks mocks) {
        return mocks.graph().stream()
                .filter(line -> line.startsWith("managedidentity:") || line.startsWith("authorization:"))
                .filter(line -> !line.contains("administrator"))
                .toList();
    }

    @Test
    void identitiesThatAreBroughtAreUsedAndGrantedTheirRoles() {
        RecordingMocks mocks = deploy(valid().identity(brought().build()));

        assertThat(identitiesAndRoles(mocks))
                .containsExactly(
                        "authorization:RoleAssignment aks-kubelet-operator",
                        "authorization:RoleAssignment aks-kubelet-registry-pull",
                        "authorization:RoleAssignment aks-node-subnet-contributor");
        assertThat(mocks.named("aks-kubelet-operator").inputs())
                .containsEntry("scope", KUBELET)
                .containsEntry("principalId", "control-plane-principal");
        assertThat(mocks.named("aks-kubelet-registry-pull").inputs())
                .containsEntry("scope", REGISTRY)
                .containsEntry("principalId", "kubelet-principal");
        assertThat(mocks.named("aks-cluster").inputs())
                .extractingByKey("identity", MAP)
                .containsEntry("type", "UserAssigned")
                .containsEntry("userAssignedIdentities", List.of(CONTROL_PLANE));
        assertThat(mocks.named("aks-cluster").inputs())
                .extractingByKey("identityProfile", MAP)
                .extractingByKey("kubeletidentity", MAP)
                .containsEntry("resourceId", KUBELET)
                .containsEntry("objectId", "kubelet-principal")
                .containsEntry("clientId", "kubelet-client");
    }

    @Test
    void rolesThatExistAreNotGrantedAgain() {
        RecordingMocks mocks =
                deploy(valid().identity(brought().assumeRolesExist(true).build()));

        assertThat(identitiesAndRoles(mocks)).isEmpty();
    }

    @Test
    void rolesOfAndOnAnIdentityThatIsMadeAreGrantedInAnyCase() {
        RecordingMocks mocks = deploy(valid().identity(IdentityArgs.builder()
                .controlPlaneIdentityId(CONTROL_PLANE)
                .controlPlanePrincipalId("control-plane-principal")
                .assumeRolesExist(true)
                .build()));

        assertThat(identitiesAndRoles(mocks))
                .containsExactly(
                        "authorization:RoleAssignment aks-kubelet-operator",
                        "authorization:RoleAssignment aks-kubelet-registry-pull",
                        "managedidentity:UserAssignedIdentity aks-kubelet");
    }

    @Test
    void nodesThatAreProvisionedJoinTheWholeNetwork() {
        RecordingMocks mocks = deploy(valid().enableNodeAutoProvisioning(true));

        assertThat(mocks.named("aks-virtual-network-contributor").inputs())
                .containsEntry("scope", NETWORK)
                .containsEntry("principalId", "principal-of-aks-control-plane");
    }

    @Test
    void azureMakesTheIdentitiesOfASystemAssignedCluster() {
        var args = valid().identity(
                        IdentityArgs.builder().type(IdentityType.SystemAssigned).build())
                .build();
        var scopes = new IdentityScopes(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
        AtomicReference<Output<List<String>>> ids = new AtomicReference<>();

        RecordingMocks mocks = Deployed.run(new RecordingMocks(), context -> {
            Children children = new Children(new ComponentResource("test:index:Test", "aks"), "aks");
            var identities = ClusterIdentities.make(children, ClusterNames.of("aks", args), args, scopes);
            var cluster = new ManagedCluster(
                    children.name(ChildName.CLUSTER),
                    ManagedClusterArgs.builder()
                            .resourceGroupName("group")
                            .resourceName("aks")
                            .identity(identities.request())
                            .identityProfile(identities.profile())
                            .build(),
                    children.after(identities.roles()));
            ids.set(Output.all(
                    identities.controlPlaneId(cluster),
                    identities.kubeletId(cluster),
                    identities.kubeletClientId(cluster)));
        });

        assertThat(identitiesAndRoles(mocks)).isEmpty();
        assertThat(mocks.named("aks-cluster").inputs()).doesNotContainKey("identityProfile");
        assertThat(mocks.named("aks-cluster").inputs())
                .extractingByKey("identity", MAP)
                .containsEntry("type", "SystemAssigned")
                .doesNotContainKey("userAssignedIdentities");
        assertThat(PulumiTest.extractValue(ids.get()))
                .satisfies(all -> assertThat(all.get(0)).endsWith("/aks-cluster"))
                .containsSubsequence("id-of-agentpool", "client-of-agentpool");
    }
}
