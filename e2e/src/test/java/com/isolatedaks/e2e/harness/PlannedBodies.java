package com.isolatedaks.e2e.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The networks and firewalls of a program as Azure would have them, without an engine: what the components ask for, by the ids
 * and in the form of Azure Resource Manager.
 */
public final class PlannedBodies implements Mocks {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String GROUP = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/group";

    /** Where a type stands: pairs of the collection's name and the input that has the resource's. */
    private static final Map<String, List<List<String>>> PATHS = Map.of(
            "VirtualNetwork", List.of(List.of("virtualNetworks", "virtualNetworkName")),
            "Subnet", List.of(List.of("virtualNetworks", "virtualNetworkName"), List.of("subnets", "subnetName")),
            "NetworkSecurityGroup", List.of(List.of("networkSecurityGroups", "networkSecurityGroupName")),
            "RouteTable", List.of(List.of("routeTables", "routeTableName")),
            "PublicIPAddress", List.of(List.of("publicIPAddresses", "publicIpAddressName")),
            "FirewallPolicy", List.of(List.of("firewallPolicies", "firewallPolicyName")),
            "FirewallPolicyRuleCollectionGroup",
                    List.of(
                            List.of("firewallPolicies", "firewallPolicyName"),
                            List.of("ruleCollectionGroups", "ruleCollectionGroupName")),
            "AzureFirewall", List.of(List.of("azureFirewalls", "azureFirewallName")));

    /** Elements of these are resources of their own, which have their properties below {@code properties}. */
    private static final List<String> NESTED = List.of("routes", "securityRules", "ipConfigurations");

    private final List<ArmResource> bodies = new ArrayList<>();
    private final String firewallAddress;

    private PlannedBodies(String firewallAddress) {
        this.firewallAddress = firewallAddress;
    }

    /**
     * Runs a program.
     *
     * @param firewallAddress the private address that its firewall is given
     */
    public static List<ArmResource> of(String firewallAddress, Consumer<Context> program) {
        PlannedBodies mocks = new PlannedBodies(firewallAddress);
        try {
            TestResult result = PulumiTest.withMocks(mocks)
                    .withOptions(TestOptions.builder()
                            .projectName("project")
                            .stackName("stack")
                            .build())
                    .runTest(program);
            assertThat(result.exceptions()).isEmpty();
        } finally {
            PulumiTest.cleanup();
        }
        return List.copyOf(mocks.bodies);
    }

    @Override
    public synchronized CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        String type = args.type.substring(args.type.lastIndexOf(':') + 1);
        Map<String, Object> state = new HashMap<>(args.inputs);
        if (type.equals("AzureFirewall")) {
            state.put("ipConfigurations", List.of(answered(args.inputs)));
        }
        if (type.equals("PublicIPAddress")) {
            state.put("ipAddress", "203.0.113.4");
        }
        List<List<String>> path = PATHS.getOrDefault(type, List.of());
        if (path.isEmpty()) {
            return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(args.name), state));
        }
        StringBuilder id = new StringBuilder(GROUP + "/providers/Microsoft.Network");
        StringBuilder armType = new StringBuilder("Microsoft.Network");
        for (List<String> part : path) {
            id.append('/').append(part.get(0)).append('/').append(args.inputs.get(part.get(1)));
            armType.append('/').append(part.get(0));
        }
        bodies.add(new ArmResource(new ArmId(id.toString()), armType.toString(), body(state)));
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(id.toString()), state));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
        return CompletableFuture.failedFuture(new IllegalStateException("nothing is asked: " + args.token));
    }

    private Map<String, Object> answered(Map<String, Object> inputs) {
        Map<String, Object> configuration = new LinkedHashMap<>(first(inputs.get("ipConfigurations")));
        configuration.put("privateIPAddress", firewallAddress);
        return configuration;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Object list) {
        return (Map<String, Object>) ((List<?>) list).get(0);
    }

    private static ObjectNode body(Map<String, Object> inputs) {
        ObjectNode body = MAPPER.createObjectNode();
        ObjectNode properties = MAPPER.valueToTree(inputs);
        NESTED.stream()
                .filter(properties::has)
                .forEach(name -> properties.get(name).forEach(element -> {
                    ObjectNode nested = (ObjectNode) element;
                    nested.set("properties", nested.deepCopy());
                }));
        body.set("properties", properties);
        return body;
    }
}
