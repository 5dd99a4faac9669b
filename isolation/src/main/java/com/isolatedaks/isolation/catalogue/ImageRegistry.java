package com.isolatedaks.isolation.catalogue;

import java.util.List;

/**
 * A registry that images come from ({@code image-registries.json}).
 *
 * @param name the host in references of images
 * @param title what people call it
 * @param credentials whether a private registry needs them to cache what is there
 * @param endpoints what a node talks to that pulls from it without a private registry; empty if only its name is documented
 * @param bootstraps whether the registry of a network isolated cluster has its images by the cache rule that it boots by
 * @param source where it is documented
 */
public record ImageRegistry(
        String name,
        String title,
        Credentials credentials,
        List<Destination> endpoints,
        boolean bootstraps,
        Source source) {
    public ImageRegistry {
        endpoints = List.copyOf(endpoints);
    }

    /** Whether an upstream registry asks who pulls. */
    public enum Credentials implements Keyed {
        /** It does. */
        REQUIRED("required"),
        /** It answers both. */
        OPTIONAL("optional"),
        /** It answers whoever asks. */
        NONE("none");

        private final String key;

        Credentials(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }
}
