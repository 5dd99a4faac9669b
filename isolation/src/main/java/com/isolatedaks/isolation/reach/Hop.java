package com.isolatedaks.isolation.reach;

/**
 * One step on a packet's way.
 *
 * @param kind what it passes, or is stopped by
 * @param place the resource, by name
 * @param rule the rule or route that decides there; empty if it is not one
 * @param isPassed whether the packet goes on
 * @param text the step as a sentence without its subject, for people
 */
public record Hop(Kind kind, String place, String rule, boolean isPassed, String text) {

    /** What a packet passes. */
    public enum Kind {
        PLATFORM,
        SECURITY_GROUP,
        ROUTE,
        FIREWALL,
        EGRESS,
        PRIVATE_ENDPOINT,
        ADDRESS,
        SERVICE
    }

    /** A step that the packet passes. */
    public static Hop passed(Kind kind, String place, String rule, String text) {
        return new Hop(kind, place, rule, true, text);
    }

    /** The step where the packet ends. */
    public static Hop stopped(Kind kind, String place, String rule, String text) {
        return new Hop(kind, place, rule, false, text);
    }
}
