package com.isolatedaks.simulator.arm;

import static com.isolatedaks.simulator.arm.TestAzure.GROUP;
import static com.isolatedaks.simulator.arm.TestAzure.SUBSCRIPTION;
import static com.isolatedaks.simulator.arm.TestAzure.id;

import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.azure.StableGuid;

/**
 * Microsoft's bring-your-own-registry set-up, step by step (https://learn.microsoft.com/azure/aks/network-isolated).
 */
public final class HowTo {
    public static final String NETWORK = id("Microsoft.Network/virtualNetworks/vnet");
    public static final String NODES = NETWORK + "/subnets/nodes";
    public static final String ENDPOINTS = NETWORK + "/subnets/endpoints";
    public static final String REGISTRY = id("Microsoft.ContainerRegistry/registries/contosoreg");
    public static final String RULE = REGISTRY + "/cacheRules/aks-managed-mcr";
    public static final String ENDPOINT = id("Microsoft.Network/privateEndpoints/pe-registry");
    public static final String ZONE_GROUP = ENDPOINT + "/privateDnsZoneGroups/default";
    public static final String ZONE = id("Microsoft.Network/privateDnsZones/privatelink.azurecr.io");
    public static final String LINK = ZONE + "/virtualNetworkLinks/vnet";
    public static final String CONTROL_PLANE = id("Microsoft.ManagedIdentity/userAssignedIdentities/control-plane");
    public static final String KUBELET = id("Microsoft.ManagedIdentity/userAssignedIdentities/kubelet");
    public static final String CLUSTER = id("Microsoft.ContainerService/managedClusters/aks");
    public static final String NODE_GROUP = SUBSCRIPTION + "/resourceGroups/MC_rg_aks_westeurope";

    public static final String ENDPOINT_BODY =
            """
            {'location': 'westeurope', 'properties': {'subnet': {'id': '%s'}, 'privateLinkServiceConnections': [
              {'name': 'registry', 'properties': {'privateLinkServiceId': '%s', 'groupIds': ['registry']}}]}}"""
                    .formatted(ENDPOINTS, REGISTRY);

    public static final String ZONE_GROUP_BODY =
            """
            {'properties': {'privateDnsZoneConfigs': [
              {'name': 'registry', 'properties': {'privateDnsZoneId': '%s'}}]}}"""
                    .formatted(ZONE);

    public static final String LINK_BODY =
            """
            {'location': 'global', 'properties': {'registrationEnabled': false, 'virtualNetwork': {'id': '%s'}}}"""
                    .formatted(NETWORK);

    public static final String RULE_BODY =
            """
            {'properties': {'sourceRepository': 'mcr.microsoft.com/*', 'targetRepository': 'aks-managed-repository/*'}}""";

    public static final String REGISTRY_BODY =
            """
            {'location': 'westeurope', 'sku': {'name': 'Premium'}, 'properties': {'publicNetworkAccess': 'Disabled'}}""";

    public static final String CLUSTER_BODY =
            """
            {'location': 'westeurope', 'sku': {'name': 'Base', 'tier': 'Standard'},
             'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'%s': {}}},
             'properties': {
               'dnsPrefix': 'aks', 'kubernetesVersion': '1.34', 'disableLocalAccounts': true,
               'aadProfile': {'managed': true, 'enableAzureRBAC': true},
               'agentPoolProfiles': [{'name': 'system', 'mode': 'System', 'count': 3, 'vnetSubnetID': '%s'}],
               'apiServerAccessProfile': {'enablePrivateCluster': true, 'enablePrivateClusterPublicFQDN': false},
               'bootstrapProfile': {'artifactSource': 'Cache', 'containerRegistryId': '%s'},
               'identityProfile': {'kubeletidentity': {'resourceId': '%s'}},
               'oidcIssuerProfile': {'enabled': true},
               'networkProfile': {'networkPlugin': 'azure', 'networkPluginMode': 'overlay', 'outboundType': 'none'}}}"""
                    .formatted(CONTROL_PLANE, NODES, REGISTRY, KUBELET);

    private HowTo() {}

    /** Resource group, network and its two subnets. */
    public static void network(TestAzure azure) {
        azure.put(GROUP, "{'location': 'westeurope'}");
        azure.put(
                NETWORK,
                "{'location': 'westeurope', 'properties': {'addressSpace': {'addressPrefixes': ['192.168.0.0/16']}}}");
        azure.put(NODES, subnet("192.168.1.0/24"));
        azure.put(ENDPOINTS, subnet("192.168.2.0/24"));
    }

    /** The registry with its cache rule. */
    public static void registry(TestAzure azure) {
        azure.put(REGISTRY, REGISTRY_BODY);
        azure.put(RULE, RULE_BODY);
    }

    /** The registry's endpoint, zone, link and records. */
    public static void privateLink(TestAzure azure) {
        azure.put(ZONE, "{'location': 'global'}");
        azure.put(LINK, LINK_BODY);
        azure.put(ENDPOINT, ENDPOINT_BODY);
        azure.put(ZONE_GROUP, ZONE_GROUP_BODY);
    }

    /** Both identities and their roles. */
    public static void identities(TestAzure azure) {
        azure.put(CONTROL_PLANE, "{'location': 'westeurope'}");
        azure.put(KUBELET, "{'location': 'westeurope'}");
        grant(azure, KUBELET, BuiltInRoles.ACR_PULL, REGISTRY);
        grant(azure, CONTROL_PLANE, BuiltInRoles.MANAGED_IDENTITY_OPERATOR, KUBELET);
        grant(azure, CONTROL_PLANE, BuiltInRoles.NETWORK_CONTRIBUTOR, NODES);
    }

    /** All that comes before the cluster. */
    public static void upToTheCluster(TestAzure azure) {
        network(azure);
        registry(azure);
        privateLink(azure);
        identities(azure);
    }

    public static String subnet(String prefix) {
        return "{'properties': {'addressPrefix': '%s'}}".formatted(prefix);
    }

    /** Grants a role and returns the id of its assignment. */
    public static String grant(TestAzure azure, String identity, BuiltInRole role, String scope) {
        String id = scope + "/providers/Microsoft.Authorization/roleAssignments/"
                + StableGuid.of(role.name(), identity + scope);
        azure.put(id, assignment(StableGuid.of("principalId", identity), role, "ServicePrincipal"));
        return id;
    }

    public static String assignment(String principalId, BuiltInRole role, String principalType) {
        return "{'properties': {'principalId': '%s', 'roleDefinitionId': '%s', 'principalType': '%s'}}"
                .formatted(principalId, role.definitionId("00000000-0000-0000-0000-000000000000"), principalType);
    }
}
