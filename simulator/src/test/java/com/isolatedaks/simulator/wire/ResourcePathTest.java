package com.isolatedaks.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourcePathTest {
    private static final ResourcePath SUBNET = new ResourcePath(
            "/subscriptions/{subscriptionId}/resourceGroups/"
                    + "{resourceGroupName}/providers/Microsoft.Network/virtualNetworks/{virtualNetworkName}/subnets/{subnetName}");
    private static final ResourcePath ROLE =
            new ResourcePath("/{scope}/providers/Microsoft.Authorization/roleAssignments/{roleAssignmentName}");
    private static final ResourcePath LOCK =
            new ResourcePath("/subscriptions/{subscriptionId}/resourcegroups/{resourceGroupName}/providers/"
                    + "{resourceProviderNamespace}/{parentResourcePath}/{resourceType}/{resourceName}"
                    + "/providers/Microsoft.Authorization/locks/{lockName}");

    @Test
    void anIdIsMadeOfTheInputsAndTheConfiguredSubscription() {
        ObjectNode inputs =
                inputs(Map.of("resourceGroupName", "group", "virtualNetworkName", "network", "subnetName", "nodes"));

        assertThat(SUBNET.format("sub", inputs))
                .isEqualTo("/subscriptions/sub/resourceGroups/group/providers/Microsoft.Network/virtualNetworks/network"
                        + "/subnets/nodes");
    }

    @Test
    void theCaseOfFixedPartsDoesNotMatterWhenAnIdIsRead() {
        assertThat(SUBNET.parse("/subscriptions/sub/resourcegroups/group/providers/microsoft.network/virtualNetworks"
                        + "/network/subnets/Nodes"))
                .contains(Map.of("resourceGroupName", "group", "virtualNetworkName", "network", "subnetName", "Nodes"));
    }

    @Test
    void aScopeIsAWholeIdWithItsLeadingSlash() {
        String scope = "/subscriptions/sub/resourceGroups/group/providers/a/b/c";
        String id = ROLE.format("ignored", inputs(Map.of("scope", scope, "roleAssignmentName", "role")));

        assertThat(id).isEqualTo(scope + "/providers/Microsoft.Authorization/roleAssignments/role");
        assertThat(ROLE.parse(id)).contains(Map.of("scope", scope, "roleAssignmentName", "role"));
    }

    @Test
    void aLockOfATopLevelResourceHasNoParentPath() {
        ObjectNode inputs = inputs(Map.of(
                "resourceGroupName",
                "group",
                "resourceProviderNamespace",
                "Microsoft.Network",
                "parentResourcePath",
                "",
                "resourceType",
                "virtualNetworks",
                "resourceName",
                "network",
                "lockName",
                "keep"));

        String id = LOCK.format("sub", inputs);

        assertThat(id).contains("/providers/Microsoft.Network/virtualNetworks/network/providers/");
        assertThat(LOCK.parse(id).orElseThrow())
                .containsEntry("parentResourcePath", "")
                .containsEntry("lockName", "keep");
    }

    @Test
    void anIdOfAnotherTypeIsNotRead() {
        assertThat(SUBNET.parse("/subscriptions/sub/resourceGroups/group")).isEmpty();
    }

    @Test
    void aMissingPartIsNamed() {
        assertThatThrownBy(() -> SUBNET.format("sub", inputs(Map.of("resourceGroupName", "group"))))
                .hasMessage("virtualNetworkName: missing required property, got nothing; expected a string; set it");
    }

    private static ObjectNode inputs(Map<String, String> values) {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode();
        values.forEach(inputs::put);
        return inputs;
    }
}
