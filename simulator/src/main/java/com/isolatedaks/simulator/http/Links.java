package com.isolatedaks.simulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.catalogue.Destinations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Addresses in answers: Resource Manager's own host becomes the one that the client has asked. */
final class Links {
    private static final String AZURE = Destinations.RESOURCE_MANAGER_URL + "/";
    private static final Set<String> HEADERS = Set.of("Azure-AsyncOperation", "Location");
    private static final String RETRY_AFTER = "Retry-After";
    private static final String REAL_MILLIS = "x-simulated-azure-retry-after-ms";
    private static final String NEXT_LINK = "nextLink";

    private Links() {}

    /**
     * The headers as this client needs them. {@code Retry-After} counts real seconds here, at least one: other clients know
     * nothing of shortened time, and take zero for none.
     */
    static Map<String, String> headers(Map<String, String> headers, String baseUrl) {
        Map<String, String> result = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (HEADERS.contains(name)) {
                result.put(name, toBase(value, baseUrl));
            } else if (!name.equals(REAL_MILLIS)) {
                result.put(name, value);
            }
        });
        if (headers.containsKey(REAL_MILLIS)) {
            long millis = Long.parseLong(headers.get(REAL_MILLIS));
            result.put(RETRY_AFTER, Long.toString(Math.max(1, (millis + 999) / 1000)));
        }
        return result;
    }

    /** Sets the address of the next page. */
    static void inBody(ObjectNode body, String baseUrl) {
        if (body.path(NEXT_LINK).asText().startsWith(AZURE)) {
            body.put(NEXT_LINK, toBase(body.get(NEXT_LINK).asText(), baseUrl));
        }
    }

    private static String toBase(String url, String baseUrl) {
        return url.startsWith(AZURE) ? baseUrl + url.substring(AZURE.length() - 1) : url;
    }
}
