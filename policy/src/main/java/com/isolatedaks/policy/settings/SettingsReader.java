package com.isolatedaks.policy.settings;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.isolatedaks.isolation.rule.Nearest;
import com.isolatedaks.isolation.rule.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;

/** Reads what the engine sends of {@code --policy-pack-config}, and reports all that is wrong with it at once. */
public final class SettingsReader {
    /** The policy whose property says whether everything must be known. */
    public static final String UNDECIDED = "UNDECIDED";
    /** The policy whose property lists the exceptions. */
    public static final String EXCEPTIONS = "EXCEPTIONS";

    /** The property of {@link #UNDECIDED}. */
    public static final String REQUIRE_DECIDED = "requireDecided";
    /** The property of {@link #EXCEPTIONS}. */
    public static final String LIST = "exceptions";

    private static final String ALL = "all";
    private static final List<String> KEYS = List.of("policy", "resource", "reason", "expires");
    private static final String HOW = "a list of objects with policy, resource, reason and expires";

    private final Set<String> policies;
    private final Problems problems;

    private SettingsReader(Set<String> policies, Problems problems) {
        this.policies = policies;
        this.problems = problems;
    }

    /**
     * Reads a configuration.
     *
     * @param config by policy, as the engine sends it
     * @param policies the names of all policies
     * @param problems takes what is wrong
     */
    public static Settings read(Map<String, PolicyConfig> config, Set<String> policies, Problems problems) {
        return new SettingsReader(policies, problems).read(new TreeMap<>(config));
    }

    private Settings read(Map<String, PolicyConfig> config) {
        Map<String, EnforcementLevel> levels = new HashMap<>();
        Optional<Boolean> requireDecided = Optional.empty();
        List<GrantedException> exceptions = new ArrayList<>();
        for (Map.Entry<String, PolicyConfig> entry : config.entrySet()) {
            String policy = entry.getKey();
            if (!policies.contains(policy) && !policy.equals(ALL)) {
                problems.add(policy, "unknown policy", policy, "one of the pack's policies", near(policy));
                continue;
            }
            levels.put(policy, entry.getValue().getEnforcementLevel());
            for (Map.Entry<String, Value> property :
                    new TreeMap<>(entry.getValue().getProperties().getFieldsMap()).entrySet()) {
                String path = policy + "." + property.getKey();
                if (path.equals(UNDECIDED + "." + REQUIRE_DECIDED)) {
                    requireDecided = truth(path, property.getValue());
                } else if (path.equals(EXCEPTIONS + "." + LIST)) {
                    exceptions(path, property.getValue(), exceptions);
                } else {
                    problems.add(
                            path,
                            "unknown property, got %s; expected enforcementLevel%s; take it away"
                                    .formatted(property.getKey(), properties(policy)));
                }
            }
        }
        return new Settings(levels, requireDecided, exceptions);
    }

    private String near(String policy) {
        return Nearest.to(policy, policies)
                .map(name -> "did you mean %s?".formatted(name))
                .orElse("docs/policy.md lists them");
    }

    private static String properties(String policy) {
        return switch (policy) {
            case UNDECIDED -> " or " + REQUIRE_DECIDED;
            case EXCEPTIONS -> " or " + LIST;
            default -> "";
        };
    }

    private Optional<Boolean> truth(String path, Value value) {
        if (value.hasBoolValue()) {
            return Optional.of(value.getBoolValue());
        }
        wrong(path, "not a truth value", value, "true or false", "write it without quotes");
        return Optional.empty();
    }

    private void exceptions(String path, Value list, List<GrantedException> exceptions) {
        if (!list.hasListValue()) {
            wrong(path, "not a list", list, HOW, "put it into brackets");
            return;
        }
        for (int i = 0; i < list.getListValue().getValuesCount(); i++) {
            Value element = list.getListValue().getValues(i);
            String at = "%s[%d]".formatted(path, i);
            if (element.hasStructValue()) {
                exception(at, element.getStructValue()).ifPresent(exceptions::add);
            } else {
                wrong(at, "not an object", element, "policy, resource, reason and expires", "write all four");
            }
        }
    }

    private Optional<GrantedException> exception(String path, Struct row) {
        for (String key : new TreeMap<>(row.getFieldsMap()).keySet()) {
            if (!KEYS.contains(key)) {
                String todo = Nearest.to(key, KEYS)
                        .map(name -> "did you mean %s?".formatted(name))
                        .orElse("take it away");
                problems.add(path + "." + key, "unknown property", key, String.join(", ", KEYS), todo);
            }
        }
        Optional<String> policy = required(path, row, "policy", "name the policy, as in LEAK-102");
        Optional<String> resource = required(path, row, "resource", "name the resource by its URN or its Azure id");
        Optional<String> reason = required(path, row, "reason", "say why it may be, for whoever reads it next year");
        Optional<LocalDate> expires = required(
                        path, row, "expires", "give the last day on which it counts, as in 2026-12-31")
                .flatMap(text -> date(path + ".expires", text));
        policy.ifPresent(name -> known(path + ".policy", name));
        if (policy.isEmpty() || resource.isEmpty() || reason.isEmpty() || expires.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GrantedException(policy.get(), resource.get(), reason.get(), expires.get()));
    }

    private void known(String path, String name) {
        String regex = Pattern.quote(name).replace("*", "\\E.*\\Q");
        if (policies.stream().noneMatch(policy -> policy.matches(regex))) {
            problems.add(path, "no such policy", name, "the name of a policy, * in it for any letters", near(name));
        }
    }

    private Optional<String> required(String path, Struct row, String key, String todo) {
        Value value = row.getFieldsOrDefault(key, Value.getDefaultInstance());
        if (value.hasStringValue() && !value.getStringValue().isBlank()) {
            return Optional.of(value.getStringValue().strip());
        }
        if (value.hasNullValue() || !row.containsFields(key)) {
            problems.add(path + "." + key, "is missing; expected a text; " + todo);
        } else {
            wrong(path + "." + key, "not a text", value, "a text", todo);
        }
        return Optional.empty();
    }

    private Optional<LocalDate> date(String path, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            problems.add(path, "not a date", text, "year, month and day", "write it as in 2026-12-31");
            return Optional.empty();
        }
    }

    private void wrong(String path, String what, Value got, String expected, String todo) {
        problems.add(path, "%s, got %s; expected %s; %s".formatted(what, text(got), expected, todo));
    }

    private static String text(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> "\"" + value.getStringValue() + "\"";
            case NUMBER_VALUE -> String.valueOf(value.getNumberValue());
            case BOOL_VALUE -> String.valueOf(value.getBoolValue());
            case LIST_VALUE -> "a list";
            case STRUCT_VALUE -> "an object";
            default -> "nothing";
        };
    }
}
