package com.isolatedaks.images;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where images are in a private registry.
 *
 * @param targets places in the registry by what is cached there
 * @param left registries whose images stay what they are, the private one among them
 */
public record ImageMap(Map<RepositoryPattern, RepositoryPattern> targets, Set<String> left) {
    public ImageMap {
        targets = Map.copyOf(targets);
        left = Set.copyOf(left);
    }

    /**
     * Reads the texts of patterns.
     *
     * @throws IllegalArgumentException if a place is not in a registry, or has a wildcard where what is cached has none
     */
    public static ImageMap of(Map<String, String> mirrors) {
        Map<RepositoryPattern, RepositoryPattern> targets = new LinkedHashMap<>();
        mirrors.forEach((upstream, place) -> {
            RepositoryPattern source = RepositoryPattern.of(upstream);
            RepositoryPattern target = RepositoryPattern.of(place);
            if (source.isWildcard() != target.isWildcard() || target.path().indexOf('/') < 1) {
                throw new IllegalArgumentException("not a mirror: %s as %s".formatted(upstream, place));
            }
            targets.put(source, target);
        });
        return new ImageMap(
                targets, targets.values().stream().map(ImageMap::hostOf).collect(Collectors.toSet()));
    }

    /** This map, where images of further registries stay what they are. */
    public ImageMap leaving(Set<String> hosts) {
        Set<String> all = new TreeSet<>(left);
        all.addAll(hosts);
        return new ImageMap(targets, all);
    }

    /** What an image is in the private registry; empty if it is not there. */
    public Optional<String> find(ImageReference image) {
        return left.contains(image.host())
                ? Optional.of(image.toString())
                : sourceOf(image.repository())
                        .map(source -> source.moved(image.repository(), targets.get(source)) + image.version());
    }

    /** Whether all that a pattern means is in the private registry. */
    public boolean covers(RepositoryPattern pattern) {
        return left.contains(hostOf(pattern))
                || targets.keySet().stream().anyMatch(source -> source.coversAll(pattern));
    }

    /** A rule without a wildcard goes before one with, as in Azure; of those with one no two overlap. */
    private Optional<RepositoryPattern> sourceOf(String repository) {
        return targets.keySet().stream()
                .filter(source -> source.covers(repository))
                .max(Comparator.comparing((RepositoryPattern source) -> !source.isWildcard())
                        .thenComparing(source -> source.path().length()));
    }

    private static String hostOf(RepositoryPattern pattern) {
        int slash = pattern.path().indexOf('/');
        return slash < 0 ? pattern.path() : pattern.path().substring(0, slash);
    }
}
