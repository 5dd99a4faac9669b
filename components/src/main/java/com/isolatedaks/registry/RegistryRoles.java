package com.isolatedaks.registry;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.RegistryMode;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.naming.ChildName;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The roles that nodes need on the registry they boot from. A registry with permissions by repository does not honour
 * AcrPull.
 *
 * @see <a href="https://learn.microsoft.com/azure/container-registry/container-registry-rbac-abac-repository-permissions">Permissions by repository</a>
 */
public final class RegistryRoles {
    private RegistryRoles() {}

    /**
     * The roles on the registry that nodes boot from and on the one that they may have booted from before; none on a registry
     * that AKS manages, which grants them itself.
     */
    public static List<RegistryGrant> of(IsolatedAksClusterArgs args) {
        List<RegistryGrant> grants = new ArrayList<>();
        boolean listsCatalog = args.enableCatalogLister().orElse(false);
        args.registryId()
                .ifPresent(id -> grants.addAll(
                        on(id, args.registryKey(), args.registryMode().orElse(RegistryMode.Rbac), listsCatalog)));
        args.transition()
                .ifPresent(transition -> transition.previousRegistryId().ifPresent(id -> {
                    RegistryMode mode = transition.previousRegistryMode().orElse(RegistryMode.Rbac);
                    grants.addAll(
                            on(id, transition.previousRegistryKey(), mode, listsCatalog && mode == RegistryMode.Abac));
                }));
        return List.copyOf(grants);
    }

    private static List<RegistryGrant> on(
            Output<String> registryId, Optional<String> key, RegistryMode mode, boolean listsCatalog) {
        var pull = new RegistryGrant(
                ChildName.KUBELET_REGISTRY_PULL,
                key,
                mode == RegistryMode.Abac ? BuiltInRoles.ACR_REPOSITORY_READER : BuiltInRoles.ACR_PULL,
                registryId);
        var lister =
                new RegistryGrant(ChildName.KUBELET_CATALOG_LISTER, key, BuiltInRoles.ACR_CATALOG_LISTER, registryId);
        return listsCatalog ? List.of(pull, lister) : List.of(pull);
    }
}
