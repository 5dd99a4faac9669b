package com.isolatedaks.isolation.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The public names of Azure's services ({@code public-names.json}). */
public final class PublicNames {
    private static final List<PublicName> ALL =
            CatalogueFile.rows(CatalogueFile.read("public-names.json").get("names"), PublicName.class);

    private PublicNames() {}

    /** All rows of the catalogue. */
    public static List<PublicName> all() {
        return ALL;
    }

    /** The service that a name belongs to; of several, the one with the longest suffix. */
    public static Optional<PublicName> of(String name) {
        return ALL.stream().filter(row -> row.covers(name)).max(Comparator.comparingInt(row -> row.suffix()
                .length()));
    }

    /** The name that clients use for one in the private zone of a service; a name of no such zone is its own. */
    public static String clientName(String name) {
        return ALL.stream()
                .flatMap(row -> row.clientName(name).stream())
                .findFirst()
                .orElse(name);
    }

    /** The names that private endpoints have in a private zone; of several, the first one: clients use it. */
    public static Optional<PublicName> ofPrivateZone(String zone) {
        return ALL.stream()
                .filter(row -> zone.equalsIgnoreCase(row.privateZone()))
                .findFirst();
    }
}
