package com.isolatedaks.apiserver;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.ApiServerAccess;
import com.isolatedaks.enums.PrivateDnsZone;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.isolatedaks.isolation.catalogue.Regions;
import com.isolatedaks.isolation.catalogue.VnetIntegration;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the API server is reached.
 *
 * @param hasVnetIntegration whether it stands in the nodes' network; else a private endpoint does
 * @param zone where its name is found
 * @param broughtZoneId the zone that is brought
 * @param doRolesExist whether the roles on that zone are granted elsewhere
 * @param isRunCommandDisabled whether commands through Azure are off
 * @param furtherNetworks networks besides the cluster's own that resolve the name, by their keys
 * @param zoneName the name of the zone, or its end in a subzone, that AKS expects
 */
public record ApiServerPlan(
        boolean hasVnetIntegration,
        Zone zone,
        Optional<Output<String>> broughtZoneId,
        boolean doRolesExist,
        boolean isRunCommandDisabled,
        Map<String, LinkedNetworkArgs> furtherNetworks,
        String zoneName) {

    /** Where the API server's name is found. */
    public enum Zone {
        /** In a zone that AKS makes in the node resource group. */
        SYSTEM,
        /** In the public DNS. */
        NONE,
        /** In a zone that is brought. */
        BROUGHT
    }

    /** The plan that the inputs ask for. */
    public static ApiServerPlan of(IsolatedAksClusterArgs args) {
        ApiServerArgs inputs =
                args.apiServer().orElseGet(() -> ApiServerArgs.builder().build());
        boolean hasVnetIntegration =
                inputs.access().orElse(ApiServerAccess.PrivateLink) == ApiServerAccess.VnetIntegration;
        return new ApiServerPlan(
                hasVnetIntegration,
                zone(inputs),
                inputs.privateDnsZoneId(),
                inputs.assumeRolesExist().orElse(false),
                inputs.disableRunCommand().orElse(false),
                new TreeMap<>(inputs.furtherVirtualNetworks().orElse(Map.of())),
                zoneName(hasVnetIntegration, Regions.normalize(args.location())));
    }

    /** The zone that the cluster's identity needs roles on. */
    public Optional<Output<String>> zoneIdForRoles() {
        return broughtZoneId.filter(id -> !doRolesExist);
    }

    private static Zone zone(ApiServerArgs inputs) {
        if (inputs.privateDnsZoneId().isPresent()) {
            return Zone.BROUGHT;
        }
        return inputs.privateDnsZone().orElse(PrivateDnsZone.System) == PrivateDnsZone.None ? Zone.NONE : Zone.SYSTEM;
    }

    private static String zoneName(boolean hasVnetIntegration, String region) {
        return hasVnetIntegration
                ? VnetIntegration.facts().zoneIn(region)
                : PrivateLinkServices.apiServer().publicZones(region).get(0);
    }
}
