package com.isolatedaks.network;

import com.isolatedaks.isolation.catalogue.VnetIntegration;
import com.pulumi.azurenative.network.inputs.SecurityRuleArgs;
import java.util.List;

/**
 * What must come into the API server's subnet. Azure's default rules let it in as well; these stay when somebody denies
 * more.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/api-server-vnet-integration">API server VNet integration</a>
 */
final class ApiServerInbound {
    private static final int NODES_PRIORITY = 100;
    private static final int LOAD_BALANCER_PRIORITY = 110;

    private ApiServerInbound() {}

    static List<SecurityRuleArgs> rules(SubnetPlan nodes, SubnetPlan apiServer) {
        VnetIntegration facts = VnetIntegration.facts();
        return List.of(
                rule("AllowNodesInBound", NODES_PRIORITY, apiServer)
                        .description("Nodes come to the API server.")
                        .sourceAddressPrefix(nodes.range().toString())
                        .destinationPortRanges(facts.nodePorts())
                        .build(),
                rule("AllowLoadBalancerInBound", LOAD_BALANCER_PRIORITY, apiServer)
                        .description("The load balancer before the API server asks for its health.")
                        .sourceAddressPrefix("AzureLoadBalancer")
                        .destinationPortRange(facts.loadBalancerPort())
                        .build());
    }

    private static SecurityRuleArgs.Builder rule(String name, int priority, SubnetPlan apiServer) {
        return SecurityRuleArgs.builder()
                .name(name)
                .priority(priority)
                .direction("Inbound")
                .access("Allow")
                .protocol("Tcp")
                .sourcePortRange("*")
                .destinationAddressPrefix(apiServer.range().toString());
    }
}
