package com.isolatedaks.simulator.arm;

import static com.isolatedaks.simulator.arm.TestAzure.id;

/** A firewall beside the network of {@link HowTo}, step by step (https://learn.microsoft.com/azure/aks/limit-egress-traffic). */
public final class Firewalls {
    public static final String SUBNET = HowTo.NETWORK + "/subnets/AzureFirewallSubnet";
    public static final String ADDRESS = id("Microsoft.Network/publicIPAddresses/pip-firewall");
    public static final String POLICY = id("Microsoft.Network/firewallPolicies/policy");
    public static final String GROUP = POLICY + "/ruleCollectionGroups/aks";
    public static final String FIREWALL = id("Microsoft.Network/azureFirewalls/firewall");
    public static final String ROUTES = id("Microsoft.Network/routeTables/nodes");

    public static final String ADDRESS_BODY =
            "{'location': 'westeurope', 'sku': {'name': 'Standard'}, 'properties': {'publicIPAllocationMethod': 'Static'}}";
    public static final String POLICY_BODY =
            "{'location': 'westeurope', 'properties': {'dnsSettings': {'enableProxy': true}}}";
    public static final String FIREWALL_BODY = firewall(SUBNET, ADDRESS, POLICY);

    private Firewalls() {}

    /** A firewall with one configuration. */
    public static String firewall(String subnet, String address, String policy) {
        return """
                {'location': 'westeurope', 'properties': {'firewallPolicy': {'id': '%s'}, 'ipConfigurations': [
                  {'name': 'public', 'properties': {'subnet': {'id': '%s'}, 'publicIPAddress': {'id': '%s'}}}]}}"""
                .formatted(policy, subnet, address);
    }

    /** A group with one collection that allows, of these rules. */
    public static String group(int priority, String rules) {
        return """
                {'properties': {'priority': %d, 'ruleCollections': [{'ruleCollectionType': 'FirewallPolicyFilterRuleCollection',
                  'name': 'allow', 'priority': 100, 'action': {'type': 'Allow'}, 'rules': [%s]}]}}"""
                .formatted(priority, rules);
    }

    /** A rule that lets everybody reach a host by HTTPS. */
    public static String https(String name, String host) {
        return """
                {'ruleType': 'ApplicationRule', 'name': '%s', 'sourceAddresses': ['*'], 'targetFqdns': ['%s'],
                  'protocols': [{'protocolType': 'Https', 'port': 443}]}"""
                .formatted(name, host);
    }

    /** A rule that lets everybody reach an address, range or tag. */
    public static String network(String name, String protocol, String destination, String port) {
        return """
                {'ruleType': 'NetworkRule', 'name': '%s', 'sourceAddresses': ['*'], 'ipProtocols': ['%s'],
                  'destinationAddresses': ['%s'], 'destinationPorts': ['%s']}"""
                .formatted(name, protocol, destination, port);
    }

    /** Subnet, public address and policy, beside the network. */
    public static void parts(TestAzure azure) {
        HowTo.network(azure);
        azure.put(SUBNET, HowTo.subnet("192.168.3.0/26"));
        azure.put(ADDRESS, ADDRESS_BODY);
        azure.put(POLICY, POLICY_BODY);
    }

    /** The firewall, with rules of its policy, and the nodes' route to it. */
    public static void deploy(TestAzure azure, String rules) {
        parts(azure);
        azure.put(GROUP, group(200, rules));
        azure.put(FIREWALL, FIREWALL_BODY);
        route(azure);
    }

    /** Sends all that leaves the nodes' subnet to the firewall. */
    public static void route(TestAzure azure) {
        azure.put(
                ROUTES,
                """
                {'location': 'westeurope', 'properties': {'routes': [{'name': 'out', 'properties': {
                  'addressPrefix': '0.0.0.0/0', 'nextHopType': 'VirtualAppliance', 'nextHopIpAddress': '192.168.3.4'}}]}}""");
        azure.put(
                HowTo.NODES,
                """
                {'properties': {'addressPrefix': '192.168.1.0/24', 'defaultOutboundAccess': false,
                  'routeTable': {'id': '%s'}}}"""
                        .formatted(ROUTES));
    }
}
