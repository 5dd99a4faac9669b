package com.isolatedaks.registry;

import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import java.util.List;

/**
 * How an image comes into a registry without public access. az acr import is none: it takes the bypass for trusted services,
 * which the registry does not grant.
 *
 * @see <a href="https://learn.microsoft.com/azure/container-registry/allow-access-trusted-services">Trusted services</a>
 */
public final class PushCommands {
    private PushCommands() {}

    /** The commands for a registry of this id. */
    public static List<String> of(String registryId) {
        String registry = registryId.substring(registryId.lastIndexOf('/') + 1);
        String host = Destinations.REGISTRY.publicName(Placeholders.of(Placeholder.REGISTRY, registry));
        return List.of(
                "az acr login --name %s  # in a network that is linked to the registry's zone, with the role to push"
                        .formatted(registry),
                "docker tag <image> %s/<image>".formatted(host),
                "docker push %s/<image>".formatted(host));
    }
}
