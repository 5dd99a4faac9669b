package com.isolatedaks.simulator.azure.authorization;

import static com.isolatedaks.simulator.arm.HowTo.KUBELET;
import static com.isolatedaks.simulator.arm.HowTo.REGISTRY;
import static com.isolatedaks.simulator.arm.HowTo.assignment;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.StableGuid;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleAssignmentTest {
    private static final String NAME = "/providers/Microsoft.Authorization/roleAssignments/";
    private static final String ONE = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String TWO = "aaaaaaaa-0000-0000-0000-000000000002";
    private static final String PERSON = "bbbbbbbb-0000-0000-0000-000000000001";

    @TempDir
    private Path folder;

    private TestAzure azure;
    private String kubelet;

    @BeforeEach
    void prepareRegistryAndIdentity() {
        azure = new TestAzure(folder);
        azure.put(GROUP, "{'location': 'westeurope'}");
        HowTo.registry(azure);
        kubelet = azure.put(KUBELET, "{'location': 'westeurope'}").text("/properties/principalId");
    }

    @AfterEach
    void close() {
        azure.close();
    }

    @Test
    void anAssignmentKnowsItsScope() {
        Body assignment = azure.put(REGISTRY + NAME + ONE, pull("ServicePrincipal"));

        assertThat(assignment.text("/properties/scope")).isEqualTo(REGISTRY);
        assertThat(assignment.text("/type")).isEqualTo("Microsoft.Authorization/roleAssignments");
        azure.put(SUBSCRIPTION + NAME + TWO, pull("ServicePrincipal"));
    }

    @Test
    void aSubscriptionHasFourThousandAssignments() {
        azure.look(resources -> {
            IntStream.range(0, 3999)
                    .mapToObj(i -> ResourceId.of(GROUP + NAME + StableGuid.of("other", i)))
                    .forEach(id -> resources.save(new AzureResource(id, ProvisioningState.Succeeded, Body.empty())));
            return 3999;
        });

        azure.put(REGISTRY + NAME + ONE, pull("ServicePrincipal"));
        azure.put(REGISTRY + NAME + ONE, pull("ServicePrincipal"));

        assertThat(azure.refusal(SUBSCRIPTION + NAME + TWO, pull("ServicePrincipal")))
                .isEqualTo("RoleAssignmentLimitExceeded");
    }

    @Test
    void theSameAssignmentUnderAnotherNameExistsAlready() {
        azure.put(REGISTRY + NAME + ONE, pull("ServicePrincipal"));

        assertThat(azure.refusal(REGISTRY + NAME + TWO, pull("ServicePrincipal")))
                .isEqualTo("RoleAssignmentExists");
        azure.put(REGISTRY + NAME + ONE, pull("ServicePrincipal"));
    }

    @Test
    void anAssignmentCannotBeMadeAnotherOne() {
        azure.put(REGISTRY + NAME + ONE, pull("ServicePrincipal"));

        assertThat(azure.refusal(REGISTRY + NAME + ONE, assignment(PERSON, BuiltInRoles.ACR_PULL, "User")))
                .isEqualTo("RoleAssignmentUpdateNotPermitted");
        assertThat(azure.refusal(GROUP + NAME + ONE, pull("ServicePrincipal")))
                .isEqualTo("RoleAssignmentUpdateNotPermitted");
    }

    @Test
    void theTypeOfAPrincipalMustBeTheRightOne() {
        String untyped = "{'properties': {'principalId': '%s', 'roleDefinitionId': '%s'}}";
        String role = BuiltInRoles.ACR_PULL.definitionId("x");

        assertThat(azure.refusal(REGISTRY + NAME + ONE, pull("User"))).isEqualTo("UnmatchedPrincipalType");
        assertThat(azure.refusal(REGISTRY + NAME + ONE, untyped.formatted(PERSON, role)))
                .isEqualTo("PrincipalNotFound");
        azure.put(REGISTRY + NAME + ONE, untyped.formatted(kubelet, role));
        azure.put(REGISTRY + NAME + TWO, assignment(PERSON, BuiltInRoles.ACR_PULL, "Group"));
    }

    @Test
    void aDeletedIdentityIsNoPrincipalUntilItIsMadeAgain() {
        azure.delete(KUBELET);

        assertThat(azure.refusal(REGISTRY + NAME + ONE, pull("ServicePrincipal")))
                .isEqualTo("PrincipalNotFound");
        azure.put(KUBELET, "{'location': 'westeurope'}");
        azure.put(REGISTRY + NAME + ONE, pull("ServicePrincipal"));
    }

    @Test
    void namesPrincipalsAndRolesMustMeanSomething() {
        BuiltInRole unknown = new BuiltInRole("Unknown", "cccccccc-0000-0000-0000-000000000000");

        assertThat(azure.refusal(REGISTRY + NAME + "pull", pull("ServicePrincipal")))
                .isEqualTo("InvalidRoleAssignmentId");
        assertThat(azure.refusal(REGISTRY + NAME + ONE, assignment("me", BuiltInRoles.ACR_PULL, "User")))
                .isEqualTo("InvalidPrincipalId");
        assertThat(azure.refusal(REGISTRY + NAME + ONE, assignment(PERSON, unknown, "User")))
                .isEqualTo("RoleDefinitionDoesNotExist");
        assertThat(azure.refusal(REGISTRY + "x" + NAME + ONE, pull("ServicePrincipal")))
                .isEqualTo("ResourceNotFound");
    }

    @Test
    void aCustomRoleIsKnown() {
        String role = "dddddddd-0000-0000-0000-000000000000";
        azure.put(
                SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/" + role,
                "{'properties': {'roleName': 'puller', 'permissions': [{'actions':"
                        + " ['Microsoft.ContainerRegistry/registries/*/read']}]}}");

        azure.put(REGISTRY + NAME + ONE, assignment(kubelet, new BuiltInRole("puller", role), "ServicePrincipal"));
    }

    @Test
    void assignmentsGoWithTheirScope() {
        azure.put(REGISTRY + NAME + ONE, pull("ServicePrincipal"));

        azure.delete(REGISTRY);

        azure.put(REGISTRY, HowTo.REGISTRY_BODY);
        assertThat(azure.exists(REGISTRY + NAME + ONE)).isFalse();
    }

    private String pull(String principalType) {
        return assignment(kubelet, BuiltInRoles.ACR_PULL, principalType);
    }
}
