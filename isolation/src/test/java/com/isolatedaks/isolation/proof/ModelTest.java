package com.isolatedaks.isolation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.testing.DevStack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the model makes of resources beside those of the dev stack. */
class ModelTest {
    private static final String NATIVE = "azure-native:";
    private static final String POLICY = DevStack.GROUP + "Microsoft.Network/serviceEndpointPolicies/own";

    @Test
    void policyNarrowsAServiceEndpointToWhatItNames() {
        Proof open = storage().prove();
        Proof guarded = storage()
                .with("network-nodes", "serviceEndpointPolicies", "[{'id': '%s'}]".formatted(POLICY))
                .add(
                        NATIVE + "network:ServiceEndpointPolicy",
                        "own",
                        POLICY,
                        """
                        {'serviceEndpointPolicyDefinitions': [{'name': 'storage', 'service': 'Microsoft.Storage',
                          'serviceResources': ['/subscriptions/s/resourceGroups/own']}]}""")
                .prove();

        assertThat(kinds(open)).contains("LEAK-106");
        assertThat(paths(open)).contains("PATH-03");
        assertThat(guarded.leaks()).isEmpty();
        assertThat(paths(guarded)).doesNotContain("PATH-03");
    }

    @Test
    void policyForAnotherServiceNarrowsNothing() {
        Proof proof = storage()
                .with("network-nodes", "serviceEndpointPolicies", "[{'id': '%s'}]".formatted(POLICY))
                .add(NATIVE + "network:ServiceEndpointPolicy", "own", POLICY, "{}")
                .add(
                        NATIVE + "network:ServiceEndpointPolicyDefinition",
                        "other",
                        POLICY + "/serviceEndpointPolicyDefinitions/other",
                        "{'service': 'Microsoft.Sql'}")
                .prove();

        assertThat(kinds(proof)).contains("LEAK-106");
    }

    @Test
    void policyThatIsElsewhereIsUndecided() {
        Proof proof = DevStack.deployed()
                .with("network-nodes", "serviceEndpointPolicies", "[{'id': '%s'}]".formatted(POLICY))
                .prove();

        assertThat(proof.undecided())
                .singleElement()
                .asString()
                .startsWith(
                        "network-nodes.serviceEndpointPolicies[0].id: it names a resource that is not in this stack");
    }

    @Test
    void ruleThatAllowsAnApplicationSecurityGroupIsTakenToAllowTheNetwork() {
        Proof proof = grouped("Allow").prove();

        assertThat(kinds(proof)).contains("LEAK-102");
        assertThat(String.join("\n", proof.leaks().get(0).witness()))
                .contains("rule Grouped (priority 200) lets it out");
    }

    @Test
    void ruleThatDeniesAnApplicationSecurityGroupIsTakenToDenyNobody() {
        Proof proof = grouped("Deny").unguarded().prove();

        assertThat(kinds(proof)).contains("LEAK-102");
    }

    @Test
    void gatewayOfAnotherNetworkIsUndecided() {
        String other = DevStack.GROUP + "Microsoft.Network/virtualNetworks/hub";
        Proof proof = DevStack.deployed()
                .add(
                        NATIVE + "network:VirtualNetwork",
                        "hub",
                        other,
                        "{'addressSpace': {'addressPrefixes': ['10.99.0.0/16']}}")
                .add(
                        NATIVE + "network:VirtualNetworkPeering",
                        "to-hub",
                        DevStack.NETWORK + "/virtualNetworkPeerings/hub",
                        "{'remoteVirtualNetwork': {'id': '%s'}, 'useRemoteGateways': true}".formatted(other))
                .prove();

        assertThat(proof.conclusion()).isEqualTo(Conclusion.UNDECIDED);
        assertThat(proof.undecided()).singleElement().asString().startsWith("to-hub.useRemoteGateways: ");
    }

    @Test
    void serviceWithAPublicAddressIsALeak() {
        Proof proof = service("{'name': 'web'}", "'LoadBalancer'");

        assertThat(proof.conclusion()).isEqualTo(Conclusion.LEAKS);
        assertThat(proof.leaks()).singleElement().satisfies(leak -> {
            assertThat(leak.kind().id()).isEqualTo("LEAK-205");
            assertThat(leak.to()).isEqualTo("the pods of Service web");
        });
    }

    @Test
    void servicesWithoutAPublicAddressAreNone() {
        String internal =
                "{'name': 'web', 'annotations': {'service.beta.kubernetes.io/azure-load-balancer-internal': 'true'}}";

        assertThat(service(internal, "'LoadBalancer'").conclusion()).isEqualTo(Conclusion.ISOLATED);
        assertThat(service("{'name': 'web'}", "'ClusterIP'").conclusion()).isEqualTo(Conclusion.ISOLATED);
    }

    @Test
    void serviceOfAnUnknownTypeIsUndecided() {
        Proof proof = service("{'name': 'web'}", "'04da6b54-80e4-46f7-96ec-b56ff0331ba9'");

        assertThat(proof.undecided()).singleElement().asString().startsWith("web-service.spec.type: ");
    }

    private static Proof service(String metadata, String type) {
        return DevStack.deployed()
                .add(
                        "kubernetes:core/v1:Service",
                        "web-service",
                        "default/web",
                        "{'metadata': %s, 'spec': {'type': %s}}".formatted(metadata, type))
                .prove();
    }

    private static DevStack storage() {
        return DevStack.deployed()
                .with("network-nodes", "serviceEndpoints", "[{'service': 'Microsoft.Storage'}]")
                .rule("AllowStorage", 200, "Outbound", "*", "Storage", "443");
    }

    private static DevStack grouped(String access) {
        return DevStack.deployed()
                .add(
                        NATIVE + "network:ApplicationSecurityGroup",
                        "web",
                        DevStack.GROUP + "Microsoft.Network/applicationSecurityGroups/web",
                        "{}")
                .with("network-nodes", "defaultOutboundAccess", "true")
                .rule("Grouped", 200, "Outbound", "*", "Internet", "443")
                .with("network-nodes-nsg", group -> {
                    ArrayNode rules = (ArrayNode) group.get("securityRules");
                    ObjectNode rule = (ObjectNode) rules.get(rules.size() - 1);
                    rule.put("access", access).remove("sourceAddressPrefix");
                    rule.putArray("sourceApplicationSecurityGroups").addObject().put("id", "/subscriptions/s/web");
                });
    }

    private static List<String> kinds(Proof proof) {
        return proof.leaks().stream().map(leak -> leak.kind().id()).toList();
    }

    private static List<String> paths(Proof proof) {
        return proof.residual().stream().map(present -> present.path().id()).toList();
    }
}
