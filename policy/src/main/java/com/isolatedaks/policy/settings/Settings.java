package com.isolatedaks.policy.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

/**
 * What a user has configured.
 *
 * @param levels levels of policies by name, where the engine has sent one
 * @param requireDecided whether what is not known fails; empty if the stack decides
 * @param exceptions what is let through, by whom and until when
 */
public record Settings(
        Map<String, EnforcementLevel> levels, Optional<Boolean> requireDecided, List<GrantedException> exceptions) {
    /** What holds as long as nobody says anything. */
    public static final Settings NONE = new Settings(Map.of(), Optional.empty(), List.of());

    public Settings {
        levels = Map.copyOf(levels);
        exceptions = List.copyOf(exceptions);
    }
}
