package com.isolatedaks.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a resource in a resource group.
 *
 * @param subscription its subscription
 * @param resourceGroup its resource group
 * @param type its ARM type
 * @param name its name
 */
public record ArmId(String subscription, String resourceGroup, String type, String name) {
    private static final Pattern FORM = Pattern.compile(
            "/subscriptions/([^/]+)/resourceGroups/([^/]+)/providers/([^/]+/[^/]+)/([^/]+)(?:/subnets/[^/]+)?",
            Pattern.CASE_INSENSITIVE);

    /** Reads the id of a resource of a type, or that of a subnet in it; empty if the text is neither. */
    public static Optional<ArmId> of(String type, String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() && matcher.group(3).equalsIgnoreCase(type)
                ? Optional.of(new ArmId(matcher.group(1), matcher.group(2), type, matcher.group(4)))
                : Optional.empty();
    }

    /** Whether the text is this id. */
    public boolean isSameAs(String text) {
        return of(type, text)
                .map(other -> other.toString().equalsIgnoreCase(toString()))
                .orElse(false);
    }

    @Override
    public String toString() {
        return "/subscriptions/%s/resourceGroups/%s/providers/%s/%s".formatted(subscription, resourceGroup, type, name);
    }
}
