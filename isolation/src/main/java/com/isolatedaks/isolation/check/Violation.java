package com.isolatedaks.isolation.check;

import com.isolatedaks.isolation.rule.Rule;

/**
 * A rule that a resource breaks.
 *
 * @param rule the rule
 * @param property the property's path in the resource, {@code agentPoolProfiles[0].osType}
 * @param message what is wrong with it, what is expected and what to do
 */
public record Violation(Rule rule, String property, String message) {

    /** The line a user sees. */
    @Override
    public String toString() {
        return property + ": " + message;
    }
}
