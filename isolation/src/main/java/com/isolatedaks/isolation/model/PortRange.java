package com.isolatedaks.isolation.model;

import java.util.Optional;

/** Ports of a rule, both ends included. */
public record PortRange(int first, int last) {
    /** All ports. */
    public static final PortRange ALL = new PortRange(0, 65535);

    /** Reads {@code 443}, {@code 8000-8080} or {@code *}; empty if {@code text} is none of them. */
    public static Optional<PortRange> parse(String text) {
        if (text.equals("*")) {
            return Optional.of(ALL);
        }
        String[] ends = text.split("-", 2);
        try {
            int first = Integer.parseInt(ends[0].trim());
            return Optional.of(new PortRange(first, ends.length == 1 ? first : Integer.parseInt(ends[1].trim())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The ports that are in another range, too. */
    public Optional<PortRange> and(PortRange other) {
        int from = Math.max(first, other.first);
        int to = Math.min(last, other.last);
        return from <= to ? Optional.of(new PortRange(from, to)) : Optional.empty();
    }

    /** Whether a port is in it. */
    public boolean contains(int port) {
        return first <= port && port <= last;
    }
}
