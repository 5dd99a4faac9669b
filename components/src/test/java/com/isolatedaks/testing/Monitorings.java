package com.isolatedaks.testing;

import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.inputs.JoinedResourceArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Arguments of monitoring that are right, to be changed in one thing. */
public final class Monitorings {
    public static final String ENDPOINTS = Clusters.NETWORK + "/subnets/endpoints";
    public static final List<String> ZONES = PrivateLinkServices.azureMonitor().publicZones("");

    private static final String HUB = "/subscriptions/h/resourceGroups/hub/providers/";

    private Monitorings() {}

    /** Everything is made. */
    public static MonitoringPrivateLinksArgs.Builder made() {
        return joining().endpointSubnetId(ENDPOINTS);
    }

    /** Made in the networks of a hub; the hub is to be set. */
    public static MonitoringPrivateLinksArgs.Builder joining() {
        return MonitoringPrivateLinksArgs.builder()
                .resourceGroupName("group")
                .location("westeurope")
                .virtualNetworks(Map.of(
                        "nodes",
                        LinkedNetworkArgs.builder()
                                .virtualNetworkId(Clusters.NETWORK)
                                .build()));
    }

    /** A hub with nothing but a scope. */
    public static MonitoringHubArgs.Builder scope() {
        return MonitoringHubArgs.builder().privateLinkScopeId(HUB + "Microsoft.Insights/privateLinkScopes/scope");
    }

    /** A hub that has everything. */
    public static MonitoringHubArgs.Builder hub() {
        return scope().logAnalyticsWorkspaceId(HUB + "Microsoft.OperationalInsights/workspaces/logs")
                .azureMonitorWorkspaceId(HUB + "Microsoft.Monitor/accounts/metrics")
                .ingestionEndpointId(HUB + "Microsoft.Insights/dataCollectionEndpoints/ingest")
                .configurationEndpoints(
                        Map.of("westeurope", joined("Microsoft.Insights/dataCollectionEndpoints/config")))
                .privateDnsZones(zones(ZONES));
    }

    /** Zones of the hub. */
    public static Map<String, JoinedResourceArgs> zones(List<String> names) {
        return names.stream()
                .collect(Collectors.toMap(name -> name, name -> joined("Microsoft.Network/privateDnsZones/" + name)));
    }

    private static JoinedResourceArgs joined(String typeAndName) {
        return JoinedResourceArgs.builder().id(HUB + typeAndName).build();
    }
}
