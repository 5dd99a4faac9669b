package com.isolatedaks.isolation.catalogue;

import java.util.List;

/** Words that a firewall's application rules take for the hosts of a service ({@code fqdn-tags.json}). */
public final class FqdnTags {
    private static final List<Tag> ALL =
            CatalogueFile.rows(CatalogueFile.read("fqdn-tags.json").get("tags"), Tag.class);

    private FqdnTags() {}

    /** The hosts that a tag stands for in a cloud; none for one that has nothing to do with clusters. Case does not matter. */
    public static List<String> hosts(String tag, Cloud cloud) {
        return ALL.stream()
                .filter(known -> known.name().equalsIgnoreCase(tag))
                .flatMap(known -> known.features().stream())
                .flatMap(feature -> Features.named(feature).endpoints(cloud, Placeholders.open()).stream())
                .filter(endpoint -> endpoint.need().isRequired() && !endpoint.isServiceTag())
                .map(Endpoint::host)
                .toList();
    }

    /** Whether Azure Firewall has a tag. Case does not matter. */
    public static boolean isKnown(String tag) {
        return ALL.stream().anyMatch(known -> known.name().equalsIgnoreCase(tag));
    }

    /** Whether the hosts that a tag stands for are in the catalogue. */
    public static boolean isSpelledOut(String tag) {
        return ALL.stream()
                .anyMatch(known ->
                        known.name().equalsIgnoreCase(tag) && !known.features().isEmpty());
    }

    /** A tag and the features whose hosts it stands for. */
    private record Tag(String name, List<String> features) {}
}
