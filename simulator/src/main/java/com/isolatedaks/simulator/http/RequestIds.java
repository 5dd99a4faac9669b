package com.isolatedaks.simulator.http;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The headers by which a request can be found again
 * (https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling,
 * https://github.com/cloud-and-ai-microsoft/resource-provider-contract/blob/master/v1.0/common-api-details.md).
 */
final class RequestIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final InstantSource clock;

    RequestIds(InstantSource clock) {
        this.clock = clock;
    }

    Map<String, String> of(HttpRequest request) {
        String id = UUID.randomUUID().toString();
        String correlation = request.header("x-ms-correlation-request-id").orElse(id);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-ms-request-id", id);
        headers.put("x-ms-correlation-request-id", correlation);
        headers.put("x-ms-routing-request-id", "SIMULATED:" + TIME.format(clock.instant()) + ":" + id);
        boolean isWanted = request.header("x-ms-return-client-request-id")
                .map("true"::equalsIgnoreCase)
                .orElse(false);
        if (isWanted) {
            request.header("x-ms-client-request-id").ifPresent(own -> headers.put("x-ms-client-request-id", own));
        }
        return headers;
    }
}
