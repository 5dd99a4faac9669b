package com.isolatedaks.policy.settings;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Something that is let through although a policy is against it.
 *
 * @param policy the policy's name; {@code *} stands for any letters in it
 * @param resource the resource's URN or Azure id; {@code *} stands for any letters in it
 * @param reason why
 * @param expires the last day on which it counts
 */
public record GrantedException(String policy, String resource, String reason, LocalDate expires) {

    /** Whether it is for what a policy has found on a resource. */
    public boolean matches(String policyName, String urn, String azureId) {
        return isLike(policy, policyName) && (isLike(resource, urn) || isLike(resource, azureId));
    }

    /** Whether it counts no more. */
    public boolean isExpired(LocalDate today) {
        return today.isAfter(expires);
    }

    // Azure's ids differ in case from one service to the next, and so may what people copy.
    private static boolean isLike(String pattern, String text) {
        StringBuilder regex = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return !text.isEmpty()
                && Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                        .matcher(text)
                        .matches();
    }

    @Override
    public String toString() {
        return "%s on %s until %s (%s)".formatted(policy, resource, expires, reason);
    }
}
