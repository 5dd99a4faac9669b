package com.isolatedaks.isolation.rule;

import java.util.Optional;

/**
 * One thing that is wrong, in one line.
 *
 * @param path the property's path, {@code systemPool.nodeCount}
 * @param message what is wrong, what was got, what is allowed and what to do
 * @param rule the rule that is broken, if it has an id
 */
public record Problem(String path, String message, Optional<Rule> rule) {

    /** The line a user sees; where a rule is broken, its id and the page that explains it stand at the end. */
    @Override
    public String toString() {
        String reference = rule.map(broken -> " (" + broken.id() + ": " + broken.docs() + ")")
                .orElse("");
        return path + ": " + message + reference;
    }
}
