package com.isolatedaks.simulator.azure.storage;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The keys of an account, which open nothing (https://learn.microsoft.com/rest/api/storagerp/storage-accounts/list-keys). */
final class AccountKeys {
    private AccountKeys() {}

    static Body of(AzureResource account) {
        return Body.empty().set("/keys", List.of(key(account, "key1"), key(account, "key2")));
    }

    private static Body key(AzureResource account, String name) {
        return Body.empty()
                .set("/keyName", name)
                .set("/value", value(account, name))
                .set("/permissions", "FULL")
                .set("/creationTime", account.body().text("/properties/keyCreationTime/" + name));
    }

    /** 64 bytes, as Azure's keys have: the same for the same account, so that a deployment repeats itself. */
    private static String value(AzureResource account, String name) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-512")
                    .digest((account.id().key() + "|" + name).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-512", e);
        }
    }
}
