package com.isolatedaks.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.simulator.azure.ArmException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * An answer as it goes out.
 *
 * @param body the JSON body, if there is one
 */
record HttpAnswer(int status, Map<String, String> headers, @Nullable JsonNode body) {
    HttpAnswer {
        headers = Map.copyOf(headers);
    }

    static HttpAnswer ok(JsonNode body) {
        return new HttpAnswer(200, Map.of(), body);
    }

    static HttpAnswer refused(ArmException refusal) {
        return new HttpAnswer(refusal.status(), Map.of(), refusal.body());
    }

    HttpAnswer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new HttpAnswer(status, all, body);
    }

    /** The same without its body: what HEAD gets. */
    HttpAnswer withoutBody(int newStatus) {
        return new HttpAnswer(newStatus, headers, null);
    }
}
