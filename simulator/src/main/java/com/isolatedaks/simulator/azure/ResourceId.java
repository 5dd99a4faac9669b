package com.isolatedaks.simulator.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The id of a resource, a resource group, a subscription or the tenant ({@code /}).
 *
 * <p>Ids are equal when they differ in case only, as in ARM.
 */
public final class ResourceId {
    public static final String SUBSCRIPTION_TYPE = "Microsoft.Resources/subscriptions";
    public static final String RESOURCE_GROUP_TYPE = "Microsoft.Resources/resourceGroups";

    private static final String PROVIDERS = "providers";

    private final List<String> segments;
    /** Where the last {@code providers} stands, or the number of segments. */
    private final int provider;

    private ResourceId(List<String> segments, int provider) {
        this.segments = List.copyOf(segments);
        this.provider = provider;
    }

    /** Reads an id that is known to be one. */
    public static ResourceId of(String id) {
        return parse(id).orElseThrow(() -> new IllegalArgumentException("not a resource id: " + id));
    }

    /** Reads an id; {@code subscriptions}, {@code resourceGroups} and {@code providers} get ARM's own case. */
    public static Optional<ResourceId> parse(String id) {
        if (!id.startsWith("/")) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>(List.of(id.substring(1).split("/", -1)));
        if (segments.get(segments.size() - 1).isEmpty()) {
            segments.remove(segments.size() - 1);
        }
        return segments.contains("") ? Optional.empty() : parse(segments);
    }

    private static Optional<ResourceId> parse(List<String> segments) {
        int at = 0;
        if (isWord(segments, 0, "subscriptions")) {
            segments.set(0, "subscriptions");
            at = 2;
            if (isWord(segments, 2, "resourceGroups")) {
                segments.set(2, "resourceGroups");
                at = 4;
            }
        }
        int provider = segments.size();
        while (isWord(segments, at, PROVIDERS)) {
            segments.set(at, PROVIDERS);
            provider = at;
            at += 2;
            int firstType = at;
            while (at < segments.size() && !isWord(segments, at, PROVIDERS)) {
                at += 2;
            }
            if (at == firstType) {
                return Optional.empty();
            }
        }
        return at == segments.size() ? Optional.of(new ResourceId(segments, provider)) : Optional.empty();
    }

    private static boolean isWord(List<String> segments, int at, String word) {
        return at < segments.size() && segments.get(at).equalsIgnoreCase(word);
    }

    /** The id of a resource group. */
    public static ResourceId resourceGroup(String subscriptionId, String name) {
        return of("/subscriptions/" + subscriptionId + "/resourceGroups/" + name);
    }

    /** The ARM type: namespace and type names, {@code Microsoft.Network/virtualNetworks/subnets}. */
    public String type() {
        if (provider == segments.size()) {
            return segments.size() == 4 ? RESOURCE_GROUP_TYPE : SUBSCRIPTION_TYPE;
        }
        StringBuilder type = new StringBuilder(segments.get(provider + 1));
        for (int i = provider + 2; i < segments.size(); i += 2) {
            type.append('/').append(segments.get(i));
        }
        return type.toString();
    }

    public boolean isOfType(String type) {
        return type().equalsIgnoreCase(type);
    }

    public boolean isTenant() {
        return segments.isEmpty();
    }

    public boolean isSubscription() {
        return segments.size() == 2 && provider == 2;
    }

    public boolean isResourceGroup() {
        return segments.size() == 4 && provider == 4;
    }

    /** The last segment. */
    public String name() {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    /** The names of a nested resource joined by slashes, as in ARM's messages: {@code vnet/subnet}. */
    public String nestedName() {
        List<String> names = new ArrayList<>();
        for (int i = provider + 3; i < segments.size(); i += 2) {
            names.add(segments.get(i));
        }
        return names.isEmpty() ? name() : String.join("/", names);
    }

    public Optional<String> subscriptionId() {
        return isWord(segments, 0, "subscriptions") ? Optional.of(segments.get(1)) : Optional.empty();
    }

    /** The resource group that the resource is in, or itself if it is one. */
    public Optional<ResourceId> resourceGroup() {
        return isWord(segments, 2, "resourceGroups") && segments.size() >= 4
                ? Optional.of(resourceGroup(segments.get(1), segments.get(3)))
                : Optional.empty();
    }

    /** What the resource stands in: its parent resource, the scope of an extension resource, a resource group or a subscription. */
    public ResourceId parent() {
        if (provider == segments.size()) {
            return new ResourceId(
                    segments.subList(0, Math.max(0, segments.size() - 2)), Math.max(0, segments.size() - 2));
        }
        boolean isTopLevel = segments.size() == provider + 4;
        return of("/" + String.join("/", segments.subList(0, isTopLevel ? provider : segments.size() - 2)));
    }

    /** Whether the resource is nested in another one of the same provider, as a subnet in a virtual network. */
    public boolean isNested() {
        return segments.size() > provider + 4;
    }

    public ResourceId child(String type, String name) {
        return of(this + "/" + type + "/" + name);
    }

    /** A resource of another provider at this scope. */
    public ResourceId provided(String type, String name) {
        return of((isTenant() ? "" : toString()) + "/providers/" + type + "/" + name);
    }

    /** The same id with the type's own case. */
    public ResourceId withType(String type) {
        List<String> cased = new ArrayList<>(segments);
        String[] names = type.split("/");
        for (int i = 0; i < names.length && provider + 2 * i < segments.size(); i++) {
            cased.set(i == 0 ? provider + 1 : provider + 2 * i, names[i]);
        }
        return new ResourceId(cased, provider);
    }

    /** Whether this id is {@code other} or lies below it. */
    public boolean isWithin(ResourceId other) {
        return other.isTenant() || key().equals(other.key()) || key().startsWith(other.key() + "/");
    }

    /** The id in lower case, for lookups. */
    public String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceId id && key().equals(id.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
