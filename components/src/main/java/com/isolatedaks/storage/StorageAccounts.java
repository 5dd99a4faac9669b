package com.isolatedaks.storage;

import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.Place;
import com.pulumi.azurenative.storage.StorageAccount;
import com.pulumi.azurenative.storage.StorageAccountArgs;
import com.pulumi.azurenative.storage.enums.DefaultAction;
import com.pulumi.azurenative.storage.inputs.NetworkRuleSetArgs;
import com.pulumi.azurenative.storage.inputs.SkuArgs;
import com.pulumi.resources.CustomResourceOptions;

/**
 * Storage accounts that nothing but a private endpoint leads to. Keys are on only where the protocol signs in with them, and
 * HTTPS is demanded wherever the protocol is not NFS, which does not speak it.
 *
 * @see <a href="https://learn.microsoft.com/azure/storage/blobs/network-file-system-protocol-support">NFS 3.0 in Blob Storage</a>
 * @see <a href="https://learn.microsoft.com/azure/storage/files/files-nfs-protocol">NFS in Azure Files</a>
 */
final class StorageAccounts {
    private StorageAccounts() {}

    /** Makes the account of a class. */
    static StorageAccount make(Children children, Place place, ClassPlan plan, boolean protect) {
        boolean isBlobNfs = plan.isNfs() && !plan.isFiles();
        return new StorageAccount(
                children.name(ChildName.STORAGE_ACCOUNT, plan.name()),
                StorageAccountArgs.builder()
                        .resourceGroupName(place.resourceGroupName())
                        .accountName(plan.accountName().orElseThrow())
                        .location(place.location())
                        .kind(kind(plan))
                        .sku(SkuArgs.builder().name(plan.sku().getValue()).build())
                        .publicNetworkAccess("Disabled")
                        .networkRuleSet(NetworkRuleSetArgs.builder()
                                .bypass("None")
                                .defaultAction(DefaultAction.Deny)
                                .build())
                        .minimumTlsVersion("TLS1_2")
                        .enableHttpsTrafficOnly(!plan.isNfs())
                        .allowSharedKeyAccess(!plan.isNfs())
                        .allowBlobPublicAccess(false)
                        .allowCrossTenantReplication(false)
                        .isHnsEnabled(isBlobNfs)
                        .enableNfsV3(isBlobNfs)
                        .tags(place.tags())
                        .build(),
                CustomResourceOptions.merge(
                        children.options(),
                        CustomResourceOptions.builder().protect(protect).build()));
    }

    /** Premium accounts are of one kind for files and of another for blobs. */
    private static String kind(ClassPlan plan) {
        if (!plan.isPremium()) {
            return "StorageV2";
        }
        return plan.isFiles() ? "FileStorage" : "BlockBlobStorage";
    }
}
