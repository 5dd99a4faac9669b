package com.isolatedaks.simulator.plugin;

import com.isolatedaks.simulator.arm.ArmResponse;
import java.util.Map;
import java.util.Optional;

/** The headers of an answer that say where and when to ask again. */
final class ResponseHeaders {
    private static final String OPERATION = "Azure-AsyncOperation";

    /** How long to wait in real time; {@code Retry-After} counts the virtual seconds of the simulated Azure. */
    private static final String REAL_DELAY = "x-simulated-azure-retry-after-ms";

    private ResponseHeaders() {}

    static Optional<String> operation(ArmResponse response) {
        return find(response, OPERATION);
    }

    static long delayMillis(ArmResponse response) {
        return find(response, REAL_DELAY).map(Long::parseLong).orElse(1L);
    }

    /** Seconds of Azure's time; 0 if the answer does not say. */
    static double retryAfterSeconds(ArmResponse response) {
        return find(response, "Retry-After").map(Double::parseDouble).orElse(0.0);
    }

    private static Optional<String> find(ArmResponse response, String name) {
        return response.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
