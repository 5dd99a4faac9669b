package com.isolatedaks.isolation.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * The state of a hub with as many isolated spokes as a size asks for, each with a cluster and what it needs, and with a rule for
 * each ten resources in the one security group of all subnets.
 */
public final class LargeStack {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    public static final int RESOURCES_PER_RULE = 10;
    private static final int RESOURCES_PER_SPOKE = 20;
    private static final String GROUP =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/large/providers/";
    private static final String NETWORKS = GROUP + "Microsoft.Network/virtualNetworks/";

    private final boolean hasWaysOut;
    private final ObjectNode root = MAPPER.createObjectNode();
    private final ArrayNode resources = root.putObject("deployment").putArray("resources");

    /** Nothing leads out. */
    public static LargeStack of(int size) throws IOException {
        return new LargeStack(size, false);
    }

    /** Each subnet has a way out, which rules about many public addresses shut. */
    public static LargeStack withWaysOut(int size) throws IOException {
        return new LargeStack(size, true);
    }

    private LargeStack(int size, boolean hasWaysOut) throws IOException {
        this.hasWaysOut = hasWaysOut;
        rules(size / RESOURCES_PER_RULE);
        add("network:VirtualNetwork", NETWORKS + "hub", "{'addressSpace': {'addressPrefixes': ['10.0.0.0/16']}}");
        for (int spoke = 0; resources.size() + RESOURCES_PER_SPOKE <= size; spoke++) {
            spoke(spoke);
        }
        for (int i = 0; resources.size() < size; i++) {
            add(
                    "managedidentity:UserAssignedIdentity",
                    GROUP + "Microsoft.ManagedIdentity/userAssignedIdentities/more-" + i,
                    "{}");
        }
    }

    public String json() {
        return root.toString();
    }

    private void rules(int count) throws IOException {
        StringBuilder rules = new StringBuilder("[");
        for (int i = 0; i < count - 1; i++) {
            rules.append(
                    """
                    {'name': 'rule-%d', 'priority': %d, 'direction': 'Outbound', 'access': '%s', 'protocol': 'Tcp',
                     'sourceAddressPrefix': '*', 'sourcePortRange': '*', 'destinationAddressPrefix': '%d.%d.%d.0/26',
                     'destinationPortRange': '%d'},"""
                            .formatted(
                                    i,
                                    100 + i,
                                    hasWaysOut ? "Deny" : "Allow",
                                    hasWaysOut ? 20 : 10,
                                    1 + i / 250,
                                    i % 250,
                                    i % 2 == 0 ? 443 : 1_000 + 7 * i));
        }
        rules.append(
                """
                {'name': 'deny', 'priority': 4000, 'direction': 'Outbound', 'access': 'Deny', 'protocol': '*',
                 'sourceAddressPrefix': '*', 'sourcePortRange': '*', 'destinationAddressPrefix': 'Internet',
                 'destinationPortRange': '*'}]""");
        add("network:NetworkSecurityGroup", group(), "{'securityRules': %s}".formatted(rules));
    }

    private static String group() {
        return GROUP + "Microsoft.Network/networkSecurityGroups/nodes";
    }

