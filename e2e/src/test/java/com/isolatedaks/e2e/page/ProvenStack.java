package com.isolatedaks.e2e.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.Prover;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The recorded dev stack, as it is and with holes in it. */
enum ProvenStack {
    ISOLATED("isolated", 0, resources -> {}),
    /** The world reaches the registry, and the nodes reach the world. */
    LEAKING("leaks", 1, resources -> {
        change(resources, "registry-registry", registry -> registry.put("publicNetworkAccess", "Enabled"));
        change(resources, "network-nodes", subnet -> subnet.remove("defaultOutboundAccess"));
        change(resources, "network-nodes-nsg", group -> removeDenials((ArrayNode) group.path("securityRules")));
    });

    private final String verdict;
    private final int exitCode;
    private final Consumer<JsonNode> holes;

    ProvenStack(String verdict, int exitCode, Consumer<JsonNode> holes) {
        this.verdict = verdict;
        this.exitCode = exitCode;
        this.holes = holes;
    }

    /** The word that the proof ends with. */
    String verdict() {
        return verdict;
    }

    /** Proves it, and writes the page into a folder. */
    Path page(Path folder) {
        try {
            Files.createDirectories(folder);
            JsonNode state = Json.read(Prover.recordedState());
            holes.accept(state.at("/deployment/resources"));
            Path exported = Files.writeString(folder.resolve(verdict + ".json"), Json.pretty(state));
            Path page = folder.resolve(verdict + ".html");
            Files.deleteIfExists(page);
            Finished proven = Prover.run("--state", exported.toString(), "--html", page.toString());
            if (proven.exitCode() != exitCode || !Files.exists(page)) {
                throw new AssertionError("no page, or another verdict\n" + proven);
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void change(JsonNode resources, String name, Consumer<ObjectNode> change) {
        ObjectNode resource = (ObjectNode) Json.elements(resources)
                .filter(each -> each.path("urn").asText().endsWith("::" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the recorded stack has no " + name));
        Stream.of("inputs", "outputs")
                .map(resource::get)
                .map(ObjectNode.class::cast)
                .forEach(change);
    }

    private static void removeDenials(ArrayNode rules) {
        for (Iterator<JsonNode> each = rules.iterator(); each.hasNext(); ) {
            if (each.next().path("access").asText().equals("Deny")) {
                each.remove();
            }
        }
    }
}
