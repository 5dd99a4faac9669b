package com.isolatedaks.e2e.modes;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.Set;
import java.util.function.Predicate;

/** The requests of a stack of modes, as files that a reader can review. */
final class ModeRequests {
    private static final String CLUSTERS = "/providers/Microsoft.ContainerService/managedClusters/";

    /** One for each kind of network, registry, zone and way out that brings other resources with it. */
    private static final Set<String> SHOWN_IN_WHOLE = Set.of(
            "managed-aks-link-none",
            "managed-aks-integrated-none",
            "made-aks-link-routing",
            "made-existing-link-none",
            "made-existing-integrated-none",
            "brought-existing-integrated-none",
            "brought-abac-link-none");

    private final List<JournalEntry> puts;
    private final Map<String, String> readable = new LinkedHashMap<>();

    ModeRequests(List<JournalEntry> journal, List<SimulatedResource> resources) {
        this.puts = journal.stream()
                .filter(entry -> entry.method().equals("PUT"))
                .sorted(Comparator.comparing(JournalEntry::path))
                .toList();
        resources.stream()
                .filter(resource -> resource.type().equals("Microsoft.ManagedIdentity/userAssignedIdentities"))
                .forEach(this::rememberIdentity);
        // Which registry of one's own it is makes no difference to the cluster.
        puts.stream()
                .map(entry -> entry.body()
                        .at("/properties/bootstrapProfile/containerRegistryId")
                        .asText())
                .filter(id -> !id.isEmpty())
                .forEach(id -> readable.put(id, "<registry>"));
    }

    private void rememberIdentity(SimulatedResource identity) {
        String name = identity.id().substring(identity.id().lastIndexOf('/') + 1);
        for (String property : List.of("principalId", "clientId")) {
            readable.put(
                    identity.body().at("/properties/" + property).asText(), "<%s of %s>".formatted(property, name));
        }
    }

    /** The request of the cluster; those beside it once for each kind of them. */
    void matchGoldenFiles(Mode mode) {
        GoldenFile.at("modes/%s/%s-%s-%s.json"
                        .formatted(
                                mode.network(),
                                mode.registry().isOwn() ? "own" : "aks",
                                mode.accessWord(),
                                mode.outboundWord()))
                .isMade(text(
                        Json.pretty(requests(entry -> isCluster(entry, mode)).get(0)), mode));
        if (SHOWN_IN_WHOLE.contains(mode.name())) {
            GoldenFile.at("modes/beside-the-cluster/%s.json".formatted(mode))
                    .isMade(text(Json.pretty(requests(entry -> isBeside(entry, mode))), mode));
        }
    }

    /** The requests of a registry that is made, and of all that reaches it. */
    void matchGoldenFileOfTheRegistry(String registryGroup, String endpointGroup) {
        ArrayNode requests = requests(entry -> isIn(entry, registryGroup) || isIn(entry, endpointGroup));
        GoldenFile.at("modes/beside-the-cluster/registry.json").isMade(Json.pretty(requests) + "\n");
    }

    private static boolean isCluster(JournalEntry entry, Mode mode) {
        return entry.path().endsWith(CLUSTERS + mode.name());
    }

    private boolean isBeside(JournalEntry entry, Mode mode) {
        String principal =
                readable.getOrDefault(entry.body().at("/properties/principalId").asText(), "");
        return !isCluster(entry, mode) && (isIn(entry, mode.name()) || principal.contains(" " + mode.name() + "-"));
    }

    private static boolean isIn(JournalEntry entry, String group) {
        return (entry.path() + "/").contains("/resourceGroups/" + group + "/");
    }

    private ArrayNode requests(Predicate<JournalEntry> wanted) {
        ArrayNode requests = JsonNodeFactory.instance.arrayNode();
        puts.stream().filter(wanted).forEach(entry -> {
            ObjectNode request = requests.addObject();
            request.put("PUT", entry.path() + "?api-version=" + entry.apiVersion());
            request.set("body", entry.body());
        });
        return requests;
    }

    private String text(String json, Mode mode) {
        String text = json + "\n";
        for (Map.Entry<String, String> name : readable.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        // Nor does it matter in which network it is reached.
        return text.replace(mode.name(), "<mode>").replace(Landscape.group(mode.registry()), "<platform>");
    }
}
