package com.isolatedaks.simulator.azure.storage;

import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import java.util.List;

/**
 * Microsoft.Storage/storageAccounts/fileServices/shares (https://learn.microsoft.com/rest/api/storagerp/file-shares/create).
 * They are made by ARM, so a share can be made though the account's public access and keys are off.
 */
public final class FileShareBehaviour implements ResourceBehaviour {
    /** The ARM type. */
    public static final String TYPE = StorageAccountBehaviour.TYPE + "/fileServices/shares";

    private static final String QUOTA = "/properties/shareQuota";
    private static final String PROTOCOLS = "/properties/enabledProtocols";
    private static final String TIER = "/properties/accessTier";
    private static final String NFS = "NFS";
    private static final long MOST_GIB = 102_400;
    private static final long FEWEST_PREMIUM_GIB = 100;
    private static final long FEWEST_PROVISIONED_GIB = 32;
    private static final long MOST_PROVISIONED_GIB = 262_144;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        Body account =
                put.resources().find(put.id().parent().parent()).orElseThrow().body();
        if (!AccountKinds.hasShares(account)) {
            throw StorageErrors.notSupported("File");
        }
        boolean isPremium = AccountKinds.isPremium(account.text("/sku/name"));
        checkQuota(put, account, isPremium);
        checkProtocols(put, isPremium);
        checkTier(put.body(), isPremium);
    }

    /** See https://learn.microsoft.com/azure/storage/files/storage-files-scale-targets. */
    private static void checkQuota(Put put, Body account, boolean isPremium) {
        boolean isProvisionedV2 = AccountKinds.isProvisionedV2(account);
        long fewest = isProvisionedV2 ? FEWEST_PROVISIONED_GIB : isPremium ? FEWEST_PREMIUM_GIB : 1;
        long most = isProvisionedV2 ? MOST_PROVISIONED_GIB : MOST_GIB;
        if (!put.body().has(QUOTA)) {
            put.keepOrSet(QUOTA, isPremium ? fewest : MOST_GIB);
        }
        long quota = put.body().number(QUOTA, 0);
        if (quota < fewest || quota > most) {
            throw StorageErrors.invalidShare("shareQuota", quota + " GiB", "%d to %d".formatted(fewest, most));
        }
    }

    /** NFS is for premium accounts (https://learn.microsoft.com/azure/storage/files/files-nfs-protocol). */
    private static void checkProtocols(Put put, boolean isPremium) {
        Body share = put.body();
        if (put.changes(PROTOCOLS) && share.has(PROTOCOLS)) {
            throw StorageErrors.shareCannotChange("enabledProtocols");
        }
        if (!share.has(PROTOCOLS)) {
            put.keepOrSet(PROTOCOLS, "SMB");
        }
        if (share.is(PROTOCOLS, NFS) && !isPremium) {
            throw StorageErrors.invalidShare("enabledProtocols", NFS, "SMB in an account that is not premium");
        }
        if (share.has("/properties/rootSquash") && !share.is(PROTOCOLS, NFS)) {
            throw StorageErrors.invalidShare("rootSquash", share.text("/properties/rootSquash"), "none without NFS");
        }
    }

    /** See accessTier in https://learn.microsoft.com/rest/api/storagerp/file-shares/create. */
    private static void checkTier(Body share, boolean isPremium) {
        share.setIfAbsent(TIER, isPremium ? "Premium" : "TransactionOptimized");
        if (share.is(TIER, "Premium") != isPremium) {
            throw StorageErrors.invalidShare(
                    "accessTier",
                    share.text(TIER),
                    isPremium
                            ? "Premium"
                            : List.of("TransactionOptimized", "Hot", "Cool").toString());
        }
    }
}