    private void spoke(int number) throws IOException {
        String range = "10.%d.%d".formatted(1 + number / 250, number % 250);
        String name = "spoke" + number;
        String network = NETWORKS + name;
        add("network:VirtualNetwork", network, "{'addressSpace': {'addressPrefixes': ['%s.0/24']}}".formatted(range));
        for (int i = 0; i < 4; i++) {
            add(
                    "network:Subnet",
                    network + "/subnets/sub" + i,
                    """
                    {'addressPrefix': '%s.%d/26', 'defaultOutboundAccess': false,
                     'networkSecurityGroup': {'id': '%s'}}"""
                            .formatted(range, 64 * i, group()));
        }
        peer(network, NETWORKS + "hub");
        peer(NETWORKS + "hub", network);
        String registry = GROUP + "Microsoft.ContainerRegistry/registries/registry" + number;
        add("containerregistry:Registry", registry, "{'location': 'westeurope', 'publicNetworkAccess': 'Disabled'}");
        add(
                "containerregistry:CacheRule",
                registry + "/cacheRules/images",
                "{'sourceRepository': 'mcr.microsoft.com/*'}");
        String endpoint = GROUP + "Microsoft.Network/privateEndpoints/registry" + number;
        add(
                "network:PrivateEndpoint",
                endpoint,
                """
                {'location': 'westeurope', 'subnet': {'id': '%s/subnets/sub1'},
                 'privateLinkServiceConnections': [{'privateLinkServiceId': '%s', 'groupIds': ['registry']}]}"""
                        .formatted(network, registry));
        String zone = GROUP.replace("/large/", "/large-" + number + "/")
                + "Microsoft.Network/privateDnsZones/privatelink.azurecr.io";
        add("privatedns:PrivateZone", zone, "{}");
        add(
                "privatedns:VirtualNetworkLink",
                zone + "/virtualNetworkLinks/" + name,
                "{'virtualNetwork': {'id': '%s'}}".formatted(network));
        add(
                "network:PrivateDnsZoneGroup",
                endpoint + "/privateDnsZoneGroups/zones",
                "{'privateDnsZoneConfigs': [{'name': 'one', 'privateDnsZoneId': '%s'}]}".formatted(zone));
        String identities = GROUP + "Microsoft.ManagedIdentity/userAssignedIdentities/";
        add(
                "managedidentity:UserAssignedIdentity",
                identities + "kubelet" + number,
                "{'principalId': 'kubelet-%d'}".formatted(number));
        add(
                "managedidentity:UserAssignedIdentity",
                identities + "control" + number,
                "{'principalId': 'control-%d'}".formatted(number));
        role(registry, "7f951dda-4ed3-4680-a7ca-43fe172d538d", "kubelet-" + number);
        role(network, "4d97b98b-1d4f-4787-a291-c67834d212e7", "control-" + number);
        String cluster = GROUP + "Microsoft.ContainerService/managedClusters/" + name;
        add(
                "containerservice:ManagedCluster",
                cluster,
                """
                {'location': 'westeurope', 'apiServerAccessProfile': {'enablePrivateCluster': true},
                 'networkProfile': {'outboundType': 'none'},
                 'bootstrapProfile': {'artifactSource': 'Cache', 'containerRegistryId': '%s'},
                 'identityProfile': {'kubeletidentity': {'objectId': 'kubelet-%d'}},
                 'agentPoolProfiles': [{'name': 'system', 'mode': 'System', 'vnetSubnetID': '%s/subnets/sub0'}]}"""
                        .formatted(registry, number, network));
        add(
                "containerservice:AgentPool",
                cluster + "/agentPools/work",
                "{'mode': 'User', 'vnetSubnetID': '%s/subnets/sub2'}".formatted(network));
    }

    private void peer(String from, String to) throws IOException {
        add(
                "network:VirtualNetworkPeering",
                from + "/virtualNetworkPeerings/to-" + to.substring(to.lastIndexOf('/') + 1),
                "{'remoteVirtualNetwork': {'id': '%s'}}".formatted(to));
    }

    private void role(String scope, String definition, String principal) throws IOException {
        add(
                "authorization:RoleAssignment",
                scope + "/providers/Microsoft.Authorization/roleAssignments/" + principal,
                """
                {'scope': '%s', 'principalId': '%s', 'principalType': 'ServicePrincipal',
                 'roleDefinitionId': '/providers/Microsoft.Authorization/roleDefinitions/%s'}"""
                        .formatted(scope, principal, definition));
    }

    private void add(String token, String id, String properties) throws IOException {
        ObjectNode resource = resources.addObject();
        resource.put("urn", "urn:pulumi:large::large::azure-native:%s::resource-%d".formatted(token, resources.size()));
        resource.put("custom", true);
        resource.put("type", "azure-native:" + token);
        resource.put("id", id);
        ObjectNode values = (ObjectNode) MAPPER.readTree(properties.replace('\'', '"'));
        resource.set("inputs", values);
        resource.set("outputs", values);
    }
}
