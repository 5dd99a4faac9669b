package com.isolatedaks.simulator.arm;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * How the simulated Azure runs.
 *
 * @param timeScale real seconds for each second that Azure takes; 0 to take no time
 * @param plan how this Azure differs from the usual one
 * @param clock what tells the time
 */
public record ArmSettings(double timeScale, Plan plan, InstantSource clock) {
    /** The environment variable with the time scale. */
    public static final String TIME_SCALE = "SIMULATED_AZURE_TIME_SCALE";
    /** The environment variable with the path of a plan, or {@code seed:} and a number for a random one. */
    public static final String PLAN = "SIMULATED_AZURE_PLAN";

    /** Nobody waits; Azure's time passes all the same. */
    private static final double DEFAULT_TIME_SCALE = 0;

    private static final double MAX_TIME_SCALE = 10;

    /** The settings of the environment variables {@value #TIME_SCALE} (default 0) and {@value #PLAN} (default none). */
    public static ArmSettings fromEnvironment() {
        return from(System.getenv());
    }

    static ArmSettings from(Map<String, String> environment) {
        String scale = environment.getOrDefault(TIME_SCALE, "");
        String plan = environment.getOrDefault(PLAN, "");
        return new ArmSettings(
                scale.isEmpty() ? DEFAULT_TIME_SCALE : timeScale(scale),
                plan.isEmpty() ? Plan.NONE : PlanSource.read(plan),
                // Not InstantSource.system(): that one has no better resolution, and tests replace it anyway.
                Clock.systemUTC());
    }

    private static double timeScale(String text) {
        try {
            double scale = Double.parseDouble(text);
            if (scale >= 0 && scale <= MAX_TIME_SCALE) {
                return scale;
            }
        } catch (NumberFormatException e) {
            throw badTimeScale(text, e);
        }
        throw badTimeScale(text, null);
    }

    private static SettingsException badTimeScale(String text, NumberFormatException cause) {
        return new SettingsException(
                "%s: not a time scale, got \"%s\"; expected a number from 0 to %.0f; set the real seconds that each second of Azure takes, such as 0.01, or unset it"
                        .formatted(TIME_SCALE, text, MAX_TIME_SCALE),
                cause);
    }

    /** A time that Azure takes. */
    static Duration azure(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e6) * 1000);
    }

    /** The real time that something takes which takes {@code azureSeconds} in Azure. */
    Duration real(double azureSeconds) {
        return Duration.ofNanos(Math.round(azureSeconds * timeScale * 1e6) * 1000);
    }
}
