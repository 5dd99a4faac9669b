package com.isolatedaks.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Azure tells of the registry and the network of {@link Clusters}. */
final class BroughtResources {
    static final String REGISTRY = "azure-native:containerregistry:getRegistry";
    static final String CACHE_RULE = "azure-native:containerregistry:getCacheRule";
    static final String NETWORK = "azure-native:network:getVirtualNetwork";

    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            REGISTRY,
                    Map.of(
                            "id",
                            Clusters.REGISTRY,
                            "sku",
                            Map.of("name", "Premium", "tier", "Premium"),
                            "publicNetworkAccess",
                            "Disabled",
                            "policies",
                            Map.of("azureADAuthenticationAsArmPolicy", Map.of("status", "enabled"))),
            CACHE_RULE,
                    Map.of(
                            "id",
                            Clusters.REGISTRY + "/cacheRules/aks-managed-mcr",
                            "sourceRepository",
                            "mcr.microsoft.com/*",
                            "targetRepository",
                            "aks-managed-repository/*"),
            NETWORK,
                    Map.of(
                            "id",
                            Clusters.NETWORK,
                            "addressSpace",
                            Map.of("addressPrefixes", List.of("10.10.0.0/16")),
                            "virtualNetworkPeerings",
                            List.of()));

    private BroughtResources() {}

    /** The answer of a function about one of them, or none. */
    static Map<String, Object> answer(
            String token, Map<String, Object> inputs, Map<String, Map<String, Object>> changes) {
        boolean isBrought = List.of("myregistry", "net")
                        .contains(inputs.getOrDefault("registryName", inputs.getOrDefault("virtualNetworkName", "")))
                && List.of("r", "n").contains(inputs.get("resourceGroupName"));
        Map<String, Object> changed = changes.getOrDefault(token, Map.of());
        boolean isGone = changed.containsKey("id") && changed.get("id") == null;
        boolean isOtherRule = token.equals(CACHE_RULE) && !"aks-managed-mcr".equals(inputs.get("cacheRuleName"));
        if (!isBrought || isGone || isOtherRule || !ANSWERS.containsKey(token)) {
            return Map.of();
        }
        Map<String, Object> answer = new HashMap<>(ANSWERS.get(token));
        answer.putAll(changed);
        return answer;
    }
}
