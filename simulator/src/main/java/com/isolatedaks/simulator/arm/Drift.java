package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody else changes or deletes a resource, once.
 *
 * @param type its ARM type
 * @param name the last segment of its id; any resource of the type without it
 * @param afterWrites not before so many writes since the plan is in force
 * @param set new values by property path, {@code tags.owner}; nothing to delete the resource
 */
public record Drift(String type, Optional<String> name, int afterWrites, Map<String, JsonNode> set) {
    public Drift {
        set = Map.copyOf(set);
    }

    boolean deletes() {
        return set.isEmpty();
    }
}
