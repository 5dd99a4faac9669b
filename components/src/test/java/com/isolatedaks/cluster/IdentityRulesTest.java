package com.isolatedaks.cluster;

import static com.isolatedaks.testing.ClusterInputs.paths;
import static com.isolatedaks.testing.ClusterInputs.problems;
import static com.isolatedaks.testing.ClusterInputs.valid;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.enums.IdentityType;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.IdentityArgs;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityRulesTest {

    private static List<String> of(IdentityArgs.Builder identity) {
        return paths(valid().identity(identity.build()));
    }

    private static List<String> withoutNeeds(IdentityArgs.Builder identity) {
        Problems problems = new Problems();
        IdentityRules.check(identity.build(), List.of(), problems);
        return problems.all().stream().map(Problem::path).toList();
    }

    @Test
    void identitiesAreBroughtWithAllThatIsNeededOfThem() {
        assertThat(of(IdentityArgs.builder())).isEmpty();
        assertThat(of(IdentityArgs.builder().controlPlaneIdentityId("id").controlPlanePrincipalId("principal")))
                .isEmpty();
        assertThat(of(IdentityArgs.builder().controlPlaneIdentityId("id").kubeletClientId("client")))
                .containsExactly(
                        "identity.controlPlanePrincipalId",
                        "identity.kubeletIdentityId",
                        "identity.kubeletPrincipalId");
    }

    @Test
    void aSystemAssignedIdentityCanHaveNoRoleBeforeTheCluster() {
        var identity = IdentityArgs.builder().type(IdentityType.SystemAssigned).build();

        assertThat(problems(valid().identity(identity)
                        .apiServer(ApiServerArgs.builder()
                                .privateDnsZoneId(
                                        "/subscriptions/s/resourceGroups/d/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io")
                                .build())))
                .containsExactly("identity.type: SystemAssigned together with network and registryId and"
                        + " apiServer.privateDnsZoneId; set it to UserAssigned: the principal of a system-assigned identity"
                        + " does not exist before the cluster, so it cannot be granted the roles that the cluster needs"
                        + " there");
    }

    @Test
    void aSystemAssignedIdentityIsRightWhereNothingExistsBeforeTheCluster() {
        assertThat(withoutNeeds(IdentityArgs.builder().type(IdentityType.SystemAssigned)))
                .isEmpty();
    }

    @Test
    void nothingIsBroughtToASystemAssignedIdentity() {
        assertThat(withoutNeeds(IdentityArgs.builder()
                        .type(IdentityType.SystemAssigned)
                        .controlPlaneIdentityId("id")
                        .kubeletClientId("client")))
                .containsExactly("controlPlaneIdentityId", "kubeletClientId");
    }

    @Test
    void onlyIdentitiesThatAreBroughtMayHaveRoles() {
        assertThat(of(IdentityArgs.builder().assumeRolesExist(true))).containsExactly("identity.assumeRolesExist");
        assertThat(of(IdentityArgs.builder()
                        .assumeRolesExist(true)
                        .kubeletIdentityId("id")
                        .kubeletPrincipalId("principal")
                        .kubeletClientId("client")))
                .isEmpty();
    }
}
