package com.isolatedaks.isolation.testing;

import java.util.List;

/** The dev stack with an Azure Firewall in its network, to which its nodes may send by port 443. */
public final class FirewalledStack {
    private static final String NATIVE = "azure-native:network:";

    private FirewalledStack() {}

    /** Whose firewall has one collection with these rules, each in JSON with single quotes and without its name. */
    public static DevStack withRules(String action, String... rules) {
        String policy = DevStack.GROUP + "Microsoft.Network/firewallPolicies/policy";
        List<String> named = List.of(rules).stream()
                .map(rule -> "{'name': 'rule', 'sourceAddresses': ['*'], " + rule + "}")
                .toList();
        return routed(DevStack.deployed()
                .add(
                        NATIVE + "Subnet",
                        "firewall-subnet",
                        DevStack.NETWORK + "/subnets/AzureFirewallSubnet",
                        "{'addressPrefix': '192.168.3.0/26', 'defaultOutboundAccess': false}")
                .add(NATIVE + "FirewallPolicy", "policy", policy, "{}")
                .add(
                        NATIVE + "FirewallPolicyRuleCollectionGroup",
                        "group",
                        policy + "/ruleCollectionGroups/group",
                        """
                        {'priority': 100, 'ruleCollections': [{'name': 'out', 'priority': 100, 'action': {'type': '%s'},
                          'rules': [%s]}]}"""
                                .formatted(action, String.join(",", named)))
                .add(
                        NATIVE + "AzureFirewall",
                        "firewall",
                        DevStack.GROUP + "Microsoft.Network/azureFirewalls/firewall",
                        """
                        {'firewallPolicy': {'id': '%s'}, 'ipConfigurations': [{'name': 'public',
                          'subnet': {'id': '%s/subnets/AzureFirewallSubnet'}, 'publicIPAddress': {'id': '/p'}}]}"""
                                .formatted(policy, DevStack.NETWORK)));
    }

    /** Whose nodes are routed to the firewall, if there is one. */
    public static DevStack routed(DevStack stack) {
        String routes = DevStack.GROUP + "Microsoft.Network/routeTables/routes";
        return stack.add(
                        NATIVE + "RouteTable",
                        "routes",
                        routes,
                        """
                        {'routes': [{'name': 'out', 'addressPrefix': '0.0.0.0/0', 'nextHopType': 'VirtualAppliance',
                          'nextHopIpAddress': '192.168.3.4'}]}""")
                .with("network-nodes", "routeTable", "{'id': '%s'}".formatted(routes))
                .rule("AllowEgressTcpOutBound", 200, "Outbound", "*", "Internet", "443");
    }
}
