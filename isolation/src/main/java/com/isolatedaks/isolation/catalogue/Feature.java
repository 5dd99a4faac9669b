package com.isolatedaks.isolation.catalogue;

import java.util.List;
import javax.annotation.Nullable;

/**
 * Something that a cluster can do besides running pods, and what it talks to outside of the network.
 *
 * @param name its name, also in inputs
 * @param description what it does, a sentence
 * @param docs the page on it
 * @param worksWhenIsolated whether it works without any way out, with private endpoints where it has endpoints
 * @param endpoints what it talks to
 * @param since month from which on it is so, if it was otherwise before
 * @param note what else is to be known, where anything is
 */
public record Feature(
        String name,
        String description,
        String docs,
        boolean worksWhenIsolated,
        List<Endpoint> endpoints,
        @Nullable String since,
        @Nullable String note) {
    public Feature {
        endpoints = List.copyOf(endpoints);
    }

    /** The endpoints that no private endpoint stands in for. */
    public List<Endpoint> outside() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.target().isEmpty())
                .toList();
    }
}
