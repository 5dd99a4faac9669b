package com.isolatedaks.isolation.catalogue;

import java.util.Optional;

/** Azure's clouds: they have the same services under other names. */
public enum Cloud implements Keyed {
    /** The public one. */
    PUBLIC("public", "Azure"),
    /** Azure for the government of the United States. */
    US_GOVERNMENT("usGovernment", "Azure US Government"),
    /** Azure in China, operated by 21Vianet. */
    CHINA("china", "Azure operated by 21Vianet");

    private final String key;
    private final String title;

    Cloud(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The word that the catalogue's files have for it. */
    @Override
    public String key() {
        return key;
    }

    /** The name that Microsoft gives it. */
    public String title() {
        return title;
    }

    /** The cloud of a region; an unknown region is taken for a public one. */
    public static Cloud of(String region) {
        return Regions.cloudOf(region);
    }

    static Optional<Cloud> ofKey(String key) {
        return Keyed.find(values(), key);
    }
}
