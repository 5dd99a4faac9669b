package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A registry that images come from ({@code image-registries.json}).
 *
 * @param name the host in references of images
 * @param title what people call it
 * @param credentials whether a private registry needs them to cache what is there
 * @param hosts which hosts it has
 * @param officialNamespace where its images without a namespace are, if references without a host mean this registry
 * @param aliases its other names
 * @param endpoints what a node talks to that pulls from it without a private registry; empty if only its name is documented
 * @param bootstraps whether the registry of a network isolated cluster has its images by the cache rule that it boots by
 * @param source where it is documented
 */
public record ImageRegistry(
        String name,
        String title,
        Credentials credentials,
        Hosts hosts,
        Optional<String> officialNamespace,
        List<String> aliases,
        List<Destination> endpoints,
        boolean bootstraps,
        Source source) {
    public ImageRegistry {
        aliases = List.copyOf(aliases);
        endpoints = List.copyOf(endpoints);
    }

    /** Whether a host, in lower case, is one of its own. */
    public boolean isServedAt(String host) {
        boolean isOwn = host.equals(name) && hosts != Hosts.BELOW;
        return isOwn || (host.endsWith("." + name) && hosts != Hosts.OWN);
    }

    /** What references call it by: its name, or any below it. */
    public enum Hosts implements Keyed {
        /** Its name alone. */
        OWN("own"),
        /** Each customer has a host below its name. */
        BELOW("below"),
        /** Both. */
        BOTH("both");

        private final String key;

        Hosts(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
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
