package com.isolatedaks.monitoring;

import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.Provider;
import com.pulumi.azurenative.ProviderArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;

/** What is written into a hub is written in the hub's subscription: azure-native knows but one for each provider. */
final class Hub {
    private Hub() {}

    /** The provider of the hub's subscription, if it is another one. */
    static Optional<Provider> provider(Children children, Optional<MonitoringHubArgs> hub) {
        return hub.flatMap(MonitoringHubArgs::subscriptionId)
                .map(subscriptionId -> new Provider(
                        children.name(ChildName.HUB_PROVIDER),
                        ProviderArgs.builder().subscriptionId(subscriptionId).build(),
                        children.options()));
    }

    /** Options of a child that is written there. */
    static CustomResourceOptions options(Children children, Optional<Provider> provider) {
        return CustomResourceOptions.builder()
                .parent(children.parent())
                .provider(provider.orElse(null))
                .build();
    }
}
