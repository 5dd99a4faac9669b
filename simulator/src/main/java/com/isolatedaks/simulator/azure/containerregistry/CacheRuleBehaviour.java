package com.isolatedaks.simulator.azure.containerregistry;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.Optional;

/**
 * Microsoft.ContainerRegistry/registries/cacheRules
 * (https://learn.microsoft.com/azure/container-registry/artifact-cache-overview).
 */
public final class CacheRuleBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = RegistryBehaviour.TYPE + "/cacheRules";

    private static final String SOURCE = "sourceRepository";
    private static final String TARGET = "targetRepository";
    private static final String CREDENTIALS = "/properties/credentialSetResourceId";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        checkRepository(put, SOURCE);
        checkRepository(put, TARGET);
        checkCredentials(put);
        for (AzureResource other : put.resources().children(put.id().parent(), TYPE)) {
            if (!other.id().equals(put.id()) && overlap(target(put.body()), target(other.body()))) {
                throw RegistryErrors.ruleOverlaps(put.id(), other.id());
            }
        }
        put.keepOrSet("/properties/creationDate", put.resources().now().toString());
    }

    private static void checkRepository(Put put, String property) {
        String repository =
                put.body().find("/properties/" + property).orElseThrow(() -> RegistryErrors.ruleIncomplete(property));
        if (put.changes("/properties/" + property)) {
            throw RegistryErrors.cannotChange(put.id(), "properties." + property);
        }
        int wildcard = repository.indexOf('*');
        boolean isAtEnd = repository.equals("*") || repository.endsWith("/*");
        if (wildcard >= 0 && !(isAtEnd && wildcard == repository.length() - 1)) {
            throw RegistryErrors.malformedWildcard(repository, property);
        }
    }

    private static void checkCredentials(Put put) {
        Optional<String> credentials = put.body().find(CREDENTIALS);
        boolean isKnown = credentials
                .flatMap(ResourceId::parse)
                .flatMap(put.resources()::find)
                .isPresent();
        if (credentials.isPresent() && !isKnown) {
            throw RegistryErrors.credentialSetNotFound(put.id(), credentials.get());
        }
        if (credentials.isEmpty() && put.body().text("/properties/" + SOURCE).startsWith("docker.io/")) {
            throw RegistryErrors.dockerNeedsCredentials(put.id());
        }
    }

    private static String target(Body rule) {
        return rule.text("/properties/" + TARGET);
    }

    /**
     * Two wildcards overlap when one's targets contain the other's; a rule without one goes before those with one
     * (https://learn.microsoft.com/azure/container-registry/wildcards-artifact-cache).
     */
    private static boolean overlap(String target, String other) {
        if (!target.endsWith("*") || !other.endsWith("*")) {
            return target.equals(other);
        }
        String prefix = target.substring(0, target.length() - 1);
        String otherPrefix = other.substring(0, other.length() - 1);
        return prefix.startsWith(otherPrefix) || otherPrefix.startsWith(prefix);
    }
}
