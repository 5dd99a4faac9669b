package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.azure.SimulatedTenant;
import java.util.Optional;

/**
 * What {@code pulumi config set azure-native:…} says; all other keys of azure-native concern signing in, which the simulated Azure does
 * not ask for.
 *
 * @param subscriptionId the subscription that ids start with
 * @param location the region of resources that set none
 */
record ProviderConfig(String subscriptionId, Optional<String> location) {
    static ProviderConfig defaults() {
        return new ProviderConfig(SimulatedTenant.SUBSCRIPTION_ID, Optional.empty());
    }

    static ProviderConfig of(PropertyBag config) {
        return new ProviderConfig(
                known(config, "subscriptionId").orElse(SimulatedTenant.SUBSCRIPTION_ID), known(config, "location"));
    }

    private static Optional<String> known(PropertyBag config, String key) {
        return config.text(key).filter(text -> !text.isEmpty() && !Unknown.isSentinel(text));
    }
}
