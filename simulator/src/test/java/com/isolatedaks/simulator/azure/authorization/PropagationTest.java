package com.isolatedaks.simulator.azure.authorization;

import static com.isolatedaks.simulator.arm.HowTo.KUBELET;
import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.arm.Plan;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Propagation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new identity is not known everywhere at once, if the plan says so. */
class PropagationTest {
    private static final Plan TYPICAL =
            new Plan("typical", List.of(), List.of(), List.of(), Propagation.Pace.TYPICAL, false);
    private static final String ASSIGNMENT =
            GROUP + "/providers/Microsoft.Authorization/roleAssignments/aaaaaaaa-0000-0000-0000-000000000001";

    @TempDir
    private Path folder;

    private static String body(String principal, String type) {
        return "{'properties': {'principalId': '%s', 'roleDefinitionId': '/providers/Microsoft.Authorization/roleDefinitions/%s'%s}}"
                .formatted(principal, BuiltInRoles.ACR_PULL.id(), type);
    }

    @Test
    void aNewPrincipalIsNotFoundForAWhileUnlessItsTypeIsSaid() {
        try (TestAzure azure = new TestAzure(folder, 0, TYPICAL)) {
            azure.put(GROUP, "{'location': 'westeurope'}");
            String principal = azure.put(KUBELET, "{'location': 'westeurope'}").text("/properties/principalId");

            assertThat(azure.refusal(ASSIGNMENT, body(principal, ""))).isEqualTo("PrincipalNotFound");
            azure.put(ASSIGNMENT, body(principal, ", 'principalType': 'ServicePrincipal'"));
            azure.delete(ASSIGNMENT);
            azure.clock().advance(Duration.ofSeconds(30));
            azure.put(ASSIGNMENT, body(principal, ""));
        }
    }
}
