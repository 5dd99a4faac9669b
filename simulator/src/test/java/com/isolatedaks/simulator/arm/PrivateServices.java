package com.isolatedaks.simulator.arm;

import static com.isolatedaks.simulator.arm.TestAzure.id;

import com.isolatedaks.simulator.azure.SimulatedTenant;

/** A vault and a storage account, each with what makes it private. */
public final class PrivateServices {
    public static final String VAULT = id("Microsoft.KeyVault/vaults/contoso-kv");
    public static final String ACCOUNT = id("Microsoft.Storage/storageAccounts/contosofiles");
    public static final String SHARE = ACCOUNT + "/fileServices/default/shares/data";
    public static final String CONTAINER = ACCOUNT + "/blobServices/default/containers/data";
    public static final String VAULT_ZONE = zone("vaultcore.azure.net");
    public static final String FILE_ZONE = zone("file.core.windows.net");

    public static final String VAULT_BODY =
            """
            {'location': 'westeurope', 'properties': {'tenantId': '%s', 'sku': {'family': 'A', 'name': 'standard'},
              'enableRbacAuthorization': true, 'publicNetworkAccess': 'Disabled'}}"""
                    .formatted(SimulatedTenant.TENANT_ID);

    public static final String ACCOUNT_BODY =
            """
            {'location': 'westeurope', 'kind': 'StorageV2', 'sku': {'name': 'Standard_ZRS'},
             'properties': {'publicNetworkAccess': 'Disabled', 'allowSharedKeyAccess': false, 'minimumTlsVersion': 'TLS1_2'}}""";

    private PrivateServices() {}

    private static String zone(String name) {
        return id("Microsoft.Network/privateDnsZones/privatelink." + name);
    }

    /** An endpoint of a service in the network of {@link HowTo}. */
    public static String endpoint(String name) {
        return id("Microsoft.Network/privateEndpoints/" + name);
    }

    /** The body of an endpoint. */
    public static String endpointBody(String target, String groupId) {
        return """
                {'location': 'westeurope', 'properties': {'subnet': {'id': '%s'}, 'privateLinkServiceConnections': [
                  {'name': 'service', 'properties': {'privateLinkServiceId': '%s', 'groupIds': ['%s']}}]}}"""
                .formatted(HowTo.ENDPOINTS, target, groupId);
    }

    /** An endpoint with its zone, the zone's link and its records. */
    public static void link(TestAzure azure, String name, String target, String groupId, String zone) {
        azure.put(zone, "{'location': 'global'}");
        azure.put(zone + "/virtualNetworkLinks/vnet", HowTo.LINK_BODY);
        azure.put(endpoint(name), endpointBody(target, groupId));
        azure.put(
                endpoint(name) + "/privateDnsZoneGroups/default",
                "{'properties': {'privateDnsZoneConfigs': [{'name': 'zone', 'properties': {'privateDnsZoneId': '%s'}}]}}"
                        .formatted(zone));
    }
}
