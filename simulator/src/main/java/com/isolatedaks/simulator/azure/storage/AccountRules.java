package com.isolatedaks.simulator.azure.storage;

import com.isolatedaks.isolation.catalogue.ReservedRanges;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import java.util.Map;
import java.util.Optional;

/** What goes with which kind of account, and what stays as it was made. */
final class AccountRules {
    private static final String HIERARCHY = "/properties/isHnsEnabled";
    private static final String NFS = "/properties/isNfsV3Enabled";
    private static final String SKU = "/sku/name";
    private static final String KIND = "/kind";
    private static final int LONGEST_PREFIX = 30;

    /** Decided at creation, with their defaults: https://learn.microsoft.com/rest/api/storagerp/storage-accounts/create. */
    private static final Map<String, String> FIXED = Map.of(
            HIERARCHY,
            "false",
            NFS,
            "false",
            "/properties/dnsEndpointType",
            "Standard",
            "/properties/encryption/requireInfrastructureEncryption",
            "false");

    private AccountRules() {}

    static void check(Put put) {
        checkUnchanged(put);
        Body account = put.body();
        if (!AccountKinds.hasSku(account)) {
            throw StorageErrors.invalidParameters("kind, sku");
        }
        if (account.isTrue(HIERARCHY) && !AccountKinds.canHaveHierarchy(account)) {
            throw StorageErrors.notAllowed("isHnsEnabled");
        }
        // https://learn.microsoft.com/azure/storage/blobs/network-file-system-protocol-support-how-to
        if (account.isTrue(NFS) && !account.isTrue(HIERARCHY)) {
            throw StorageErrors.notAllowed("isNfsV3Enabled");
        }
        boolean hasInvalidRule = account.objects("/properties/networkAcls/ipRules").stream()
                .anyMatch(rule -> !isPublicAddresses(rule.text("/value")));
        if (hasInvalidRule) {
            throw StorageErrors.invalidParameters("networkAcls.ipRules[*].value");
        }
    }

    private static void checkUnchanged(Put put) {
        if (put.isCreate()) {
            return;
        }
        FIXED.forEach((pointer, otherwise) -> checkFixed(put, pointer, otherwise));
        if (!AccountKinds.canBecome(put.textBefore(KIND), put.body().text(KIND))) {
            throw StorageErrors.cannotBeUpdated("kind");
        }
        // https://learn.microsoft.com/rest/api/storagerp/storage-accounts/update says so of sku; the code is not
        // documented.
        boolean changesTier = AccountKinds.isPremium(put.textBefore(SKU))
                != AccountKinds.isPremium(put.body().text(SKU));
        if (changesTier) {
            throw StorageErrors.invalidParameters("sku");
        }
    }

    /** A value that is left out stays as it is; another one is refused. */
    private static void checkFixed(Put put, String pointer, String otherwise) {
        boolean wasSet = !put.textBefore(pointer).isEmpty();
        if (!put.body().has(pointer)) {
            if (wasSet) {
                put.keepOrSet(pointer, otherwise);
            }
        } else if (!put.body().is(pointer, wasSet ? put.textBefore(pointer) : otherwise)) {
            throw StorageErrors.cannotBeUpdated(pointer.substring(pointer.lastIndexOf('/') + 1));
        }
    }

    /**
     * Only public addresses can be let in, and small ranges only one by one
     * (https://learn.microsoft.com/azure/storage/common/storage-network-security-limitations).
     */
    private static boolean isPublicAddresses(String value) {
        Optional<AddressRange> range = value.contains("/")
                ? AddressRange.parse(value).filter(parsed -> parsed.prefixLength() <= LONGEST_PREFIX)
                : Address.parse(value).flatMap(address -> AddressRange.parse(address + "/32"));
        return range.filter(parsed -> ReservedRanges.privateUse().stream()
                        .noneMatch(reserved -> AddressRange.parse(reserved.range())
                                .orElseThrow()
                                .overlaps(parsed)))
                .isPresent();
    }
}
