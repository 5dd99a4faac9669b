package com.isolatedaks.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;

/** A resource that exists in the simulated Azure. */
public record SimulatedResource(JsonNode body) {

    /** Its resource id. */
    public String id() {
        return body.get("id").asText();
    }

    /** Its ARM type. */
    public String type() {
        return body.get("type").asText();
    }
}
