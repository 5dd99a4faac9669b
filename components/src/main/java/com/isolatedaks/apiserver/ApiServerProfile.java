package com.isolatedaks.apiserver;

import com.isolatedaks.engine.Known;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAPIServerAccessProfileArgs;
import com.pulumi.core.Output;
import java.util.Optional;

/**
 * What the cluster's request says of its API server, which is always private. A public name is off, so that not even the
 * API server's private address is told to the internet; only without a private zone nodes could not find it otherwise.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/private-clusters">Private clusters</a>
 */
public final class ApiServerProfile {
    private ApiServerProfile() {}

    /** The part of the request. */
    public static ManagedClusterAPIServerAccessProfileArgs of(
            String clusterName, ApiServerPlan plan, Optional<Output<String>> subnetId) {
        return ManagedClusterAPIServerAccessProfileArgs.builder()
                .enablePrivateCluster(true)
                .enablePrivateClusterPublicFQDN(plan.zone() == ApiServerPlan.Zone.NONE)
                .enableVnetIntegration(plan.hasVnetIntegration())
                .subnetId(subnetId.filter(id -> plan.hasVnetIntegration()).orElse(null))
                .privateDNSZone(zone(clusterName, plan))
                .disableRunCommand(plan.isRunCommandDisabled())
                .build();
    }

    private static Output<String> zone(String clusterName, ApiServerPlan plan) {
        return switch (plan.zone()) {
            case SYSTEM -> Output.of("system");
            case NONE -> Output.of("none");
            case BROUGHT ->
                Known.checked(
                        clusterName,
                        plan.broughtZoneId().orElseThrow(),
                        (id, problems) -> ApiServerZone.check(id, plan.zoneName(), problems));
        };
    }
}
