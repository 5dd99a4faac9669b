package com.isolatedaks.simulator.azure.containerregistry;

import com.isolatedaks.isolation.catalogue.Destinations;
import com.isolatedaks.isolation.catalogue.Placeholder;
import com.isolatedaks.isolation.catalogue.Placeholders;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.Locale;

/** Refusals by Azure Container Registry, as quoted in its documentation and in public issues. */
final class RegistryErrors {
    private RegistryErrors() {}

    /**
     * See https://learn.microsoft.com/azure/container-registry/container-registry-authentication#admin-account; the code is what
     * clients look for (https://github.com/turbot/steampipe-plugin-azure, azure/table_azure_container_registry.go).
     */
    static ArmException adminUserIsDisabled(ResourceId id) {
        return new ArmException(
                400,
                "UnAuthorizedForCredentialOperations",
                "Cannot perform credential operations for %s as admin user is disabled.".formatted(id));
    }

    static ArmException nameInUse(String name) {
        return new ArmException(
                409,
                "AlreadyInUse",
                ("The registry DNS name %s is already in use. Whether a name is free can be asked at"
                                + " /subscriptions/{subscriptionId}/providers/Microsoft.ContainerRegistry"
                                + "/checkNameAvailability.")
                        .formatted(Destinations.REGISTRY.publicName(
                                Placeholders.of(Placeholder.REGISTRY, name.toLowerCase(Locale.ROOT)))));
    }

    static ArmException publicAccessNeedsPremium(String sku) {
        return new ArmException(
                400,
                "DisablingPublicNetworkAccessNotSupported",
                ("Disabling public network access is not supported for the SKU %s; expected Premium. See"
                                + " https://aka.ms/acr/private-link.")
                        .formatted(sku));
    }

    static ArmException featureNeedsSku(String feature, String sku, String needed, String target) {
        return new ArmException(
                400,
                "BadRequest",
                "%s is not supported for the SKU %s; expected %s.".formatted(feature, sku, needed),
                target);
    }

    static ArmException invalidSku(String sku) {
        return new ArmException(
                400,
                "InvalidSku",
                "The registry SKU '%s' is not valid; expected Basic, Standard or Premium.".formatted(sku),
                "sku.name");
    }

    static ArmException cannotChange(ResourceId id, String property) {
        return new ArmException(
                400,
                "BadRequest",
                "The property '%s' of '%s' cannot be changed after creation.".formatted(property, id.nestedName()),
                property);
    }

    static ArmException exportNeedsPrivateAccess() {
        return new ArmException(
                400,
                "BadRequest",
                "exportPolicy can be disabled only where publicNetworkAccess is Disabled.",
                "properties.policies.exportPolicy.status");
    }

    static ArmException ruleIncomplete(String property) {
        return new ArmException(
                400, "BadRequest", "A cache rule needs properties.%s.".formatted(property), "properties." + property);
    }

    static ArmException malformedWildcard(String repository, String property) {
        return new ArmException(
                400,
                "BadRequest",
                "The repository '%s' is not valid; a wildcard can stand only at its end, after a slash or alone."
                        .formatted(repository),
                "properties." + property);
    }

    static ArmException ruleOverlaps(ResourceId rule, ResourceId other) {
        return new ArmException(
                409,
                "Conflict",
                "The cache rule '%s' overlaps with the cache rule '%s'.".formatted(rule.name(), other.name()));
    }

    static ArmException dockerNeedsCredentials(ResourceId rule) {
        return new ArmException(
                400,
                "EnforceDockerAuthentication",
                "The cache rule '%s' reads from Docker Hub, which needs a credential set.".formatted(rule.name()),
                "properties.credentialSetResourceId");
    }

    static ArmException credentialSetNotFound(ResourceId rule, String credentialSet) {
        return new ArmException(
                400,
                "BadRequest",
                "The credential set '%s' of cache rule '%s' was not found.".formatted(credentialSet, rule.name()),
                "properties.credentialSetResourceId");
    }

    /** As https://github.com/Azure/acr/issues/766 quotes it. */
    static ArmException malformedRepository(String property) {
        return new ArmException(
                400,
                "BadRequest",
                "Repository names should follow the standardized docker repository naming conventions. All characters should"
                        + " be lowercase. For more information, please visit https://aka.ms/acr/cache.",
                "properties." + property);
    }

    static ArmException wildcardOnOneSide(String source, String target) {
        return new ArmException(
                400,
                "BadRequest",
                "The source '%s' and the target '%s' have a wildcard both or none.".formatted(source, target),
                "properties.targetRepository");
    }

    static ArmException upstreamNotSupported(String host, String target) {
        return new ArmException(
                400,
                "BadRequest",
                "The upstream registry '%s' is not supported. See https://aka.ms/acr/cache.".formatted(host),
                target);
    }

    static ArmException tooManyRules(int most) {
        return new ArmException(
                409, "QuotaExceeded", "A registry has at most %d cache rules.".formatted(most), "properties");
    }

    static ArmException credentialsOfAnother(ResourceId credentialSet, String server, String host) {
        return new ArmException(
                400,
                "BadRequest",
                "The credential set '%s' is for '%s' and not for '%s'.".formatted(credentialSet.name(), server, host),
                "properties.credentialSetResourceId");
    }

    static ArmException credentialsIncomplete(String name) {
        return new ArmException(
                400,
                "BadRequest",
                "A credential set needs one credential with the name %s.".formatted(name),
                "properties.authCredentials");
    }

    static ArmException notASecret(String property) {
        return new ArmException(
                400,
                "BadRequest",
                "The property '%s' is not the identifier of a secret in Key Vault.".formatted(property),
                "properties.authCredentials." + property);
    }

    static ArmException credentialSetInUse(ResourceId credentialSet, ResourceId rule) {
        return new ArmException(
                409,
                "Conflict",
                "The credential set '%s' is used by the cache rule '%s'.".formatted(credentialSet.name(), rule.name()));
    }
}
