package com.isolatedaks.registry;

import com.isolatedaks.engine.Lookup;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerregistry.ContainerregistryFunctions;
import com.pulumi.azurenative.containerregistry.inputs.GetCacheRulePlainArgs;
import com.pulumi.azurenative.containerregistry.inputs.GetRegistryPlainArgs;
import com.pulumi.azurenative.containerregistry.outputs.GetCacheRuleResult;
import com.pulumi.azurenative.containerregistry.outputs.GetRegistryResult;
import com.pulumi.azurenative.privatedns.PrivatednsFunctions;
import com.pulumi.azurenative.privatedns.inputs.GetPrivateZonePlainArgs;
import com.pulumi.azurenative.privatedns.outputs.GetPrivateZoneResult;
import com.pulumi.azurenative.resources.ResourcesFunctions;
import com.pulumi.azurenative.resources.inputs.GetResourceGroupPlainArgs;
import com.pulumi.azurenative.resources.outputs.GetResourceGroupResult;
import com.pulumi.deployment.InvokeOptions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What an earlier deployment left behind on purpose: resource ids of those that exist already. The provider refuses to
 * create what exists, so they are adopted by their ids; an id that is in the state already changes nothing.
 */
record KeptResources(
        Optional<String> resourceGroup, Optional<String> registry, Optional<String> cacheRule, Optional<String> zone) {

    private static final KeptResources NOTHING =
            new KeptResources(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Asks Azure; nothing can have been kept unless {@code retain} is set. */
    static KeptResources find(boolean retain, RegistryNames names, Owner owner, Children children) {
        if (!retain) {
            return NOTHING;
        }
        InvokeOptions options = children.invokeOptions();
        Optional<GetResourceGroupResult> group = found(ResourcesFunctions.getResourceGroupPlain(
                        GetResourceGroupPlainArgs.builder()
                                .resourceGroupName(names.resourceGroup())
                                .build(),
                        options))
                .join();
        if (group.isEmpty()) {
            return NOTHING;
        }
        owner.requireOwn(names.resourceGroup(), group.get().tags());
        var registry = found(ContainerregistryFunctions.getRegistryPlain(
                GetRegistryPlainArgs.builder()
                        .resourceGroupName(names.resourceGroup())
                        .registryName(names.registry())
                        .build(),
                options));
        var cacheRule = found(ContainerregistryFunctions.getCacheRulePlain(
                GetCacheRulePlainArgs.builder()
                        .resourceGroupName(names.resourceGroup())
                        .registryName(names.registry())
                        .cacheRuleName(BootstrapCacheRule.NAME)
                        .build(),
                options));
        var zone = found(PrivatednsFunctions.getPrivateZonePlain(
                GetPrivateZonePlainArgs.builder()
                        .resourceGroupName(names.resourceGroup())
                        .privateZoneName(names.zone())
                        .build(),
                options));
        return new KeptResources(
                group.map(GetResourceGroupResult::id),
                registry.join().map(GetRegistryResult::id),
                cacheRule.join().map(GetCacheRuleResult::id),
                zone.join().map(GetPrivateZoneResult::id));
    }

    private static <T> CompletableFuture<Optional<T>> found(CompletableFuture<T> answer) {
        return Lookup.of(answer)
                .thenApply(lookup -> lookup.orFail("what an earlier deployment kept cannot be looked up"));
    }
}
