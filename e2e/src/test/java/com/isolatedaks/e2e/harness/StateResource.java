package com.isolatedaks.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A resource as the engine remembers it. */
public record StateResource(JsonNode json) {
    /** How the state marks a value that is stored encrypted: {@code sdk/go/common/resource/sig} in pulumi/pulumi. */
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    /** Its type token. */
    public String type() {
        return json.get("type").asText();
    }

    /** Its logical name. */
    public String name() {
        return nameOf(json.get("urn").asText());
    }

    /** Its id in Azure; empty for components. */
    public String id() {
        return json.path("id").asText();
    }

    /** Logical name of its parent; empty for the stack. */
    public String parent() {
        return nameOf(json.path("parent").asText());
    }

    /** Logical names of what it waits for, sorted. */
    public List<String> dependencies() {
        return Json.elements(json.path("dependencies"))
                .map(urn -> nameOf(urn.asText()))
                .sorted()
                .toList();
    }

    /** Its inputs. */
    public JsonNode inputs() {
        return json.path("inputs");
    }

    /** Its outputs. */
    public JsonNode outputs() {
        return json.path("outputs");
    }

    /** Whether a value of this state is encrypted. */
    public static boolean isSecret(JsonNode value) {
        return value.path(SIGNATURE).asText().equals(SECRET);
    }

    private static String nameOf(String urn) {
        return urn.substring(urn.lastIndexOf("::") + (urn.isEmpty() ? 1 : 2));
    }
}
