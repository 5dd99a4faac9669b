package com.isolatedaks.isolation.model;

import java.util.Locale;

/** The id of a resource in Azure Resource Manager. Ids are equal when they differ in case only. */
public final class ArmId {
    private final String text;

    /** Ids are keys of most maps: large stacks compare them millions of times. */
    private final String key;

    /** The id as it was written. */
    public ArmId(String text) {
        this.text = text;
        this.key = text.toLowerCase(Locale.ROOT);
    }

    /** The id as it was written. */
    public String text() {
        return text;
    }

    /** The resource's own name: the last segment. */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The name with those of the resources that it is nested in: {@code vnet/subnet}. */
    public String nestedName() {
        String[] segments = text.substring(key.lastIndexOf("/providers/") + 1).split("/");
        StringBuilder names = new StringBuilder();
        for (int i = 3; i < segments.length; i += 2) {
            names.append(names.isEmpty() ? "" : "/").append(segments[i]);
        }
        return names.isEmpty() ? name() : names.toString();
    }

    /** The resource that this one is nested in. */
    public ArmId parent() {
        String[] segments = text.split("/");
        int length = segments[segments.length - 1].length() + segments[segments.length - 2].length() + 2;
        return new ArmId(text.substring(0, text.length() - length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArmId id && key.equals(id.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
