package com.isolatedaks.simulator.azure.containerregistry;

import com.isolatedaks.isolation.catalogue.ImageRegistries;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The repositories that cache rules name, upstream with their registry and here without
 * (https://learn.microsoft.com/azure/container-registry/wildcards-artifact-cache).
 */
final class Repositories {
    private static final String WILDCARD = "*";
    private static final String COMPONENT = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";
    /** See https://github.com/opencontainers/distribution-spec/blob/main/spec.md. */
    private static final Predicate<String> NAME =
            Pattern.compile(COMPONENT + "(/" + COMPONENT + ")*").asMatchPredicate();

    private Repositories() {}

    static boolean isWildcard(String repository) {
        return repository.endsWith(WILDCARD);
    }

    /** Whether a wildcard, if there is one, is the whole last segment. */
    static boolean hasWildcardAtEnd(String repository) {
        int wildcard = repository.indexOf('*');
        boolean isSegment = repository.equals(WILDCARD) || repository.endsWith("/*");
        return wildcard < 0 || (isSegment && wildcard == repository.length() - 1);
    }

    /** Whether what is before a wildcard is named as repositories are; all names that registries have are. */
    static boolean isNamedWell(String repository) {
        return repository.equals(WILDCARD) || NAME.test(repository.replaceFirst("/\\*$", ""));
    }

    /** The registry that an upstream repository is in. */
    static String host(String upstream) {
        int slash = upstream.indexOf('/');
        return slash < 0 ? upstream : upstream.substring(0, slash);
    }

    static boolean isCached(String host) {
        return ImageRegistries.ofHost(host).isPresent();
    }

    /**
     * Two wildcards overlap when one's targets contain the other's; two rules without one when they have the same target. A
     * rule without one goes before those with one.
     */
    static boolean overlap(String target, String other) {
        if (!isWildcard(target) || !isWildcard(other)) {
            return target.equals(other);
        }
        String prefix = target.substring(0, target.length() - 1);
        String otherPrefix = other.substring(0, other.length() - 1);
        return prefix.startsWith(otherPrefix) || otherPrefix.startsWith(prefix);
    }
}
