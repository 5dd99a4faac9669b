package com.isolatedaks.e2e.programs;

import com.pulumi.azurenative.containerregistry.CacheRule;
import com.pulumi.azurenative.containerregistry.CacheRuleArgs;
import com.pulumi.azurenative.containerregistry.Registry;
import com.pulumi.azurenative.containerregistry.RegistryArgs;
import com.pulumi.azurenative.containerregistry.inputs.SkuArgs;
import com.pulumi.azurenative.network.PrivateDnsZoneGroup;
import com.pulumi.azurenative.network.PrivateDnsZoneGroupArgs;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.azurenative.network.PrivateEndpointArgs;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.inputs.PrivateDnsZoneConfigArgs;
import com.pulumi.azurenative.network.inputs.PrivateLinkServiceConnectionArgs;
import com.pulumi.azurenative.network.inputs.SubnetArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/** A registry that a user has made without the components, reached through a zone that is there already. */
final class SecondRegistry {
    private static final String GROUP = ChangingCluster.GROUP;

    private SecondRegistry() {}

    /** The registry's id, known when nodes can boot from it. */
    static Output<String> make(String name, Subnet endpoints, Output<String> zoneId) {
        var registry = new Registry(
                name,
                RegistryArgs.builder()
                        .resourceGroupName(GROUP)
                        .registryName(name)
                        .location(ChangingCluster.REGION)
                        .sku(SkuArgs.builder().name("Premium").build())
                        .adminUserEnabled(false)
                        .publicNetworkAccess("Disabled")
                        .build(),
                CustomResourceOptions.builder().dependsOn(endpoints).build());
        var rule = new CacheRule(
                name + "-aks-managed-mcr",
                CacheRuleArgs.builder()
                        .resourceGroupName(GROUP)
                        .registryName(registry.name())
                        .cacheRuleName("aks-managed-mcr")
                        .sourceRepository("mcr.microsoft.com/*")
                        .targetRepository("aks-managed-repository/*")
                        .build());
        var endpoint = new PrivateEndpoint(
                name + "-endpoint",
                PrivateEndpointArgs.builder()
                        .resourceGroupName(GROUP)
                        .privateEndpointName(name)
                        .location(ChangingCluster.REGION)
                        .subnet(SubnetArgs.builder().id(endpoints.id()).build())
                        .privateLinkServiceConnections(PrivateLinkServiceConnectionArgs.builder()
                                .name(name)
                                .privateLinkServiceId(registry.id())
                                .groupIds("registry")
                                .build())
                        .build());
        var zoneGroup = new PrivateDnsZoneGroup(
                name + "-zone-group",
                PrivateDnsZoneGroupArgs.builder()
                        .resourceGroupName(GROUP)
                        .privateEndpointName(name)
                        .privateDnsZoneGroupName("registry")
                        .privateDnsZoneConfigs(PrivateDnsZoneConfigArgs.builder()
                                .name("registry")
                                .privateDnsZoneId(zoneId)
                                .build())
                        .build(),
                CustomResourceOptions.builder().dependsOn(endpoint).build());
        return Output.tuple(registry.id(), rule.id(), zoneGroup.id()).applyValue(done -> done.t1);
    }
}
