package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * That a feature talks to a place.
 *
 * @param destination the place
 * @param purpose what goes there
 * @param when what it takes for the feature to go there; empty if it always does
 * @param way how a network isolated cluster comes by it
 * @param clouds the clouds in which it is so
 */
public record Need(Destination destination, String purpose, Optional<String> when, Way way, Set<Cloud> clouds) {
    public Need {
        clouds = Set.copyOf(clouds);
    }

    /** Whether nothing has to be chosen for the feature to go there. */
    public boolean isRequired() {
        return when.isEmpty();
    }

    Stream<Endpoint> endpoints(Cloud cloud, Placeholders placeholders) {
        return clouds.contains(cloud)
                ? Optional.ofNullable(destination.names().get(cloud)).stream()
                        .map(placeholders::fill)
                        .flatMap(List::stream)
                        .map(name -> new Endpoint(name, this))
                : Stream.of();
    }
}
