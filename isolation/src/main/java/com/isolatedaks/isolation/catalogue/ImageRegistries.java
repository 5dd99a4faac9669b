package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The registries that Azure container registries cache images of. */
public final class ImageRegistries {
    private ImageRegistries() {}

    /** All of them by name. */
    public static List<ImageRegistry> all() {
        return FeatureCatalogue.get().registries();
    }

    /** The registry of a host: that of its name, or one that the host is a part of ({@code myregistry.azurecr.io}). */
    public static Optional<ImageRegistry> ofHost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return all().stream().filter(registry -> registry.isServedAt(name)).findFirst();
    }

    /** The registry that references without a host mean. */
    public static ImageRegistry byDefault() {
        return all().stream()
                .filter(registry -> registry.officialNamespace().isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("image-registries.json has no registry by default"));
    }
}
