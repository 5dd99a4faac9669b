package com.isolatedaks.isolation.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands for the placeholders of names. What is left open becomes a wildcard, together with all that is before it: of
 * {@code {apiServer}.hcp.{region}.example.com} without a region, {@code *.example.com} is left.
 */
public final class Placeholders {
    static final Pattern PATTERN = Pattern.compile("\\{(?<key>\\w+)}");
    private static final Pattern OPEN = Pattern.compile(".*\\{\\w+}[^.]*");

    private final Map<Placeholder, List<String>> values;

    private Placeholders(Map<Placeholder, List<String>> values) {
        this.values = values;
    }

    /** All left open. */
    public static Placeholders open() {
        return new Placeholders(new EnumMap<>(Placeholder.class));
    }

    /** Those of a cluster of which only the region is known. */
    public static Placeholders in(String region) {
        return open().with(Placeholder.REGION, Regions.normalize(region));
    }

    /** One that is known. */
    public static Placeholders of(Placeholder placeholder, String... given) {
        return open().with(placeholder, given);
    }

    /** These and one more; a cluster with several vaults has several values for {@link Placeholder#KEY_VAULT}. */
    public Placeholders with(Placeholder placeholder, String... given) {
        Map<Placeholder, List<String>> more = new EnumMap<>(Placeholder.class);
        more.putAll(values);
        more.put(placeholder, List.of(given));
        return new Placeholders(more);
    }

    /** The names that a pattern stands for. */
    List<String> fill(String pattern) {
        return filled(pattern)
                .map(name -> OPEN.matcher(name).replaceFirst("*"))
                .distinct()
                .toList();
    }

    private Stream<String> filled(String pattern) {
        return PATTERN.matcher(pattern)
                .results()
                .filter(match -> values.containsKey(placeholder(match)))
                .findFirst()
                .map(match -> values.get(placeholder(match)).stream()
                        .flatMap(value -> filled(
                                pattern.replaceFirst(Pattern.quote(match.group()), Matcher.quoteReplacement(value)))))
                .orElseGet(() -> Stream.of(pattern));
    }

    private static Placeholder placeholder(MatchResult match) {
        return Keyed.find(Placeholder.values(), match.group(1)).orElseThrow();
    }
}
