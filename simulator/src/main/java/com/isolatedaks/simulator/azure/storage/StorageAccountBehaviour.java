package com.isolatedaks.simulator.azure.storage;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.network.NetworkAcls;
import com.isolatedaks.simulator.azure.network.PrivateLinkTarget;
import java.util.List;
import java.util.Locale;

/** Microsoft.Storage/storageAccounts (https://learn.microsoft.com/rest/api/storagerp/storage-accounts/create). */
public final class StorageAccountBehaviour implements PrivateLinkTarget {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.Storage/storageAccounts";

    /** Static web sites have the number of the region's zone in their name; every region's is this one here. */
    private static final String WEB = "z6.web";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ArmException invalidName(ResourceId id, String expectation) {
        return StorageErrors.invalidName(id.name(), expectation);
    }

    @Override
    public void put(Put put) {
        put.resources().ofType(TYPE).stream()
                .map(AzureResource::id)
                .filter(other -> other.name().equalsIgnoreCase(put.id().name()) && !other.equals(put.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw StorageErrors.nameTaken(
                            put.id().name(),
                            other.subscriptionId().equals(put.id().subscriptionId()));
                });
        AccountRules.check(put);
        setDefaults(put.body());
        NetworkAcls.subnetsWithoutEndpoint(put, "Microsoft.Storage").findFirst().ifPresent(subnet -> {
            throw StorageErrors.noServiceEndpoint(subnet);
        });
        String now = put.resources().now().toString();
        put.keepOrSet("/properties/creationTime", now);
        put.keepOrSet("/properties/keyCreationTime/key1", now);
        put.keepOrSet("/properties/keyCreationTime/key2", now);
        put.body()
                .set("/sku/tier", AccountKinds.isPremium(put.body().text("/sku/name")) ? "Premium" : "Standard")
                .set("/properties/primaryLocation", put.body().text("/location"))
                .set("/properties/statusOfPrimary", "available")
                .set("/properties/primaryEndpoints", endpoints(put));
    }

    /** The defaults of the API: https://learn.microsoft.com/rest/api/storagerp/storage-accounts/create. */
    private static void setDefaults(Body account) {
        account.setIfAbsent("/properties/publicNetworkAccess", "Enabled")
                .setIfAbsent("/properties/allowBlobPublicAccess", false)
                .setIfAbsent("/properties/minimumTlsVersion", "TLS1_0")
                .setIfAbsent("/properties/supportsHttpsTrafficOnly", true)
                .setIfAbsent("/properties/encryption/keySource", "Microsoft.Storage")
                .setIfAbsent("/properties/networkAcls/bypass", "AzureServices")
                .setIfAbsent("/properties/networkAcls/defaultAction", "Allow")
                .setIfAbsent("/properties/networkAcls/ipRules", List.of())
                .setIfAbsent("/properties/networkAcls/virtualNetworkRules", List.of());
        if (AccountKinds.hasContainers(account) && !AccountKinds.isPremium(account.text("/sku/name"))) {
            account.setIfAbsent("/properties/accessTier", "Hot");
        }
    }

    private static Body endpoints(Put put) {
        Body endpoints = Body.empty();
        String name = put.id().name().toLowerCase(Locale.ROOT);
        for (String service : AccountKinds.services(put.body())) {
            endpoints.set(
                    "/" + service,
                    "https://%s.%s.core.windows.net/".formatted(name, service.equals("web") ? WEB : service));
        }
        return endpoints;
    }

    /** Keys can be listed though the account does not accept them ({@code allowSharedKeyAccess}). */
    @Override
    public Body action(String name, Body parameters, AzureResource resource, Resources resources) {
        if (name.equals("listKeys")) {
            return AccountKeys.of(resource);
        }
        throw ArmErrors.unknownAction(resource.id(), name);
    }
}
