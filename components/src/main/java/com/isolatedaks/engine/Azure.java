package com.isolatedaks.engine;

import com.pulumi.azurenative.authorization.AuthorizationFunctions;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.InvokeArgs;
import com.pulumi.resources.ProviderResource;
import java.util.Optional;
import javax.annotation.Nullable;

/** Asks Azure about what exists, for a component that does not exist yet and by the provider that it will have. */
public final class Azure {
    private static final String PROVIDER = "pulumi:providers:azure-native";

    private final InvokeOptions options;

    private Azure(InvokeOptions options) {
        this.options = options;
    }

    /** The Azure of a component with these options. */
    public static Azure of(@Nullable ComponentResourceOptions options) {
        InvokeOptions.Builder builder = InvokeOptions.builder();
        if (options != null) {
            options.getParent().ifPresent(builder::parent);
            provider(options).ifPresent(builder::provider);
        }
        return new Azure(builder.build());
    }

    /** Options of a function that asks this Azure. */
    public InvokeOptions options() {
        return options;
    }

    /**
     * Whether the provider works in the subscription of an id. Its functions look nowhere else; where it cannot be told
     * nothing is said about what they did not find.
     */
    public boolean isInSubscription(ArmId id) {
        return Lookup.of(AuthorizationFunctions.getClientConfigPlain(InvokeArgs.Empty, options))
                .join()
                .found()
                .filter(config -> id.subscription().equalsIgnoreCase(config.subscriptionId()))
                .isPresent();
    }

    private static Optional<ProviderResource> provider(ComponentResourceOptions options) {
        return options.getProviders().stream()
                .filter(provider -> provider.pulumiResourceType().equals(PROVIDER))
                .findFirst()
                .or(options::getProvider);
    }
}
