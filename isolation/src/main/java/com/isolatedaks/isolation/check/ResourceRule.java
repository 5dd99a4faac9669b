package com.isolatedaks.isolation.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * What a rule says about one property of a type ({@code resource-rules.json}).
 *
 * @param rule the rule's id
 * @param type the ARM type
 * @param property its path below {@code properties}; {@code *} stands for each element of a list
 * @param when values that other properties must have for the rule to hold
 * @param absent what Azure takes where the property is left out; null if leaving it out is fine
 * @param allowed the only values that it may have; empty if all but the forbidden ones
 * @param forbidden values that it may not have; {@code *} stands for all
 * @param except values that it may have although all are forbidden
 * @param todo what to do
 */
record ResourceRule(
        @JsonProperty(required = true) String rule,
        @JsonProperty(required = true) String type,
        @JsonProperty(required = true) String property,
        @Nullable Map<String, String> when,
        @Nullable String absent,
        @Nullable List<String> allowed,
        @Nullable List<String> forbidden,
        @Nullable List<String> except,
        @JsonProperty(required = true) String todo) {
    ResourceRule {
        when = when == null ? Map.of() : Map.copyOf(when);
        allowed = allowed == null ? List.of() : List.copyOf(allowed);
        forbidden = forbidden == null ? List.of() : List.copyOf(forbidden);
        except = except == null ? List.of() : List.copyOf(except);
    }

    List<String> segments() {
        return List.of(property.split("/"));
    }

    boolean admits(String value) {
        if (!allowed.isEmpty()) {
            return has(allowed, value);
        }
        return has(except, value) || !(forbidden.contains("*") || has(forbidden, value));
    }

    /** The value as it is told: a word of Azure's; anything else can be a secret. */
    String shown(String value) {
        return value.matches("[A-Za-z]{1,20}") ? value : "another value";
    }

    /** What a user may write. */
    String expected() {
        if (allowed.equals(List.of("")) || forbidden.contains("*")) {
            return "nothing";
        }
        return allowed.isEmpty() ? "anything but " + String.join(", ", forbidden) : String.join(" or ", allowed);
    }

    private static boolean has(List<String> words, String value) {
        return words.stream().anyMatch(value::equalsIgnoreCase);
    }
}
