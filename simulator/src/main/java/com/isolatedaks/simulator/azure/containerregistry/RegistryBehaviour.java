package com.isolatedaks.simulator.azure.containerregistry;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.Resources;
import com.isolatedaks.simulator.azure.network.PrivateLinkTarget;
import java.util.List;
import java.util.Locale;

/** Microsoft.ContainerRegistry/registries. */
public final class RegistryBehaviour implements PrivateLinkTarget {
    /** The ARM type. */
    public static final String TYPE = "Microsoft.ContainerRegistry/registries";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void put(Put put) {
        boolean isTaken = put.resources().ofType(TYPE).stream()
                .anyMatch(other -> other.id().name().equalsIgnoreCase(put.id().name())
                        && !other.id().equals(put.id()));
        if (isTaken) {
            throw RegistryErrors.nameInUse(put.id().name());
        }
        setDefaults(put.body());
        RegistrySkus.check(put.body());
        if (put.changes("/properties/zoneRedundancy")) {
            throw RegistryErrors.cannotChange(put.id(), "properties.zoneRedundancy");
        }
        if (put.body().is("/properties/policies/exportPolicy/status", "disabled")
                && !put.body().is("/properties/publicNetworkAccess", "Disabled")) {
            // https://learn.microsoft.com/azure/container-registry/data-loss-prevention
            throw RegistryErrors.exportNeedsPrivateAccess();
        }
        put.body()
                .set("/properties/loginServer", name(put.id().name()) + ".azurecr.io")
                .set("/sku/tier", put.body().text("/sku/name"));
        put.keepOrSet("/properties/creationDate", put.resources().now().toString());
    }

    /** The defaults of the API: https://learn.microsoft.com/rest/api/containerregistry/registries/create. */
    private static void setDefaults(Body body) {
        body.setIfAbsent("/properties/adminUserEnabled", false)
                .setIfAbsent("/properties/anonymousPullEnabled", false)
                .setIfAbsent("/properties/dataEndpointEnabled", false)
                .setIfAbsent("/properties/publicNetworkAccess", "Enabled")
                .setIfAbsent("/properties/networkRuleBypassOptions", "AzureServices")
                .setIfAbsent("/properties/zoneRedundancy", "Disabled")
                .setIfAbsent("/properties/encryption/status", "disabled")
                .setIfAbsent("/properties/policies/quarantinePolicy/status", "disabled")
                .setIfAbsent("/properties/policies/trustPolicy/type", "Notary")
                .setIfAbsent("/properties/policies/trustPolicy/status", "disabled")
                .setIfAbsent("/properties/policies/retentionPolicy/days", 7)
                .setIfAbsent("/properties/policies/retentionPolicy/status", "disabled")
                .setIfAbsent("/properties/policies/exportPolicy/status", "enabled")
                .setIfAbsent("/properties/policies/azureADAuthenticationAsArmPolicy/status", "enabled")
                .setIfAbsent("/properties/policies/softDeletePolicy/retentionDays", 7)
                .setIfAbsent("/properties/policies/softDeletePolicy/status", "disabled");
    }

    private static String name(String registry) {
        return registry.toLowerCase(Locale.ROOT);
    }

    @Override
    public Body action(String name, Body parameters, AzureResource resource, Resources resources) {
        if (name.equals("listCredentials") && !resource.body().isTrue("/properties/adminUserEnabled")) {
            throw RegistryErrors.adminUserIsDisabled(resource.id());
        }
        throw ArmErrors.unknownAction(resource.id(), name);
    }

    @Override
    public void show(AzureResource resource, Resources resources) {
        PrivateLinkTarget.super.show(resource, resources);
        // A private endpoint turns the dedicated data endpoints on
        // (https://learn.microsoft.com/azure/container-registry/container-registry-private-link).
        boolean hasDataEndpoints = resource.body().has("/properties/privateEndpointConnections/0")
                || resource.body().isTrue("/properties/dataEndpointEnabled");
        String dataEndpoint =
                "%s.%s.data.azurecr.io".formatted(name(resource.id().name()), resource.location());
        resource.body().set("/properties/dataEndpointHostNames", hasDataEndpoints ? List.of(dataEndpoint) : List.of());
    }
}
