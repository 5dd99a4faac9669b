package com.isolatedaks.simulator.azure.containerservice;

import com.isolatedaks.isolation.catalogue.BootstrapRule;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.StableGuid;
import com.isolatedaks.simulator.azure.containerregistry.CacheRuleBehaviour;
import com.isolatedaks.simulator.azure.containerregistry.RegistryBehaviour;
import java.util.Optional;

/**
 * The registry that AKS makes in the node resource group for a cluster with the cache but without a registry of its own. Its
 * name contains {@code bootstrap}; the rest of it is not documented
 * (https://learn.microsoft.com/azure/aks/concepts-network-isolated). Its private endpoint is in AKS's hands and not simulated.
 */
final class ManagedRegistry {
    private final ResourceId nodeGroup;
    private final Resources resources;

    ManagedRegistry(ResourceId nodeGroup, Resources resources) {
        this.nodeGroup = nodeGroup;
        this.resources = resources;
    }

    /** Makes the registry, its cache rule and the nodes' role on it. */
    ResourceId ensure(String location, String kubeletPrincipal) {
        String name = "bootstrap" + StableGuid.of("registry", nodeGroup).replace("-", "");
        ResourceId registry = nodeGroup.provided(RegistryBehaviour.TYPE, name);
        Body registryBody = Body.empty()
                .set("/location", location)
                .set("/sku/name", "Premium")
                .set("/properties/publicNetworkAccess", "Disabled");
        Put put = new Put(registry, registryBody, resources.find(registry), resources);
        new RegistryBehaviour().put(put);
        resources.save(new AzureResource(registry, ProvisioningState.Succeeded, registryBody));
        rule(registry.child("cacheRules", BootstrapRule.facts().name()));
        role(registry, kubeletPrincipal);
        return registry;
    }

    private void rule(ResourceId id) {
        Body body = Body.empty()
                .set("/properties/sourceRepository", BootstrapRule.facts().source())
                .set("/properties/targetRepository", BootstrapRule.facts().target());
        new CacheRuleBehaviour().put(new Put(id, body, Optional.empty(), resources));
        resources.save(new AzureResource(id, ProvisioningState.Succeeded, body));
    }

    private void role(ResourceId registry, String principal) {
        ResourceId id = registry.provided(
                "Microsoft.Authorization/roleAssignments", StableGuid.of("acrPull", registry + principal));
        Body body = Body.empty()
                .set("/properties/principalId", principal)
                .set("/properties/principalType", "ServicePrincipal")
                .set("/properties/scope", registry.toString())
                .set(
                        "/properties/roleDefinitionId",
                        BuiltInRoles.ACR_PULL.definitionId(
                                registry.subscriptionId().orElseThrow()));
        resources.save(new AzureResource(id, ProvisioningState.Succeeded, body));
    }
}
