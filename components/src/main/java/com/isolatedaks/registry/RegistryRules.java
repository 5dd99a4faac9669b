package com.isolatedaks.registry;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.RegistryMode;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.network.NetworkMode;

/** What must hold of the registry that a cluster's nodes boot from. */
public final class RegistryRules {
    private RegistryRules() {}

    /** Reports all that is wrong with it. */
    public static void check(IsolatedAksClusterArgs args, Problems problems) {
        boolean isBrought = args.registryId().isPresent();
        boolean isAbac = args.registryMode().orElse(RegistryMode.Rbac) == RegistryMode.Abac;
        boolean listsCatalog = args.enableCatalogLister().orElse(false);
        if (isBrought && NetworkMode.of(args) == NetworkMode.AKS_MANAGED) {
            problems.add(
                    Rules.REGISTRY_NETWORK,
                    "registryId",
                    "set although AKS manages the network; set network.nodeSubnetId or network.addressSpace, or remove it");
        }
        if (isAbac && !isBrought) {
            problems.add(
                    Rules.MANAGED_REGISTRY,
                    "registryMode",
                    "not a mode of the registry that AKS manages",
                    "Abac",
                    "\"Rbac\"",
                    "remove it or set registryId");
        }
        if (listsCatalog && !isAbac) {
            problems.add(
                    Rules.CATALOG_LISTER,
                    "enableCatalogLister",
                    "set although the registry has no permissions by repository; remove it or set registryMode to Abac");
        }
        if (isAbac && isBrought) {
            problems.add(
                    Rules.ABAC_BOOTSTRAP,
                    "registryMode",
                    "nodes may fail to boot from a registry with permissions by repository; try it with one node first, or make a registry with the mode Rbac");
        }
    }
}
