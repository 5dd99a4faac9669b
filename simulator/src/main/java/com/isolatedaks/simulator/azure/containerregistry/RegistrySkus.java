package com.isolatedaks.simulator.azure.containerregistry;

import com.isolatedaks.simulator.azure.Body;
import java.util.Set;

/** What needs which SKU (https://learn.microsoft.com/azure/container-registry/container-registry-skus). */
final class RegistrySkus {
    private static final String PREMIUM = "Premium";
    private static final Set<String> ALL = Set.of("Basic", "Standard", PREMIUM);

    private RegistrySkus() {}

    static void check(Body registry) {
        String sku = registry.text("/sku/name");
        if (!ALL.contains(sku)) {
            throw RegistryErrors.invalidSku(sku);
        }
        if (sku.equals(PREMIUM)) {
            return;
        }
        if (registry.is("/properties/publicNetworkAccess", "Disabled")) {
            throw RegistryErrors.publicAccessNeedsPremium(sku);
        }
        if (registry.isTrue("/properties/anonymousPullEnabled") && sku.equals("Basic")) {
            throw RegistryErrors.featureNeedsSku(
                    "Anonymous pull", sku, "Standard or Premium", "properties.anonymousPullEnabled");
        }
        premium(
                registry.isTrue("/properties/dataEndpointEnabled"),
                "A dedicated data endpoint",
                sku,
                "dataEndpointEnabled");
        premium(registry.is("/properties/zoneRedundancy", "Enabled"), "Zone redundancy", sku, "zoneRedundancy");
        premium(registry.has("/properties/networkRuleSet"), "A network rule set", sku, "networkRuleSet");
        premium(
                registry.is("/properties/policies/retentionPolicy/status", "enabled"),
                "A retention policy",
                sku,
                "policies.retentionPolicy.status");
        premium(
                registry.is("/properties/policies/exportPolicy/status", "disabled"),
                "Disabling export",
                sku,
                "policies.exportPolicy.status");
    }

    private static void premium(boolean isUsed, String feature, String sku, String property) {
        if (isUsed) {
            throw RegistryErrors.featureNeedsSku(feature, sku, PREMIUM, "properties." + property);
        }
    }
}
