package com.isolatedaks.registry;

import com.isolatedaks.access.RoleGrants;
import com.isolatedaks.engine.Known;
import com.isolatedaks.inputs.MirrorCredentialsArgs;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerregistry.CredentialSet;
import com.pulumi.azurenative.containerregistry.CredentialSetArgs;
import com.pulumi.azurenative.containerregistry.enums.CredentialName;
import com.pulumi.azurenative.containerregistry.enums.ResourceIdentityType;
import com.pulumi.azurenative.containerregistry.inputs.AuthCredentialArgs;
import com.pulumi.azurenative.containerregistry.inputs.IdentityPropertiesArgs;
import com.pulumi.azurenative.containerregistry.outputs.IdentityPropertiesResponse;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a registry signs in with upstream: a credential set, whose identity may read two secrets and nothing else.
 *
 * @param set the credential set
 * @param principalId its identity
 * @param done all that must be there before an image is fetched
 * @see <a href="https://learn.microsoft.com/azure/container-registry/artifact-cache-cli">Artifact cache with credentials</a>
 */
record MirrorCredentials(CredentialSet set, Output<String> principalId, List<Resource> done) {
    MirrorCredentials {
        done = List.copyOf(done);
    }

    /**
     * Makes both.
     *
     * @param region a region of the cloud that the vault is in
     */
    static MirrorCredentials make(
            Children children,
            PremiumRegistry registry,
            String region,
            MirrorPlan mirror,
            MirrorCredentialsArgs given,
            CustomResourceOptions options) {
        String path = "mirrors.%s.credentials.".formatted(mirror.key());
        Output<String> userName =
                checked(children.parentName(), path + "userNameSecretId", region, given.userNameSecretId());
        Output<String> password =
                checked(children.parentName(), path + "passwordSecretId", region, given.passwordSecretId());
        CredentialSet set = new CredentialSet(
                children.name(ChildName.MIRROR_CREDENTIALS, mirror.key()),
                CredentialSetArgs.builder()
                        .resourceGroupName(registry.names().resourceGroup())
                        .registryName(registry.names().registry())
                        .credentialSetName(mirror.name())
                        .loginServer(mirror.host())
                        .identity(IdentityPropertiesArgs.builder()
                                .type(ResourceIdentityType.SystemAssigned)
                                .build())
                        .authCredentials(AuthCredentialArgs.builder()
                                .name(CredentialName.Credential1.getValue())
                                .usernameSecretIdentifier(userName)
                                .passwordSecretIdentifier(password)
                                .build())
                        .build(),
                options);
        Output<String> principal = set.identity()
                .applyValue(identity -> identity.flatMap(IdentityPropertiesResponse::principalId)
                        .orElse(""));
        List<Resource> done = new ArrayList<>(List.of(set));
        given.keyVaultId().ifPresent(vault -> {
            RoleGrants grants = new RoleGrants(children);
            String userNameReader = children.name(ChildName.MIRROR_USER_NAME_READER, mirror.key());
            String passwordReader = children.name(ChildName.MIRROR_PASSWORD_READER, mirror.key());
            done.add(grant(grants, userNameReader, scope(vault, userName, region), principal));
            done.add(grant(grants, passwordReader, scope(vault, password, region), principal));
        });
        return new MirrorCredentials(set, principal, done);
    }

    private static Resource grant(RoleGrants grants, String name, Output<String> scope, Output<String> principal) {
        return grants.grant(name, BuiltInRoles.KEY_VAULT_SECRETS_USER, scope, principal, "ServicePrincipal");
    }

    /** One secret is a scope, too; its versions are none. */
    private static Output<String> scope(Output<String> vaultId, Output<String> secretId, String region) {
        return Output.tuple(vaultId, secretId).applyValue(both -> "%s/secrets/%s"
                .formatted(
                        both.t1,
                        SecretIdentifier.parse(both.t2, region).orElseThrow().name()));
    }

    private static Output<String> checked(String componentName, String path, String region, Output<String> secretId) {
        return Known.checked(
                componentName,
                secretId,
                (id, problems) -> MirrorSecrets.check(path, Optional.of(id), region, problems));
    }
}
