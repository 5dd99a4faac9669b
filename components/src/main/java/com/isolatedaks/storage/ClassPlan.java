package com.isolatedaks.storage;

import com.isolatedaks.PrivateStorageClassesArgs;
import com.isolatedaks.enums.ReclaimPolicy;
import com.isolatedaks.enums.StorageProtocol;
import com.isolatedaks.enums.StorageProvisioning;
import com.isolatedaks.enums.StorageService;
import com.isolatedaks.enums.StorageSku;
import com.isolatedaks.inputs.StorageClassArgs;
import com.isolatedaks.isolation.catalogue.PrivateLinkService;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A storage class with all its defaults.
 *
 * @param name its name in Kubernetes
 * @param service what volumes are made of
 * @param isPreMade whether the account exists before the first volume
 * @param protocol how nodes mount volumes
 * @param sku the account's SKU
 * @param accountName the account's name, if it is made
 * @param reclaimPolicy what becomes of the data of a claim that is deleted
 * @param allowsExpansion whether claims can be enlarged
 * @param mountOptions options of each mount
 */
public record ClassPlan(
        String name,
        StorageService service,
        boolean isPreMade,
        StorageProtocol protocol,
        StorageSku sku,
        Optional<String> accountName,
        ReclaimPolicy reclaimPolicy,
        boolean allowsExpansion,
        List<String> mountOptions) {

    public ClassPlan {
        mountOptions = List.copyOf(mountOptions);
    }

    static ClassPlan of(String name, StorageClassArgs args) {
        return new ClassPlan(
                name,
                args.service(),
                args.provisioning().orElseThrow() == StorageProvisioning.PreMade,
                args.protocol()
                        .orElse(args.service() == StorageService.Files ? StorageProtocol.Smb : StorageProtocol.Fuse),
                args.skuName().orElseThrow(),
                args.accountName(),
                args.reclaimPolicy().orElseThrow(),
                args.allowVolumeExpansion().orElseThrow(),
                args.mountOptions().orElse(List.of()));
    }

    /** The classes of the arguments in the order of their names. */
    public static List<ClassPlan> all(PrivateStorageClassesArgs args) {
        return new TreeMap<>(args.classes())
                .entrySet().stream()
                        .map(given -> of(given.getKey(), given.getValue()))
                        .toList();
    }

    /** What the private endpoint connects to. */
    public PrivateLinkService privateLink() {
        return isFiles() ? PrivateLinkServices.storageFile() : PrivateLinkServices.storageBlob();
    }

    /** The private DNS zone of the account's name. */
    public String zone(String location) {
        return privateLink().zonesIn(location).get(0);
    }

    boolean isFiles() {
        return service == StorageService.Files;
    }

    boolean isNfs() {
        return protocol == StorageProtocol.Nfs;
    }

    boolean isPremium() {
        return sku.getValue().startsWith("Premium");
    }
}
