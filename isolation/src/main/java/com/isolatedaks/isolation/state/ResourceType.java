package com.isolatedaks.isolation.state;

import java.util.ArrayList;
import java.util.List;

/**
 * A resource type of which the proof knows what it means.
 *
 * @param path the template of its ids
 * @param judged properties that the proof reads
 * @param references properties that hold the id of another resource
 */
record ResourceType(String path, List<String> judged, List<Reference> references) {
    private static final String PROVIDERS = "/providers/";

    ResourceType {
        judged = List.copyOf(judged);
        references = List.copyOf(references);
    }

    /**
     * A property that holds the id of another resource.
     *
     * @param segments its path in the SDK's properties, with {@code *} for each element of a list
     * @param type the ARM type of that resource; {@code *} for any that a private endpoint or a role can be for
     * @param isNeeded whether nothing can be said without that resource
     */
    record Reference(List<String> segments, String type, boolean isNeeded) {
        Reference {
            segments = List.copyOf(segments);
        }
    }

    /** The ARM type; a part of it can be a parameter. */
    String armType() {
        int providers = path.lastIndexOf(PROVIDERS);
        if (providers < 0) {
            return "Microsoft.Resources/resourceGroups";
        }
        String[] segments = path.substring(providers + PROVIDERS.length()).split("/");
        StringBuilder type = new StringBuilder(segments[0]);
        for (int i = 1; i < segments.length; i += 2) {
            type.append('/').append(segments[i]);
        }
        return type.toString();
    }

    /** The input that the resource's own name stands in. */
    String nameProperty() {
        return parameter(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The template of the ids of what it is nested in; empty if it is nested in nothing but a resource group. */
    String parentPath() {
        String[] segments = path.substring(path.lastIndexOf(PROVIDERS) + 1).split("/");
        if (!path.contains(PROVIDERS) || segments.length <= 4) {
            return "";
        }
        List<String> all = new ArrayList<>(List.of(path.split("/")));
        return String.join("/", all.subList(0, all.size() - 2));
    }

    static String parameter(String segment) {
        return segment.substring(1, segment.length() - 1);
    }
}
