package com.isolatedaks.e2e.modes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.e2e.harness.GoldenFile;
import com.isolatedaks.e2e.harness.JournalEntry;
import com.isolatedaks.e2e.harness.Json;
import com.isolatedaks.e2e.harness.SimulatedResource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The requests of a stack of modes, by mode. */
final class ModeRequests {
    private static final String CLUSTERS = "/providers/Microsoft.ContainerService/managedClusters/";

    private final List<JournalEntry> puts;
    private final Map<String, String> principals = new LinkedHashMap<>();

    ModeRequests(List<JournalEntry> journal, List<SimulatedResource> resources) {
        this.puts = journal.stream()
                .filter(entry -> entry.method().equals("PUT"))
                .sorted(Comparator.comparing(JournalEntry::path))
                .toList();
        for (SimulatedResource resource : resources) {
            String principal = resource.body().at("/properties/principalId").asText();
            if (resource.type().equals("Microsoft.ManagedIdentity/userAssignedIdentities")) {
                principals.put(principal, resource.id().substring(resource.id().lastIndexOf('/') + 1));
            }
        }
    }

    /** The request of the cluster in a file of its own; what else a mode needs, once for each kind of it. */
    void matchTheirGoldenFiles(Mode mode) {
        GoldenFile.at("modes/%s/%s.json".formatted(mode.network(), file(mode)))
                .isMade(text(mode, entry -> entry.path().endsWith(CLUSTERS + mode.name())));
    }

    private static String file(Mode mode) {
        return mode.name().substring(mode.network().toString().length() + 1);
    }

    private String text(Mode mode, Predicate<JournalEntry> wanted) {
        return puts.stream()
                .filter(wanted)
                .map(this::request)
                .map(Json::pretty)
                .collect(Collectors.joining(",\n", "[", "]\n"));
    }

    private ObjectNode request(JournalEntry entry) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("PUT", entry.path() + "?api-version=" + entry.apiVersion());
        request.set("body", entry.body());
        return request;
    }
}
