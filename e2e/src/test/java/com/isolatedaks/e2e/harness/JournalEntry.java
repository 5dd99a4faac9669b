package com.isolatedaks.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A request that the simulated Azure got.
 *
 * @param position its place among all requests
 * @param time when it came
 * @param method the HTTP method
 * @param path the id of the resource
 * @param apiVersion the version of Azure's API that it asked for
 * @param status what it was answered with
 * @param body what it carried
 */
public record JournalEntry(
        long position, Instant time, String method, String path, String apiVersion, int status, JsonNode body) {

    static JournalEntry of(JsonNode line) {
        String[] url = line.get("url").asText().split("\\?api-version=", 2);
        return new JournalEntry(
                line.get("n").asLong(),
                Instant.parse(line.get("time").asText()),
                line.get("method").asText(),
                url[0],
                url.length == 1 ? "" : url[1],
                line.get("status").asInt(),
                line.path("body"));
    }

    /** Whether it was refused. */
    public boolean isRefused() {
        return status >= 400;
    }

    /** Whether it is such a request on a resource whose id ends so. */
    public boolean is(String wantedMethod, String end) {
        return method.equals(wantedMethod) && path.endsWith(end);
    }
}
