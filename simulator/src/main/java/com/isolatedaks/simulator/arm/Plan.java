package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.simulator.azure.Propagation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * How this Azure differs from the usual one; {@code docs/faults.md} describes the file that says so.
 *
 * @param key stands for the plan: what is counted under one plan does not count under another
 * @param delays requests that take another time than usual; the first that fits counts
 * @param faults what goes wrong
 * @param drift what somebody else changes
 * @param propagation how long changes take to be known everywhere
 * @param isThrottled whether requests that come too fast are refused
 */
public record Plan(
        String key,
        List<Delay> delays,
        List<Fault> faults,
        List<Drift> drift,
        Propagation.Pace propagation,
        boolean isThrottled) {
    /** The usual Azure. */
    public static final Plan NONE = new Plan(List.of());

    public Plan {
        delays = List.copyOf(delays);
        faults = List.copyOf(faults);
        drift = List.copyOf(drift);
    }

    /**
     * The plan that a file with this content would be.
     *
     * @throws SettingsException with all that is wrong with it
     */
    public static Plan of(JsonNode json) {
        return PlanSource.read(json, "JSON");
    }

    /** The plan of a seed. */
    public static Plan random(long seed) {
        return PlanSource.read(RandomPlan.of(seed), "seed:" + seed);
    }

    /** A plan of delays only. */
    public Plan(@Nullable List<Delay> delays) {
        this("", delays == null ? List.of() : delays, List.of(), List.of(), Propagation.Pace.NONE, false);
    }

    /**
     * How long requests take.
     *
     * @param method PUT, PATCH or DELETE
     * @param type the ARM type
     * @param seconds Azure seconds, at least 0
     */
    public record Delay(String method, String type, double seconds) {}

    Optional<Double> seconds(String method, String type) {
        return delays.stream()
                .filter(delay ->
                        delay.method().equalsIgnoreCase(method) && delay.type().equalsIgnoreCase(type))
                .map(Delay::seconds)
                .findFirst();
    }

    Duration lag(Propagation what) {
        return what.lag(propagation);
    }

    /** Whether operations get stuck under this plan. */
    boolean sticks() {
        return faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.STUCK);
    }
}
