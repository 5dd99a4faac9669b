package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the properties that ARM gives to resources a type has ({@code envelopes.json}).
 *
 * @param etagPointer where the body has its etag, if it has one
 */
record Envelope(Location location, boolean hasProvisioningState, boolean hasSystemData, Optional<String> etagPointer) {
    private static final Map<String, JsonNode> ROWS = DataFile.byType("envelopes.json", "types");

    /** Where resources of a type can be. */
    enum Location {
        /** In their parent's location. */
        NONE,
        /** In a region. */
        REGION,
        /** Everywhere: {@code global} is the only location. */
        GLOBAL
    }

    static Envelope of(String type) {
        JsonNode row = ROWS.get(type.toLowerCase(Locale.ROOT));
        if (row == null) {
            throw new IllegalStateException("envelopes.json has no row for " + type);
        }
        return new Envelope(
                Location.valueOf(row.get("location").asText().toUpperCase(Locale.ROOT)),
                row.get("provisioningState").asBoolean(),
                row.get("systemData").asBoolean(),
                Optional.ofNullable(row.get("etag")).map(JsonNode::asText));
    }
}
