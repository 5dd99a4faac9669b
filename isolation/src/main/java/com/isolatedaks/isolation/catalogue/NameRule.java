package com.isolatedaks.isolation.catalogue;

import java.util.regex.Pattern;

/**
 * What Azure accepts as the name of a resource type.
 *
 * @param type the ARM type
 * @param minLength fewest characters
 * @param maxLength most characters
 * @param pattern a regular expression that the whole name matches
 * @param allowed the pattern in words
 */
public record NameRule(String type, int minLength, int maxLength, String pattern, String allowed) {

    /** Whether Azure accepts {@code name}. */
    public boolean accepts(String name) {
        return name.length() >= minLength && name.length() <= maxLength && Pattern.matches(pattern, name);
    }

    /** The rule in words, for messages: {@code 5 to 50 characters: letters and digits only}. */
    public String expectation() {
        String length = minLength == maxLength ? "%d".formatted(minLength) : "%d to %d".formatted(minLength, maxLength);
        return length + " characters: " + allowed;
    }
}
