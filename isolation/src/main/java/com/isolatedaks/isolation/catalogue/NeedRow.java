package com.isolatedaks.isolation.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;

/** What a feature of {@code features/} talks to, as it stands there. */
record NeedRow(
        @Nullable String endpoint,
        @Nullable String purpose,
        @Nullable String when,
        @Nullable String isolated,
        @Nullable List<String> clouds) {

    Optional<Need> read(Rows<Destination> destinations, Faults feature) {
        Faults here = feature.at(String.valueOf(endpoint));
        String goesThere = here.text(purpose, "purpose");
        Set<Cloud> places = clouds(clouds, here);
        return destinations.find(endpoint, "endpoint", feature).flatMap(destination -> way(destination, here)
                .map(way -> new Need(destination, goesThere, Optional.ofNullable(when), way, places)));
    }

    /** All of them where none are named. */
    static Set<Cloud> clouds(@Nullable List<String> keys, Faults here) {
        if (keys == null) {
            return EnumSet.allOf(Cloud.class);
        }
        Set<Cloud> clouds = EnumSet.noneOf(Cloud.class);
        keys.forEach(key -> here.word(Cloud.values(), key, "cloud").ifPresent(clouds::add));
        return clouds;
    }

    private Optional<Way> way(Destination destination, Faults here) {
        boolean hasPrivateLink = destination.privateLink().isPresent();
        if (isolated == null) {
            return Optional.of(hasPrivateLink ? Way.PRIVATE_LINK : Way.FIREWALL);
        }
        Optional<Way> way = here.word(Way.values(), isolated, "way");
        here.require(
                hasPrivateLink || !way.equals(Optional.of(Way.PRIVATE_LINK)),
                "nothing stands in for it by private link");
        return way;
    }
}
