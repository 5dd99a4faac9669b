package com.isolatedaks.isolation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Address ranges that Azure keeps to itself ({@code reserved-ranges.json}). */
public final class ReservedRanges {
    private static final JsonNode FILE = CatalogueFile.read("reserved-ranges.json");
    private static final List<ReservedRange> VIRTUAL_NETWORK =
            CatalogueFile.rows(FILE.get("virtualNetwork"), ReservedRange.class);
    private static final List<ReservedRange> CLUSTER = CatalogueFile.rows(FILE.get("cluster"), ReservedRange.class);

    private static final List<ReservedRange> PRIVATE = CatalogueFile.rows(FILE.get("private"), ReservedRange.class);

    private ReservedRanges() {}

    /** Ranges that no virtual network may contain. */
    public static List<ReservedRange> virtualNetwork() {
        return VIRTUAL_NETWORK;
    }

    /** Ranges that are private everywhere, and that the internet does not route. */
    public static List<ReservedRange> privateUse() {
        return PRIVATE;
    }

    /** Ranges that no cluster's pods, services or network may use. */
    public static List<ReservedRange> cluster() {
        return CLUSTER;
    }
}
