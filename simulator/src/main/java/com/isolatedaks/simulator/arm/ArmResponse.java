package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * The answer of Azure Resource Manager.
 *
 * @param headers response headers, {@code Azure-AsyncOperation} and {@code Retry-After} of long-running operations among them
 * @param body the resource, the operation's status, or {@code {"error": {"code", "message", "target"}}}
 */
public record ArmResponse(int status, Map<String, String> headers, @Nullable ObjectNode body) {
    public ArmResponse {
        headers = Map.copyOf(headers);
    }

    /** The same answer with further headers. */
    ArmResponse with(Map<String, String> further) {
        if (further.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(further);
        return new ArmResponse(status, all, body);
    }

    public boolean isError() {
        return status >= 400;
    }
}
