package com.isolatedaks.simulator.azure.storage;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;

/**
 * Microsoft.Storage/storageAccounts/blobServices/containers
 * (https://learn.microsoft.com/rest/api/storagerp/blob-containers/create).
 */
public final class BlobContainerBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = StorageAccountBehaviour.TYPE + "/blobServices/containers";

    private static final String PUBLIC_ACCESS = "/properties/publicAccess";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        Body account =
                put.resources().find(put.id().parent().parent()).orElseThrow().body();
        if (!AccountKinds.hasContainers(account)) {
            throw StorageErrors.notSupported("Blob");
        }
        put.body()
                .setIfAbsent(PUBLIC_ACCESS, "None")
                .setIfAbsent("/properties/defaultEncryptionScope", "$account-encryption-key")
                .setIfAbsent("/properties/denyEncryptionScopeOverride", false)
                .set("/properties/hasImmutabilityPolicy", false)
                .set("/properties/hasLegalHold", false);
        if (!put.body().is(PUBLIC_ACCESS, "None") && !account.isTrue("/properties/allowBlobPublicAccess")) {
            throw StorageErrors.publicAccessNotPermitted();
        }
    }
}
