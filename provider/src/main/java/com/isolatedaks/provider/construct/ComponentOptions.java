package com.isolatedaks.provider.construct;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.DependencyResource;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.internal.DependencyProviderResource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest.CustomTimeouts;
import pulumirpc.Resource.RegisterResourceRequest.ResourceHooksBinding;

/**
 * The options that a program gave to a component. Only the parent and the providers, which children inherit in this process,
 * pass through the SDK for Java; the others are put into the component's registration as they came, those that the SDK
 * does not know included. The engine itself has children inherit what they do inherit.
 */
final class ComponentOptions {
    private final ConstructRequest request;
    private final Set<String> dependencies;

    ComponentOptions(ConstructRequest request, Set<String> plainDependencies) {
        this.request = request;
        this.dependencies = new LinkedHashSet<>(request.getDependenciesList());
        this.dependencies.addAll(plainDependencies);
    }

    ComponentResourceOptions ofComponent() {
        List<ProviderResource> providers = request.getProvidersMap().values().stream()
                .<ProviderResource>map(DependencyProviderResource::new)
                .toList();
        return ComponentResourceOptions.builder()
                .parent(new DependencyResource(request.getParent()))
                .providers(providers)
                .build();
    }

    RegisterResourceRequest complete(RegisterResourceRequest registration) {
        RegisterResourceRequest.Builder builder = registration.toBuilder()
                .addAllDependencies(dependencies)
                .addAllAliases(request.getAliasesList())
                .setAliasSpecs(true)
                .setProtect(request.getProtect())
                .setRetainOnDelete(request.getRetainOnDelete())
                .setDeletedWith(request.getDeletedWith())
                .addAllIgnoreChanges(request.getIgnoreChangesList())
                .addAllReplaceOnChanges(request.getReplaceOnChangesList())
                .addAllReplaceWith(request.getReplaceWithList())
                .addAllAdditionalSecretOutputs(request.getAdditionalSecretOutputsList());
        if (request.hasReplacementTrigger()) {
            builder.setReplacementTrigger(request.getReplacementTrigger());
        }
        if (request.hasCustomTimeouts()) {
            builder.setCustomTimeouts(CustomTimeouts.newBuilder()
                    .setCreate(request.getCustomTimeouts().getCreate())
                    .setUpdate(request.getCustomTimeouts().getUpdate())
                    .setDelete(request.getCustomTimeouts().getDelete()));
        }
        if (request.hasResourceHooks()) {
            builder.setHooks(hooks());
        }
        return builder.build();
    }

    private ResourceHooksBinding hooks() {
        var hooks = request.getResourceHooks();
        return ResourceHooksBinding.newBuilder()
                .addAllBeforeCreate(hooks.getBeforeCreateList())
                .addAllAfterCreate(hooks.getAfterCreateList())
                .addAllBeforeUpdate(hooks.getBeforeUpdateList())
                .addAllAfterUpdate(hooks.getAfterUpdateList())
                .addAllBeforeDelete(hooks.getBeforeDeleteList())
                .addAllAfterDelete(hooks.getAfterDeleteList())
                .addAllOnError(hooks.getOnErrorList())
                .build();
    }
}
