package com.isolatedaks.registry;

import com.isolatedaks.inputs.SharedZonesArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.Place;
import com.isolatedaks.privatelink.ServiceZone;
import com.isolatedaks.privatelink.SharedZones;
import com.pulumi.azurenative.containerregistry.CacheRule;
import com.pulumi.azurenative.containerregistry.CacheRuleArgs;
import com.pulumi.azurenative.containerregistry.Registry;
import com.pulumi.azurenative.containerregistry.RegistryArgs;
import com.pulumi.azurenative.containerregistry.inputs.AzureADAuthenticationAsArmPolicyArgs;
import com.pulumi.azurenative.containerregistry.inputs.PoliciesArgs;
import com.pulumi.azurenative.containerregistry.inputs.SkuArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * What can outlive clusters and networks: the registry, its bootstrap cache rule and its private DNS zone, in a resource
 * group of their own, because deleting a group deletes all that is in it.
 */
public record PremiumRegistry(Registry registry, CacheRule cacheRule, ServiceZone zone, RegistryNames names) {

    /**
     * Makes the four, or adopts those that an earlier deployment left behind.
     *
     * @param retain whether they stay in Azure when the stack is destroyed
     */
    public static PremiumRegistry make(
            Children children,
            RegistryNames names,
            String location,
            boolean enableZoneRedundancy,
            boolean retain,
            Optional<SharedZonesArgs> sharedZones,
            @Nullable Output<Map<String, String>> userTags) {
        Owner owner = Owner.of(children.parentName());
        Output<Map<String, String>> tags = owner.tag(userTags);
        KeptResources kept = KeptResources.find(retain, names, owner, children);
        ResourceGroup group = new ResourceGroup(
                children.name(ChildName.REGISTRY_GROUP),
                ResourceGroupArgs.builder()
                        .resourceGroupName(names.resourceGroup())
                        .location(location)
                        .tags(tags)
                        .build(),
                options(children, retain, kept.resourceGroup(), List.of()));
        Registry registry = new Registry(
                children.name(ChildName.REGISTRY),
                registryArgs(names, location, enableZoneRedundancy, tags),
                options(children, retain, kept.registry(), List.of(group)));
        CacheRule cacheRule = new CacheRule(
                children.name(ChildName.BOOTSTRAP_CACHE_RULE),
                CacheRuleArgs.builder()
                        .resourceGroupName(names.resourceGroup())
                        .registryName(names.registry())
                        .cacheRuleName(BootstrapCacheRule.NAME)
                        .sourceRepository(BootstrapCacheRule.SOURCE)
                        .targetRepository(BootstrapCacheRule.TARGET)
                        .build(),
                options(children, retain, kept.cacheRule(), List.of(registry)));
        ServiceZone zone = SharedZones.join(names.zone(), sharedZones)
                .orElseGet(() -> ServiceZone.make(
                        children.name(ChildName.REGISTRY_ZONE),
                        new Place(Output.of(names.resourceGroup()), location, tags),
                        names.zone(),
                        options(children, retain, kept.zone(), List.of(group))));
        return new PremiumRegistry(registry, cacheRule, zone, names);
    }

    /**
     * Nothing is left to a default. Only Premium has private endpoints. With anonymous pull off, and no bypass for
     * Microsoft's trusted services, whoever pulls comes through a private endpoint and holds a role. AKS does not
     * support a registry that refuses ARM-audience tokens.
     *
     * @see <a href="https://learn.microsoft.com/azure/aks/concepts-network-isolated">Network isolated clusters</a>
     */
    private static RegistryArgs registryArgs(
            RegistryNames names, String location, boolean enableZoneRedundancy, Output<Map<String, String>> tags) {
        return RegistryArgs.builder()
                .resourceGroupName(names.resourceGroup())
                .registryName(names.registry())
                .location(location)
                .sku(SkuArgs.builder().name("Premium").build())
                .publicNetworkAccess("Disabled")
                .networkRuleBypassOptions("None")
                .adminUserEnabled(false)
                .anonymousPullEnabled(false)
                .zoneRedundancy(enableZoneRedundancy ? "Enabled" : "Disabled")
                .policies(PoliciesArgs.builder()
                        .azureADAuthenticationAsArmPolicy(AzureADAuthenticationAsArmPolicyArgs.builder()
                                .status("enabled")
                                .build())
                        .build())
                .tags(tags)
                .build();
    }

    private static CustomResourceOptions options(
            Children children, boolean retain, Optional<String> existingId, List<Resource> earlier) {
        return CustomResourceOptions.builder()
                .parent(children.parent())
                .dependsOn(earlier)
                .retainOnDelete(retain)
                .importId(existingId.orElse(null))
                .build();
    }
}
