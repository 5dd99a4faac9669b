package com.isolatedaks.simulator.azure.storage;

import com.isolatedaks.simulator.azure.Body;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which SKUs and services the kinds of accounts have (https://learn.microsoft.com/rest/api/storagerp/srp_sku_types). */
final class AccountKinds {
    static final String STORAGE_V2 = "StorageV2";
    static final String FILE_STORAGE = "FileStorage";

    private static final String BLOCK_BLOBS = "BlockBlobStorage";
    private static final String BLOBS = "BlobStorage";
    private static final String STORAGE = "Storage";
    private static final String PREMIUM = "Premium";
    private static final Set<String> FILE_KINDS = Set.of(STORAGE, STORAGE_V2, FILE_STORAGE);

    private static final List<String> REPLICATED =
            List.of("Standard_LRS", "Standard_ZRS", "Standard_GRS", "Standard_RAGRS");

    /** Provisioned v2 is for file shares alone: https://learn.microsoft.com/azure/storage/files/understanding-billing. */
    private static final Map<String, Set<String>> SKUS = Map.of(
            STORAGE,
            Set.of("Standard_LRS", "Standard_GRS", "Standard_RAGRS", "Standard_ZRS", "Premium_LRS"),
            STORAGE_V2,
            Set.copyOf(Stream.concat(REPLICATED.stream(), Stream.of("Standard_GZRS", "Standard_RAGZRS", "Premium_LRS"))
                    .toList()),
            BLOBS,
            Set.of("Standard_LRS", "Standard_GRS", "Standard_RAGRS"),
            BLOCK_BLOBS,
            Set.of("Premium_LRS", "Premium_ZRS"),
            FILE_STORAGE,
            Set.of(
                    "Premium_LRS",
                    "Premium_ZRS",
                    "PremiumV2_LRS",
                    "PremiumV2_ZRS",
                    "StandardV2_LRS",
                    "StandardV2_ZRS",
                    "StandardV2_GRS",
                    "StandardV2_GZRS"));

    private AccountKinds() {}

    static boolean hasSku(Body account) {
        return SKUS.getOrDefault(kind(account), Set.of()).contains(sku(account));
    }

    static boolean isPremium(String sku) {
        return sku.startsWith(PREMIUM);
    }

    /** Whether the account is charged for what shares are provisioned with, in the newer way. */
    static boolean isProvisionedV2(Body account) {
        return sku(account).contains("V2_");
    }

    static boolean hasShares(Body account) {
        boolean hasPageBlobsOnly = isPremium(sku(account)) && !kind(account).equals(FILE_STORAGE);
        return FILE_KINDS.contains(kind(account)) && !hasPageBlobsOnly;
    }

    static boolean hasContainers(Body account) {
        return !kind(account).equals(FILE_STORAGE);
    }

    /** See https://learn.microsoft.com/azure/storage/blobs/data-lake-storage-introduction. */
    static boolean canHaveHierarchy(Body account) {
        return kind(account).equals(BLOCK_BLOBS) || kind(account).equals(STORAGE_V2) && !isPremium(sku(account));
    }

    /** The services that the account has a host for. */
    static List<String> services(Body account) {
        return switch (kind(account)) {
            case FILE_STORAGE -> List.of("file");
            case BLOCK_BLOBS -> List.of("blob", "dfs", "web");
            case BLOBS -> List.of("blob", "dfs", "table");
            default ->
                isPremium(sku(account))
                        ? List.of("blob", "web")
                        : List.of("blob", "dfs", "file", "queue", "table", "web");
        };
    }

    /** An older kind can become the newest one: https://learn.microsoft.com/azure/storage/common/storage-account-upgrade. */
    static boolean canBecome(String before, String after) {
        return before.equals(after) || after.equals(STORAGE_V2) && (before.equals(STORAGE) || before.equals(BLOBS));
    }

    private static String kind(Body account) {
        return account.text("/kind");
    }

    private static String sku(Body account) {
        return account.text("/sku/name");
    }
}
