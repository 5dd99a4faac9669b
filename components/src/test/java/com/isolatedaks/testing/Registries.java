package com.isolatedaks.testing;

import com.isolatedaks.ByoAcrWithPrivateLinkArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.MirrorArgs;
import com.isolatedaks.inputs.MirrorCredentialsArgs;
import java.util.Map;

/** Inputs of registries and mirrors. */
public final class Registries {
    /** A key vault. */
    public static final String VAULT =
            "/subscriptions/s/resourceGroups/shared/providers/Microsoft.KeyVault/vaults/imagesecrets";

    private static final String SECRETS = "https://imagesecrets.vault.azure.net/secrets/";

    private Registries() {}

    /** A registry with the inputs that it needs. */
    public static ByoAcrWithPrivateLinkArgs.Builder registry() {
        return ByoAcrWithPrivateLinkArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .registryName("myregistry")
                .endpointSubnetId("/subscriptions/s/subnet")
                .virtualNetworks(Map.of(
                        "nodes",
                        LinkedNetworkArgs.builder()
                                .virtualNetworkId("/subscriptions/s/network")
                                .build()));
    }

    /** A mirror whose upstream asks for no credentials. */
    public static MirrorArgs mirror(String upstream) {
        return MirrorArgs.builder().upstream(upstream).build();
    }

    /** One that is found elsewhere. */
    public static MirrorArgs mirror(String upstream, String target) {
        return MirrorArgs.builder().upstream(upstream).target(target).build();
    }

    /** One with credentials. */
    public static MirrorArgs mirror(String upstream, MirrorCredentialsArgs.Builder credentials) {
        return MirrorArgs.builder()
                .upstream(upstream)
                .credentials(credentials.build())
                .build();
    }

    /** User name and password in {@link #VAULT}. */
    public static MirrorCredentialsArgs.Builder credentials() {
        return MirrorCredentialsArgs.builder()
                .userNameSecretId(SECRETS + "docker-user")
                .passwordSecretId(SECRETS + "docker-token")
                .keyVaultId(VAULT);
    }
}
