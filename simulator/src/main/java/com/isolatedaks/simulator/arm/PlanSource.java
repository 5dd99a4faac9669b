package com.isolatedaks.simulator.arm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Where a plan comes from: a file, or a seed that a random one is made from. */
final class PlanSource {
    private static final String SEED = "seed:";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlanSource() {}

    /**
     * Reads a plan.
     *
     * @param source the path of a file, or {@code seed:} and a number
     * @throws SettingsException with all that is wrong with it
     */
    static Plan read(String source) {
        JsonNode json = source.startsWith(SEED) ? RandomPlan.of(seed(source)) : parse(source);
        return read(json, source);
    }

    static Plan read(JsonNode json, String source) {
        PlanReader reader = new PlanReader();
        Plan plan = reader.read(json);
        reader.problems().report().ifPresent(report -> {
            throw new SettingsException(
                    "%s: not a plan, got %s; expected one as docs/faults.md describes it; correct:\n%s"
                            .formatted(ArmSettings.PLAN, source, report));
        });
        return plan;
    }

    private static long seed(String source) {
        try {
            return Long.parseLong(source.substring(SEED.length()));
        } catch (NumberFormatException e) {
            throw new SettingsException(
                    "%s: not a seed, got \"%s\"; expected seed: and a whole number, such as seed:42; correct it"
                            .formatted(ArmSettings.PLAN, source),
                    e);
        }
    }

    private static JsonNode parse(String source) {
        try {
            return MAPPER.readTree(Path.of(source).toFile());
        } catch (IOException e) {
            String reason =
                    e instanceof JsonProcessingException json ? json.getOriginalMessage() : "the file cannot be read";
            throw new SettingsException(
                    ("%s: not a plan, got %s (%s); expected a JSON file as docs/faults.md describes it; correct it or"
                                    + " unset the variable")
                            .formatted(ArmSettings.PLAN, source, reason),
                    e);
        }
    }
}
