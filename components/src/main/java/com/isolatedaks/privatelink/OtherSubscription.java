package com.isolatedaks.privatelink;

import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.Provider;
import com.pulumi.azurenative.ProviderArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;

/** What is written into a hub is written in the hub's subscription: azure-native knows but one for each provider. */
public final class OtherSubscription {
    private OtherSubscription() {}

    /**
     * Options of children that are written there.
     *
     * @param provider the logical name of a provider for it
     * @param subscriptionId the subscription, if it is not the component's own
     */
    public static CustomResourceOptions options(
            Children children, ChildName provider, Optional<String> subscriptionId) {
        return CustomResourceOptions.builder()
                .parent(children.parent())
                .provider(subscriptionId
                        .map(id -> new Provider(
                                children.name(provider),
                                ProviderArgs.builder().subscriptionId(id).build(),
                                children.options()))
                        .orElse(null))
                .build();
    }
}
