package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The requests that Azure gets. */
@EngineTest
class ClusterRequestTest {
    private static final String CLUSTER = "/providers/Microsoft.ContainerService/managedClusters/isolated";

    @Test
    void clusterIsAskedForAsANetworkIsolatedOne(DeployedStack stack) {
        JournalEntry put = stack.put(CLUSTER);
        JsonNode properties = put.body().get("properties");

        // The first version with bootstrapProfile and outboundType none that the SDK speaks.
        assertThat(put.apiVersion()).isEqualTo("2025-09-01");
        assertThat(properties.at("/apiServerAccessProfile/enablePrivateCluster").asBoolean())
                .isTrue();
        assertThat(properties
                        .at("/apiServerAccessProfile/enablePrivateClusterPublicFQDN")
                        .isBoolean())
                .isTrue();
        assertThat(properties
                        .at("/apiServerAccessProfile/enablePrivateClusterPublicFQDN")
                        .asBoolean())
                .isFalse();
        assertThat(properties.at("/networkProfile/outboundType").asText()).isEqualTo("none");
        assertThat(properties.at("/networkProfile/networkPlugin").asText()).isEqualTo("azure");
        assertThat(properties.at("/networkProfile/networkPluginMode").asText()).isEqualTo("overlay");
        assertThat(properties.at("/bootstrapProfile/artifactSource").asText()).isEqualTo("Cache");
        assertThat(properties.at("/bootstrapProfile/containerRegistryId").asText())
                .isEqualTo(stack.state().named("registry-registry").id());
        assertThat(properties.at("/disableLocalAccounts").asBoolean()).isTrue();
    }

    @Test
    void clusterGetsBothIdentities(DeployedStack stack) {
        JsonNode body = stack.put(CLUSTER).body();

        assertThat(body.at("/identity/type").asText()).isEqualTo("UserAssigned");
        assertThat(body.at("/identity/userAssignedIdentities").fieldNames())
                .toIterable()
                .containsExactly(stack.state().named("cluster-control-plane").id());
        assertThat(body.at("/properties/identityProfile/kubeletidentity/resourceId")
                        .asText())
                .isEqualTo(stack.state().named("cluster-kubelet").id());
    }

    @Test
    void rolesThatTheClusterNeedsAreGrantedBeforeIt(DeployedStack stack) {
        long cluster = stack.put(CLUSTER).position();

        List<String> rolesBefore = stack.journal().stream()
                .filter(entry -> entry.path().contains("/roleAssignments/") && entry.position() < cluster)
                .map(entry -> entry.body().at("/properties/roleDefinitionId").asText())
                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                .toList();

        assertThat(rolesBefore)
                .containsExactlyInAnyOrder(
                        BuiltInRoles.MANAGED_IDENTITY_OPERATOR.id(),
                        BuiltInRoles.ACR_PULL.id(),
                        BuiltInRoles.NETWORK_CONTRIBUTOR.id());
    }

    @Test
    void everyPrincipalIsSentWithItsKind(DeployedStack stack) {
        List<String> kinds = stack.journal().stream()
                .filter(entry -> entry.path().contains("/roleAssignments/"))
                .map(entry -> entry.body().at("/properties/principalType").asText())
                .toList();

        assertThat(kinds)
                .containsExactlyInAnyOrder("ServicePrincipal", "ServicePrincipal", "ServicePrincipal", "Group");
    }

    @Test
    void nothingIsRefusedOnTheWay(DeployedStack stack) {
        assertThat(stack.journal()).noneMatch(JournalEntry::isRefused);
    }
}
