package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * How this Azure differs from the usual one, as JSON:
 * <pre>{"delays": [{"method": "PUT", "type": "Microsoft.ContainerRegistry/registries/cacheRules", "seconds": 60}]}</pre>
 *
 * @param delays requests that take another time than usual; the first that fits counts
 */
public record Plan(List<Delay> delays) {
    /** The usual Azure. */
    public static final Plan NONE = new Plan(List.of());

    public Plan(@Nullable List<Delay> delays) {
        this.delays = delays == null ? List.of() : List.copyOf(delays);
    }

    /**
     * How long requests take.
     *
     * @param method PUT, PATCH or DELETE
     * @param type the ARM type
     * @param seconds Azure seconds, at least 0
     */
    public record Delay(
            @JsonProperty(required = true) String method,
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) double seconds) {
        /** Refuses durations that cannot be. */
        public Delay {
            if (!(seconds >= 0 && seconds <= 1e6)) {
                throw new IllegalArgumentException(
                        "delays.seconds: not a duration, got " + seconds + "; expected a number from 0 to 1000000");
            }
        }
    }

    /**
     * Reads a plan.
     *
     * @throws SettingsException if the file cannot be read or is no plan
     */
    static Plan read(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), Plan.class);
        } catch (IOException e) {
            String reason =
                    e instanceof JsonProcessingException json ? json.getOriginalMessage() : "the file cannot be read";
            throw new SettingsException(
                    ArmSettings.PLAN + ": not a plan, got " + file + " (" + reason + "); expected a JSON file such as"
                            + " {\"delays\": [{\"method\": \"PUT\", \"type\": \"Microsoft.Network/privateEndpoints\","
                            + " \"seconds\": 60}]}; correct it or unset the variable",
                    e);
        }
    }

    Optional<Double> seconds(String method, String type) {
        return delays.stream()
                .filter(delay ->
                        delay.method().equalsIgnoreCase(method) && delay.type().equalsIgnoreCase(type))
                .map(Delay::seconds)
                .findFirst();
    }
}
