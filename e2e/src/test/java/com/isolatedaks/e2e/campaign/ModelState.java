package com.isolatedaks.e2e.campaign;

import com.google.protobuf.Struct;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What an engine remembers of a stack. */
final class ModelState {
    /**
     * A resource that the engine knows.
     *
     * @param isComplete whether it was made without an error at the end; else the engine updates it with the next deployment
     */
    record Entry(String id, Struct inputs, Struct outputs, boolean isComplete) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Set<String> pendingCreates = ConcurrentHashMap.newKeySet();

    /** The resources by URN. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** URNs of resources whose creation began and has no known end. */
    Set<String> pendingCreates() {
        return pendingCreates;
    }

    /** What is wrong with it, whatever has happened before. */
    List<String> problems(RecordedStack stack) {
        return stack.resources().stream()
                .filter(resource -> entries.containsKey(resource.urn()))
                .filter(resource -> !entries.get(resource.urn()).id().equalsIgnoreCase(resource.id()))
                .map(resource -> resource + " is remembered as "
                        + entries.get(resource.urn()).id())
                .toList();
    }
}
