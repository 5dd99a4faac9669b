package com.isolatedaks.registry;

import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.images.RepositoryPattern;
import com.isolatedaks.inputs.MirrorArgs;
import com.isolatedaks.inputs.MirrorCredentialsArgs;
import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Images of another registry that a registry caches.
 *
 * @param key the user's name of it
 * @param name the Azure name of its cache rule and its credential set
 * @param source what is cached, with its registry
 * @param target where it is found, without the registry
 * @param credentials what the registry signs in with
 */
public record MirrorPlan(
        String key,
        String name,
        RepositoryPattern source,
        RepositoryPattern target,
        Optional<MirrorCredentialsArgs> credentials) {

    /** The mirrors of the arguments by their names. */
    public static List<MirrorPlan> all(ByoAcrWithPrivateLinkArgs args) {
        return new TreeMap<>(args.mirrors().orElse(Map.of()))
                .entrySet().stream()
                        .map(mirror -> of(mirror.getKey(), mirror.getValue()))
                        .toList();
    }

    /**
     * What is found where in the registry of the arguments: all mirrors, and what the bootstrap rule caches. A registry's name
     * says its host: none has a label of its own that Azure would add to it.
     */
    public static Map<String, String> places(ByoAcrWithPrivateLinkArgs args) {
        String host = Destinations.REGISTRY
                .nameIn(
                        args.location(),
                        Placeholders.of(
                                Placeholder.REGISTRY, args.registryName().toLowerCase(Locale.ROOT)))
                .orElseThrow();
        Map<String, String> places = new TreeMap<>();
        places.put(BootstrapCacheRule.SOURCE, host + "/" + BootstrapCacheRule.TARGET);
        all(args).forEach(mirror -> places.put(mirror.source().toString(), host + "/" + mirror.target()));
        return places;
    }

    /** The upstream registry. */
    String host() {
        int slash = source.path().indexOf('/');
        return slash < 0 ? source.path() : source.path().substring(0, slash);
    }

    /** The repository in it, or what is before the wildcard; empty if all of a registry is meant. */
    String path() {
        return source.path().equals(host()) ? "" : source.path().substring(host().length() + 1);
    }

    private static MirrorPlan of(String key, MirrorArgs mirror) {
        RepositoryPattern source = RepositoryPattern.of(mirror.upstream());
        return new MirrorPlan(
                key,
                // Azure asks for five characters at least, and users for short keys.
                "mirror-" + key,
                source,
                new RepositoryPattern(mirror.target().orElse(source.path()), source.isWildcard()),
                mirror.credentials());
    }
}
