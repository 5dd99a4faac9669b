package com.isolatedaks.simulator.azure.containerservice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The Kubernetes versions that the simulated Azure offers ({@code kubernetes-versions.json}). */
final class KubernetesVersions {
    private static final JsonNode FILE = read();

    private KubernetesVersions() {}

    /** What a cluster gets that asks for none. */
    static String defaultVersion() {
        return FILE.get("default").asText();
    }

    /** The version that runs: a minor version alone means its newest patch; empty if it is not offered. */
    static Optional<String> resolve(String wanted) {
        JsonNode versions = FILE.get("versions");
        if (versions.has(wanted)) {
            JsonNode patches = versions.get(wanted);
            return Optional.of(patches.get(patches.size() - 1).asText());
        }
        return StreamSupport.stream(versions.spliterator(), false)
                .flatMap(patches -> StreamSupport.stream(patches.spliterator(), false))
                .map(JsonNode::asText)
                .filter(wanted::equals)
                .findFirst();
    }

    /**
     * The version that runs when {@code now} has run before: the same minor version alone changes nothing
     * (https://learn.microsoft.com/rest/api/aks/managed-clusters/create-or-update, kubernetesVersion).
     */
    static Optional<String> resolve(String wanted, String now) {
        return now.startsWith(wanted + ".") ? Optional.of(now) : resolve(wanted);
    }

    private static JsonNode read() {
        String file = "/com/isolatedaks/simulator/kubernetes-versions.json";
        try (InputStream in = KubernetesVersions.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
