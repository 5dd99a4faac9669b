package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** How long Azure takes for long-running requests ({@code durations.json}), unless the plan says otherwise. */
final class Durations {
    private static final Map<String, JsonNode> ROWS = DataFile.byType("durations.json", "durations");

    private final Plan plan;

    Durations(Plan plan) {
        this.plan = plan;
    }

    /** Azure seconds; 0 means that the request is answered when it is done. */
    double seconds(String method, String type, boolean isCreate) {
        return plan.seconds(method, type).orElseGet(() -> usual(method, type, isCreate));
    }

    private static double usual(String method, String type, boolean isCreate) {
        JsonNode row = ROWS.get(type.toLowerCase(Locale.ROOT));
        String column = method.equals("DELETE") ? "delete" : isCreate ? "create" : "update";
        return row == null ? 0 : row.get(column).asDouble();
    }
}
