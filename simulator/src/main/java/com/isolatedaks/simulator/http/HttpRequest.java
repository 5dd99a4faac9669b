package com.isolatedaks.simulator.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param baseUrl scheme and authority that the client used, {@code https://localhost:8520}
 * @param path the decoded path
 * @param query the decoded query parameters, in their order; of repeated ones the first
 * @param headers the headers by their names in lower case
 * @param body the body's text; empty if there is none
 */
record HttpRequest(
        String method,
        String baseUrl,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String body) {
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** A query parameter, whose name's case does not matter in ARM. */
    String parameter(String name) {
        return query.entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
