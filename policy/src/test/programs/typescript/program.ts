import * as azure from "@pulumi/azure-native";

const role = (id: string) =>
    `/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/${id}`;

/** The topology of ../yaml/Pulumi.yaml. Names of resources are left to Pulumi where it makes them up. */
export async function program() {
    const location = "westeurope";
    const group = new azure.resources.ResourceGroup("plain", { resourceGroupName: "plain", location });
    const inGroup = { resourceGroupName: group.name, location };

    const guard = new azure.network.NetworkSecurityGroup("plain", {
        ...inGroup,
        securityRules: [
            {
                name: "AllowVnetOut", priority: 200, direction: "Outbound", access: "Allow", protocol: "*",
                sourceAddressPrefix: "VirtualNetwork", sourcePortRange: "*",
                destinationAddressPrefix: "VirtualNetwork", destinationPortRange: "*",
            },
            {
                name: "DenyInternetOut", priority: 4000, direction: "Outbound", access: "Deny", protocol: "*",
                sourceAddressPrefix: "*", sourcePortRange: "*",
                destinationAddressPrefix: "Internet", destinationPortRange: "*",
            },
        ],
    });
    const network = new azure.network.VirtualNetwork("plain", {
        ...inGroup,
        addressSpace: { addressPrefixes: ["10.20.0.0/16"] },
    });
    const inNetwork = { resourceGroupName: group.name, virtualNetworkName: network.name };
    const nodes = new azure.network.Subnet("nodes", {
        ...inNetwork,
        addressPrefix: "10.20.1.0/24",
        defaultOutboundAccess: false,
        networkSecurityGroup: { id: guard.id },
    });
    const endpoints = new azure.network.Subnet("endpoints", {
        ...inNetwork,
        addressPrefix: "10.20.2.0/24",
        defaultOutboundAccess: false,
        networkSecurityGroup: { id: guard.id },
    }, { dependsOn: nodes });

    const registry = new azure.containerregistry.Registry("plain", {
        ...inGroup,
        registryName: "plainregistry",
        publicNetworkAccess: "Disabled",
        sku: { name: "Premium" },
    });
    const cache = new azure.containerregistry.CacheRule("aks-managed-mcr", {
        resourceGroupName: group.name,
        registryName: registry.name,
        cacheRuleName: "aks-managed-mcr",
        sourceRepository: "mcr.microsoft.com/*",
        targetRepository: "aks-managed-repository/*",
    });
    const zone = new azure.privatedns.PrivateZone("plain", {
        resourceGroupName: group.name,
        privateZoneName: "privatelink.azurecr.io",
        location: "global",
    });
    const link = new azure.privatedns.VirtualNetworkLink("plain", {
        resourceGroupName: group.name,
        privateZoneName: zone.name,
        location: "global",
        registrationEnabled: false,
        virtualNetwork: { id: network.id },
    });
    const endpoint = new azure.network.PrivateEndpoint("plain", {
        ...inGroup,
        subnet: { id: endpoints.id },
        privateLinkServiceConnections: [{ name: "registry", privateLinkServiceId: registry.id, groupIds: ["registry"] }],
    });
    const records = new azure.network.PrivateDnsZoneGroup("plain", {
        resourceGroupName: group.name,
        privateEndpointName: endpoint.name,
        privateDnsZoneConfigs: [{ name: "privatelink-azurecr-io", privateDnsZoneId: zone.id }],
    });

    const kubelet = new azure.managedidentity.UserAssignedIdentity("kubelet", inGroup);
    const controlPlane = new azure.managedidentity.UserAssignedIdentity("control-plane", inGroup);
    const grant = (name: string, principalId: typeof kubelet.principalId, roleId: string, scope: typeof kubelet.id) =>
        new azure.authorization.RoleAssignment(name, {
            principalId, principalType: "ServicePrincipal", roleDefinitionId: role(roleId), scope,
        });
    const rights = [
        grant("pull", kubelet.principalId, "7f951dda-4ed3-4680-a7ca-43fe172d538d", registry.id),
        grant("operate", controlPlane.principalId, "f1a07417-d97a-45cb-824c-7a7467783830", kubelet.id),
        grant("join", controlPlane.principalId, "4d97b98b-1d4f-4787-a291-c67834d212e7", nodes.id),
    ];
    new azure.containerservice.ManagedCluster("plain", {
        ...inGroup,
        dnsPrefix: "plain",
        identity: { type: "UserAssigned", userAssignedIdentities: [controlPlane.id] },
        identityProfile: {
            kubeletidentity: {
                resourceId: kubelet.id, clientId: kubelet.clientId, objectId: kubelet.principalId,
            },
        },
        agentPoolProfiles: [{
            name: "system", mode: "System", count: 1, vmSize: "Standard_D4ds_v5", osType: "Linux",
            type: "VirtualMachineScaleSets", vnetSubnetID: nodes.id,
        }],
        networkProfile: {
            networkPlugin: "azure", networkPluginMode: "overlay", outboundType: "none",
            podCidr: "10.244.0.0/16", serviceCidr: "10.0.0.0/16", dnsServiceIP: "10.0.0.10",
        },
        apiServerAccessProfile: {
            enablePrivateCluster: true, privateDNSZone: "system", enablePrivateClusterPublicFQDN: false,
        },
        bootstrapProfile: { artifactSource: "Cache", containerRegistryId: registry.id },
    }, { dependsOn: [cache, link, records, ...rights] });
}
