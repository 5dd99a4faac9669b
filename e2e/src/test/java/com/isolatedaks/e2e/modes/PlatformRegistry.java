package com.isolatedaks.e2e.modes;

import com.pulumi.azurenative.containerregistry.CacheRule;
import com.pulumi.azurenative.containerregistry.CacheRuleArgs;
import com.pulumi.azurenative.containerregistry.Registry;
import com.pulumi.azurenative.containerregistry.RegistryArgs;
import com.pulumi.azurenative.containerregistry.inputs.SkuArgs;
import com.pulumi.azurenative.network.PrivateDnsZoneGroup;
import com.pulumi.azurenative.network.PrivateDnsZoneGroupArgs;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.azurenative.network.PrivateEndpointArgs;
import com.pulumi.azurenative.network.inputs.PrivateDnsZoneConfigArgs;
import com.pulumi.azurenative.network.inputs.PrivateLinkServiceConnectionArgs;
import com.pulumi.azurenative.network.inputs.SubnetArgs;
import com.pulumi.azurenative.privatedns.PrivateZone;
import com.pulumi.azurenative.privatedns.PrivateZoneArgs;
import com.pulumi.azurenative.privatedns.VirtualNetworkLink;
import com.pulumi.azurenative.privatedns.VirtualNetworkLinkArgs;
import com.pulumi.azurenative.privatedns.inputs.SubResourceArgs;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/** A registry that exists, as https://learn.microsoft.com/azure/aks/network-isolated has one made by hand. */
final class PlatformRegistry {
    private static final String ZONE = "privatelink.azurecr.io";

    private PlatformRegistry() {}

    static void make(RegistryKind kind, PlatformNetwork network) {
        String group = Landscape.group(kind);
        Registry registry = new Registry(
                kind + "-registry",
                RegistryArgs.builder()
                        .resourceGroupName(group)
                        .location(Landscape.REGION)
                        .registryName(Landscape.registryName(kind))
                        .sku(SkuArgs.builder().name("Premium").build())
                        .publicNetworkAccess("Disabled")
                        .build(),
                after(network.ready()));
        new CacheRule(
                kind + "-cache-rule",
                CacheRuleArgs.builder()
                        .resourceGroupName(group)
                        .registryName(Landscape.registryName(kind))
                        .cacheRuleName("aks-managed-mcr")
                        .sourceRepository("mcr.microsoft.com/*")
                        .targetRepository("aks-managed-repository/*")
                        .build(),
                after(registry));
        PrivateEndpoint endpoint = new PrivateEndpoint(
                kind + "-endpoint",
                PrivateEndpointArgs.builder()
                        .resourceGroupName(group)
                        .location(Landscape.REGION)
                        .privateEndpointName("registry")
                        .subnet(SubnetArgs.builder()
                                .id(Landscape.endpointSubnetId(kind))
                                .build())
                        .privateLinkServiceConnections(PrivateLinkServiceConnectionArgs.builder()
                                .name("registry")
                                .privateLinkServiceId(registry.id())
                                .groupIds("registry")
                                .build())
                        .build(),
                after(registry));
        names(kind, group, endpoint);
    }

    private static void names(RegistryKind kind, String group, PrivateEndpoint endpoint) {
        PrivateZone zone = new PrivateZone(
                kind + "-zone",
                PrivateZoneArgs.builder()
                        .resourceGroupName(group)
                        .privateZoneName(ZONE)
                        .location("global")
                        .build(),
                after(endpoint));
        new VirtualNetworkLink(
                kind + "-zone-link",
                VirtualNetworkLinkArgs.builder()
                        .resourceGroupName(group)
                        .privateZoneName(ZONE)
                        .virtualNetworkLinkName("network")
                        .location("global")
                        .registrationEnabled(false)
                        .virtualNetwork(SubResourceArgs.builder()
                                .id(Landscape.networkId(kind))
                                .build())
                        .build(),
                after(zone));
        new PrivateDnsZoneGroup(
                kind + "-zone-group",
                PrivateDnsZoneGroupArgs.builder()
                        .resourceGroupName(group)
                        .privateEndpointName("registry")
                        .privateDnsZoneGroupName("registry")
                        .privateDnsZoneConfigs(PrivateDnsZoneConfigArgs.builder()
                                .name("registry")
                                .privateDnsZoneId(zone.id())
                                .build())
                        .build(),
                after(endpoint));
    }

    private static CustomResourceOptions after(CustomResource earlier) {
        return CustomResourceOptions.builder().dependsOn(earlier).build();
    }
}
