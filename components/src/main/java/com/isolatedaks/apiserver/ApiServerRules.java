package com.isolatedaks.apiserver;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.engine.Known;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.isolation.catalogue.VnetIntegration;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.network.NetworkMode;
import com.isolatedaks.privatelink.LinkedNetworks;

/** What must hold of the way to the API server. */
public final class ApiServerRules {
    private ApiServerRules() {}

    /** Reports all that is wrong with it. */
    public static void check(IsolatedAksClusterArgs args, Problems problems) {
        ApiServerPlan plan = ApiServerPlan.of(args);
        checkPlace(args, plan, problems);
        if (args.apiServer().flatMap(ApiServerArgs::privateDnsZone).isPresent()
                && plan.broughtZoneId().isPresent()) {
            problems.add(
                    "apiServer.privateDnsZone",
                    "set together with privateDnsZoneId; remove one: the name is found in one place");
        }
        if (plan.doRolesExist() && plan.broughtZoneId().isEmpty()) {
            problems.add(
                    "apiServer.assumeRolesExist", "set although no zone is brought; remove it or set privateDnsZoneId");
        }
        plan.broughtZoneId().flatMap(Known::value).ifPresent(id -> ApiServerZone.check(id, plan.zoneName(), problems));
        LinkedNetworks.checkNames("apiServer.furtherVirtualNetworks", plan.furtherNetworks(), problems);
        if (plan.zone() == ApiServerPlan.Zone.NONE && !plan.furtherNetworks().isEmpty()) {
            problems.add(
                    Rules.FURTHER_NETWORKS,
                    "apiServer.furtherVirtualNetworks",
                    "set although there is no private DNS zone to link; remove it or choose another privateDnsZone");
        }
    }

    private static void checkPlace(IsolatedAksClusterArgs args, ApiServerPlan plan, Problems problems) {
        if (plan.hasVnetIntegration() && !VnetIntegration.facts().isAvailableIn(args.location())) {
            problems.add(
                    Rules.VNET_INTEGRATION_REGION,
                    "apiServer.access",
                    "not available in " + args.location(),
                    "VnetIntegration",
                    "\"PrivateLink\"",
                    "change it or the location");
        }
        boolean hasSubnet = NetworkMode.network(args).apiServerSubnetId().isPresent();
        if (NetworkMode.of(args) == NetworkMode.BROUGHT && hasSubnet != plan.hasVnetIntegration()) {
            problems.add(
                    Rules.API_SERVER_SUBNET,
                    "network.apiServerSubnetId",
                    hasSubnet
                            ? "set although the API server is reached by private link; remove it or set apiServer.access to VnetIntegration"
                            : "missing; set it to a delegated subnet in the network of nodeSubnetId, or set apiServer.access to PrivateLink");
        }
    }
}
