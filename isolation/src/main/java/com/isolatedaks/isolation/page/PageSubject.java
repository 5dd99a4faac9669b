package com.isolatedaks.isolation.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page is about, so that a printed one can be held against what was judged.
 *
 * @param project the project's name; empty if what was judged names none
 * @param stack the stack's name; empty likewise
 * @param digest the SHA-256 sum of what was judged
 * @param judgedAt when
 * @param version the version of the product
 */
public record PageSubject(String project, String stack, String digest, Instant judgedAt, String version) {
    private static final Pattern URN = Pattern.compile("\"urn:pulumi:([^:\"]+)::([^:\"]+)::");

    /** The subject of a state or a plan, as Pulumi has printed it. */
    public static PageSubject of(String printed, Instant judgedAt) {
        Matcher urn = URN.matcher(printed);
        boolean isNamed = urn.find();
        return new PageSubject(
                isNamed ? urn.group(2) : "",
                isNamed ? urn.group(1) : "",
                HexFormat.of().formatHex(Sha256.of(printed)),
                judgedAt.truncatedTo(ChronoUnit.SECONDS),
                ofProduct());
    }

    /** What the page is called by. */
    String title() {
        return stack.isEmpty() ? "a stack" : "%s / %s".formatted(project, stack);
    }

    private static String ofProduct() {
        String version = PageSubject.class.getPackage().getImplementationVersion();
        return version == null ? "a build of no version" : version;
    }
}
