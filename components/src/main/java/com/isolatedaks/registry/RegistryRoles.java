package com.isolatedaks.registry;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.RegistryMode;
import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.naming.ChildName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The roles that nodes need on the registry they boot from. A registry with permissions by repository does not honour
 * AcrPull.
 *
 * @see <a href="https://learn.microsoft.com/azure/container-registry/container-registry-rbac-abac-repository-permissions">Permissions by repository</a>
 */
public final class RegistryRoles {
    private RegistryRoles() {}

    /** The roles by the children that grant them; none on a registry that AKS manages, which grants them itself. */
    public static Map<ChildName, BuiltInRole> of(IsolatedAksClusterArgs args) {
        Map<ChildName, BuiltInRole> roles = new LinkedHashMap<>();
        if (args.registryId().isPresent()) {
            boolean isAbac = args.registryMode().orElse(RegistryMode.Rbac) == RegistryMode.Abac;
            roles.put(
                    ChildName.KUBELET_REGISTRY_PULL,
                    isAbac ? BuiltInRoles.ACR_REPOSITORY_READER : BuiltInRoles.ACR_PULL);
            if (args.enableCatalogLister().orElse(false)) {
                roles.put(ChildName.KUBELET_CATALOG_LISTER, BuiltInRoles.ACR_CATALOG_LISTER);
            }
        }
        return roles;
    }
}
