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
}
