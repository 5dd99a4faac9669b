package com.isolatedaks.engine;

import com.pulumi.exceptions.RunException;
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
            "/subscriptions/([^/]+)/resourceGroups/([^/]+)/providers/([^/]+/[^/]+)/([^/]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBNET = Pattern.compile("(.+)/subnets/[^/]+", Pattern.CASE_INSENSITIVE);

    /** Reads the id of a resource of a type; empty if the text is another's, or none. */
    public static Optional<ArmId> of(String type, String text) {
        return parse(text).filter(id -> id.type().equalsIgnoreCase(type));
    }

    /** Reads the id of the network that a subnet is in; empty if the text is not the id of a subnet. */
    public static Optional<ArmId> networkOf(String subnetId) {
        Matcher matcher = SUBNET.matcher(subnetId);
        return matcher.matches() ? of("Microsoft.Network/virtualNetworks", matcher.group(1)) : Optional.empty();
    }

    /**
     * Reads an id that became known only while resources are made.
     *
     * @throws RunException if the text is not the id of a resource in a resource group
     */
    public static ArmId required(String text) {
        return parse(text)
                .orElseThrow(
                        () -> new RunException(
                                "not the id of a resource in a resource group, got \"" + text
                                        + "\"; expected /subscriptions/…/resourceGroups/…/providers/…; look it up with az resource list"));
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

    private static Optional<ArmId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new ArmId(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }
}
