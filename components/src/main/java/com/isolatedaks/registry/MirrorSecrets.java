package com.isolatedaks.registry;

import com.isolatedaks.engine.ArmId;
import com.isolatedaks.engine.Known;
import com.isolatedaks.inputs.MirrorCredentialsArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.Optional;

/** What must hold of a mirror's credentials, as far as it is known before anything exists. */
final class MirrorSecrets {
    static final String VAULT_TYPE = "Microsoft.KeyVault/vaults";

    private MirrorSecrets() {}

    static void check(MirrorCredentialsArgs credentials, String region, Problems problems) {
        Optional<SecretIdentifier> userName =
                check("userNameSecretId", Known.value(credentials.userNameSecretId()), region, problems);
        Optional<SecretIdentifier> password =
                check("passwordSecretId", Known.value(credentials.passwordSecretId()), region, problems);
        if (userName.isPresent() && userName.equals(password)) {
            problems.add(
                    Rules.MIRROR_SECRETS,
                    "passwordSecretId",
                    "the same secret as userNameSecretId; put the password into one of its own");
        }
        Optional<String> vaultId = credentials.keyVaultId().flatMap(Known::value);
        vaultId.ifPresent(id -> checkVault(id, userName.or(() -> password), problems));
        if (userName.isPresent()
                && password.isPresent()
                && !userName.get().vault().equalsIgnoreCase(password.get().vault())) {
            problems.add(
                    Rules.MIRROR_SECRETS,
                    "passwordSecretId",
                    "in another vault than userNameSecretId",
                    password.get().vault(),
                    "a secret of the vault " + userName.get().vault(),
                    "put both secrets into one vault");
        }
    }

    static Optional<SecretIdentifier> check(String path, Optional<String> text, String region, Problems problems) {
        Optional<SecretIdentifier> secret = text.flatMap(id -> SecretIdentifier.parse(id, region));
        if (text.isPresent() && secret.isEmpty()) {
            // What is wrong is not shown: somebody may have written the password itself.
            problems.add(
                    Rules.MIRROR_SECRETS,
                    path,
                    "not the identifier of a secret; expected %s, with a version at the end or without; look it up with az keyvault secret show --query id"
                            .formatted(SecretIdentifier.form(region)));
        }
        return secret;
    }

    private static void checkVault(String id, Optional<SecretIdentifier> secret, Problems problems) {
        Optional<ArmId> vault = ArmId.of(VAULT_TYPE, id);
        if (vault.isEmpty()) {
            problems.add(
                    Rules.MIRROR_SECRETS,
                    "keyVaultId",
                    "not the id of a key vault",
                    id,
                    "/subscriptions/…/resourceGroups/…/providers/" + VAULT_TYPE + "/<name>",
                    "look it up with az keyvault show --query id");
            return;
        }
        secret.filter(known -> !known.vault().equalsIgnoreCase(vault.get().name()))
                .ifPresent(other -> problems.add(
                        Rules.MIRROR_SECRETS,
                        "keyVaultId",
                        "another vault than that of the secrets",
                        vault.get().name(),
                        other.vault(),
                        "take the id of the vault that the secrets are in"));
    }
}
