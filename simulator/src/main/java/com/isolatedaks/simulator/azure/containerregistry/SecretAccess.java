package com.isolatedaks.simulator.azure.containerregistry;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.authorization.Permission;
import com.isolatedaks.simulator.azure.keyvault.VaultBehaviour;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whether a registry can read the secrets of its credentials
 * (https://learn.microsoft.com/azure/container-registry/troubleshoot-artifact-cache). What is in a vault is not simulated: a
 * secret is there if its vault is.
 */
final class SecretAccess {
    private static final String ACLS = "/properties/networkAcls";

    private SecretAccess() {}

    /** Why one of the secrets cannot be read; empty if all can. */
    static Optional<String> problem(List<String> secrets, String principal, Resources resources) {
        return secrets.stream()
                .flatMap(secret -> problem(URI.create(secret), principal, resources).stream())
                .findFirst();
    }

    private static Optional<String> problem(URI secret, String principal, Resources resources) {
        Optional<AzureResource> vault = resources.ofType(VaultBehaviour.TYPE).stream()
                .filter(known -> URI.create(known.body().text("/properties/vaultUri"))
                        .getHost()
                        .equalsIgnoreCase(secret.getHost()))
                .findFirst();
        if (vault.isEmpty()) {
            return Optional.of("There is no key vault %s.".formatted(secret.getHost()));
        }
        if (isClosed(vault.get().body())) {
            return Optional.of("The key vault %s lets in no trusted services, and the registry comes from outside."
                    .formatted(vault.get().id().name()));
        }
        String name = secret.getPath().split("/")[2];
        return mayRead(vault.get(), name, principal, resources)
                ? Optional.empty()
                : Optional.of("The identity of the credential set may not get the secret %s of the key vault %s."
                        .formatted(name, vault.get().id().name()));
    }

    /**
     * A registry has no address in a network. A closed vault lets it in with the bypass for trusted services, unless a
     * perimeter overrides that (https://learn.microsoft.com/azure/key-vault/general/overview-vnet-service-endpoints). The page
     * names container registries for keys of their encryption only, and nothing else says what holds for credentials.
     */
    private static boolean isClosed(Body vault) {
        boolean isOpen =
                !vault.is("/properties/publicNetworkAccess", "Disabled") && !vault.is(ACLS + "/defaultAction", "Deny");
        boolean hasBypass = !vault.is(ACLS + "/bypass", "None");
        return vault.is("/properties/publicNetworkAccess", "SecuredByPerimeter") || !(isOpen || hasBypass);
    }

    private static boolean mayRead(AzureResource vault, String secret, String principal, Resources resources) {
        if (vault.body().isTrue("/properties/enableRbacAuthorization")) {
            return Permission.READ_SECRETS.isGranted(principal, vault.id().child("secrets", secret), resources);
        }
        return vault.body().objects("/properties/accessPolicies").stream()
                .filter(policy -> policy.is("/objectId", principal))
                .flatMap(policy -> policy.texts("/permissions/secrets").stream())
                .anyMatch(permission -> permission.equalsIgnoreCase("get") || permission.equalsIgnoreCase("all"));
    }
}
