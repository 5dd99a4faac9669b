package com.isolatedaks.simulator.arm;

import com.isolatedaks.isolation.catalogue.NameRules;
import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.keyvault.VaultBehaviour;
import com.isolatedaks.simulator.azure.storage.StorageAccountBehaviour;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code checkNameAvailability} of the types whose names are unique in all of Azure
 * (https://learn.microsoft.com/rest/api/containerregistry/registries/check-name-availability). Only names in this store are
 * taken.
 */
final class NameAvailability {
    static final String ACTION = "checkNameAvailability";

    private static final String REGISTRY = "Microsoft.ContainerRegistry/registries";

    private static final Set<String> TYPES =
            new TreeSet<>(Set.of(REGISTRY, VaultBehaviour.TYPE, StorageAccountBehaviour.TYPE));

    private NameAvailability() {}

    /** Answers for the provider namespace that was asked. */
    static Body check(String namespace, Body parameters, Resources resources) {
        String type = parameters.text("/type");
        String known = TYPES.stream()
                .filter(type::equalsIgnoreCase)
                .filter(candidate ->
                        candidate.toLowerCase(Locale.ROOT).startsWith(namespace.toLowerCase(Locale.ROOT) + "/"))
                .findFirst()
                .orElseThrow(() -> ArmErrors.invalidParameter(
                        "type",
                        "The names of type '%s' cannot be checked in the namespace '%s'; expected one of '%s'."
                                .formatted(type, namespace, String.join(", ", TYPES))));
        String name = parameters.text("/name");
        String problem = NameRules.find(known)
                .filter(rule -> !rule.accepts(name))
                .map(rule ->
                        invalid(known) + "|The name '%s' is invalid; expected %s.".formatted(name, rule.expectation()))
                .orElseGet(() -> isTaken(known, name, resources)
                        ? "AlreadyExists|The name '%s' is already in use.".formatted(name)
                        : "");
        if (problem.isEmpty()) {
            return Body.empty().set("/nameAvailable", true);
        }
        int bar = problem.indexOf('|');
        return Body.empty()
                .set("/nameAvailable", false)
                .set("/reason", problem.substring(0, bar))
                .set("/message", problem.substring(bar + 1));
    }

    /** Vaults and accounts share a word (https://learn.microsoft.com/rest/api/storagerp/storage-accounts/check-name-availability). */
    private static String invalid(String type) {
        return type.equals(REGISTRY) ? "Invalid" : "AccountNameInvalid";
    }

    private static boolean isTaken(String type, String name, Resources resources) {
        return resources.ofType(type).stream()
                        .anyMatch(resource -> resource.id().name().equalsIgnoreCase(name))
                || type.equals(VaultBehaviour.TYPE) && VaultBehaviour.isDeleted(name, resources);
    }
}
