package com.isolatedaks.testing;

import com.isolatedaks.PrivateServiceLinksArgs;
import com.isolatedaks.PrivateStorageClassesArgs;
import com.isolatedaks.enums.StorageService;
import com.isolatedaks.inputs.JoinedResourceArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.PrivateServiceArgs;
import com.isolatedaks.inputs.SharedZonesArgs;
import com.isolatedaks.inputs.StorageClassArgs;
import java.util.Map;
import java.util.TreeMap;

/** Arguments of private services, storage classes and shared zones that are right, to be changed in one thing. */
public final class Services {
    public static final String VAULT = "/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/secrets";
    public static final String VAULT_ZONE = "privatelink.vaultcore.azure.net";
    public static final String FILE_ZONE = "privatelink.file.core.windows.net";
    public static final String BLOB_ZONE = "privatelink.blob.core.windows.net";

    private static final String ACCOUNT =
            "/subscriptions/s/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/";

    private Services() {}

    /** The nodes' network. */
    public static Map<String, LinkedNetworkArgs> networks() {
        return Map.of(
                "nodes",
                LinkedNetworkArgs.builder().virtualNetworkId(Clusters.NETWORK).build());
    }

    /** A key vault, with zones of its own. */
    public static PrivateServiceLinksArgs.Builder links() {
        return PrivateServiceLinksArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .endpointSubnetId(Monitorings.ENDPOINTS)
                .virtualNetworks(networks())
                .services(Map.of("secrets", vault()));
    }

    public static PrivateServiceArgs vault() {
        return service("KeyVault", VAULT);
    }

    /** A service of a storage account. */
    public static PrivateServiceArgs storage(String service, String account) {
        return service(service, ACCOUNT + account);
    }

    public static PrivateServiceArgs service(String service, String id) {
        return PrivateServiceArgs.builder().service(service).resourceId(id).build();
    }

    /** Zones of a hub. */
    public static SharedZonesArgs shared(String... zones) {
        Map<String, JoinedResourceArgs> joined = new TreeMap<>();
        for (String zone : zones) {
            joined.put(
                    zone,
                    JoinedResourceArgs.builder()
                            .id("/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/privateDnsZones/"
                                    + zone)
                            .build());
        }
        return SharedZonesArgs.builder().privateDnsZones(joined).build();
    }

    /** A class of Azure Files, with an account and a zone of its own. */
    public static PrivateStorageClassesArgs.Builder classes() {
        return PrivateStorageClassesArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .endpointSubnetId(Monitorings.ENDPOINTS)
                .virtualNetworks(networks())
                .controlPlanePrincipalId("principal")
                .classes(Map.of("files", files().build()));
    }

    public static StorageClassArgs.Builder files() {
        return StorageClassArgs.builder().service(StorageService.Files).accountName("filesaccount");
    }

    public static StorageClassArgs.Builder blobs() {
        return StorageClassArgs.builder().service(StorageService.Blob).accountName("blobsaccount");
    }
}
