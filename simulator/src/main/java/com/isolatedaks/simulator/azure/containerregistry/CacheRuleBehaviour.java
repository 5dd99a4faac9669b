package com.isolatedaks.simulator.azure.containerregistry;

import com.isolatedaks.isolation.catalogue.ImageRegistries;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import java.util.List;
import java.util.Optional;

/**
 * Microsoft.ContainerRegistry/registries/cacheRules
 * (https://learn.microsoft.com/azure/container-registry/artifact-cache-overview).
 */
public final class CacheRuleBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = RegistryBehaviour.TYPE + "/cacheRules";

    static final String CREDENTIALS = "/properties/credentialSetResourceId";

    private static final String SOURCE = "sourceRepository";
    private static final String TARGET = "targetRepository";
    private static final int MOST_RULES = 1000;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        checkRepository(put, SOURCE);
        checkRepository(put, TARGET);
        if (Repositories.isWildcard(source(put.body())) != Repositories.isWildcard(target(put.body()))) {
            throw RegistryErrors.wildcardOnOneSide(source(put.body()), target(put.body()));
        }
        String host = Repositories.host(source(put.body()));
        if (!Repositories.isCached(host)) {
            throw RegistryErrors.upstreamNotSupported(host, "properties.sourceRepository");
        }
        checkCredentials(put, host);
        List<AzureResource> others = put.resources().children(put.id().parent(), TYPE).stream()
                .filter(other -> !other.id().equals(put.id()))
                .toList();
        if (others.size() >= MOST_RULES) {
            throw RegistryErrors.tooManyRules(MOST_RULES);
        }
        for (AzureResource other : others) {
            if (Repositories.overlap(target(put.body()), target(other.body()))) {
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
        if (!Repositories.hasWildcardAtEnd(repository)) {
            throw RegistryErrors.malformedWildcard(repository, property);
        }
        if (!Repositories.isNamedWell(repository)) {
            throw RegistryErrors.malformedRepository(property);
        }
    }

    private static void checkCredentials(Put put, String host) {
        Optional<String> given = put.body().find(CREDENTIALS);
        if (given.isEmpty()) {
            // The one upstream that Azure is known to refuse without credentials.
            if (ImageRegistries.byDefault().isServedAt(host)) {
                throw RegistryErrors.dockerNeedsCredentials(put.id());
            }
            return;
        }
        AzureResource credentials = put.body()
                .id(CREDENTIALS)
                .filter(id -> id.isOfType(CredentialSetBehaviour.TYPE)
                        && id.parent().equals(put.id().parent()))
                .flatMap(put.resources()::find)
                .orElseThrow(() -> RegistryErrors.credentialSetNotFound(put.id(), given.get()));
        String server = CredentialSetBehaviour.server(credentials.body());
        if (!server.equalsIgnoreCase(host)) {
            throw RegistryErrors.credentialsOfAnother(credentials.id(), server, host);
        }
    }

    private static String source(Body rule) {
        return rule.text("/properties/" + SOURCE);
    }

    private static String target(Body rule) {
        return rule.text("/properties/" + TARGET);
    }
}
