package com.isolatedaks.privatelink;

import com.pulumi.exceptions.RunException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of the resource id of something that is joined. */
public final class JoinedId {
    private static final Pattern FORM = Pattern.compile(
            "/subscriptions/[^/]+/resourceGroups/([^/]+)/providers/([^/]+/[^/]+)/([^/]+)", Pattern.CASE_INSENSITIVE);

    private JoinedId() {}

    /** Whether an id is that of a resource of an ARM type. */
    public static boolean isOfType(String id, String armType) {
        return matcher(id)
                .filter(parts -> parts.group(2).equalsIgnoreCase(armType))
                .isPresent();
    }

    /** The resource group of an id. */
    public static String resourceGroupOf(String id) {
        return parts(id).group(1);
    }

    /** The last segment of an id. */
    public static String nameOf(String id) {
        return parts(id).group(3);
    }

    private static Matcher parts(String id) {
        return matcher(id)
                .orElseThrow(
                        () -> new RunException(
                                "not the id of a resource in a resource group, got \"" + id
                                        + "\"; expected /subscriptions/…/resourceGroups/…/providers/…; look it up with az resource list"));
    }

    private static Optional<Matcher> matcher(String id) {
        Matcher matcher = FORM.matcher(id);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
