package com.isolatedaks.isolation.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of Azure's service tags ({@code service-tags.json}). */
public final class ServiceTags {
    private static final Map<String, Tag> BY_NAME =
            CatalogueFile.rows(CatalogueFile.read("service-tags.json").get("tags"), Tag.class).stream()
                    .collect(Collectors.toMap(tag -> tag.name().toLowerCase(Locale.ROOT), Function.identity()));

    private ServiceTags() {}

    /** Whether Azure has a tag, or a tag narrowed to a region: {@code Storage.WestEurope}. Case does not matter. */
    public static boolean isKnown(String tag) {
        String name = tag.toLowerCase(Locale.ROOT);
        if (BY_NAME.containsKey(name)) {
            return true;
        }
        int dot = name.lastIndexOf('.');
        Tag whole = dot < 0 ? null : BY_NAME.get(name.substring(0, dot));
        return whole != null && whole.isRegional() && Regions.contains(Regions.normalize(name.substring(dot + 1)));
    }

    /** All names, as Azure writes them. */
    public static List<String> all() {
        return BY_NAME.values().stream().map(Tag::name).sorted().toList();
    }

    private record Tag(String name, boolean isRegional) {}
}
