package com.isolatedaks.isolation.catalogue;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What names of places look like. */
final class EndpointName {
    private static final Pattern LEFT_OPEN = Pattern.compile("[{<](?<key>[^}>]*)[}>]");

    /** An exact name, or one whose first label is {@code *} (https://learn.microsoft.com/azure/firewall/fqdn-filtering-network-rules). */
    private static final Predicate<String> HOST = Pattern.compile(
                    "(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}")
            .asMatchPredicate();

    private static final Predicate<String> SERVICE_TAG =
            Pattern.compile("[A-Z][A-Za-z]+(\\.[A-Za-z]+)*").asMatchPredicate();

    private EndpointName() {}

    static void checkHost(String host, Faults here) {
        check(host, HOST, "host %s is neither exact nor a wildcard at the beginning", here);
    }

    static void checkServiceTag(String tag, Faults here) {
        check(tag, SERVICE_TAG, "service tag %s is none", here);
    }

    private static void check(String name, Predicate<String> form, String fault, Faults here) {
        boolean isKnown = LEFT_OPEN
                .matcher(name)
                .results()
                .allMatch(open -> open.group().startsWith("{")
                        && Keyed.find(Placeholder.values(), open.group(1)).isPresent());
        here.require(isKnown, "%s has a placeholder that nobody knows".formatted(name));
        here.require(!isKnown || form.test(Placeholders.PATTERN.matcher(name).replaceAll("x")), fault.formatted(name));
    }
}
