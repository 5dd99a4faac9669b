package com.isolatedaks.e2e.programs;

import static java.util.stream.Collectors.toMap;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.MonitoringPrivateLinks;
import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.JoinedResourceArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.MonitoringHubArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.isolatedaks.isolation.catalogue.PrivateLinkServices;
import com.pulumi.Pulumi;
import com.pulumi.azurenative.network.VirtualNetworkPeering;
import com.pulumi.azurenative.network.VirtualNetworkPeeringArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** A cluster that is monitored through the {@link MonitoringHub}; its network is peered with the hub's. */
public final class MonitoredSpoke {
    private static final String REGION = "westeurope";
    private static final String HUB =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/hub/providers/";
    private static final String HUB_NETWORK = HUB + "Microsoft.Network/virtualNetworks/hub";
    private static final Map<String, String> ADDRESS_SPACES = Map.of("blue", "10.1.0.0/16", "green", "10.2.0.0/16");

    private MonitoredSpoke() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            String name = context.projectName();
            var group = new ResourceGroup(
                    "group",
                    ResourceGroupArgs.builder()
                            .resourceGroupName(name)
                            .location(REGION)
                            .build());
            var inGroup = ComponentResourceOptions.builder().dependsOn(group).build();
            var network = new IsolatedNetwork(
                    name,
                    IsolatedNetworkArgs.builder()
                            .resourceGroupName(name)
                            .location(REGION)
                            .addressSpace(ADDRESS_SPACES.get(name))
                            .build(),
                    inGroup);
            // The id, unlike the name, is known only when the network is done.
            var there = peer(
                    "to-hub", name, network.virtualNetworkId().applyValue(id -> name), Output.of(HUB_NETWORK), null);
            var back = peer("from-hub-" + name, "hub", Output.of("hub"), network.virtualNetworkId(), there);
            // A network can be linked only while nobody writes it.
            var networkId = back.id().apply(done -> network.virtualNetworkId());
            var monitoring = new MonitoringPrivateLinks(
                    "monitoring",
                    MonitoringPrivateLinksArgs.builder()
                            .resourceGroupName(name)
                            .location(REGION)
                            .monitoringName(name)
                            .virtualNetworks(Map.of(
                                    name,
                                    LinkedNetworkArgs.builder()
                                            .virtualNetworkId(networkId)
                                            .build()))
                            .hub(hub())
                            .build(),
                    inGroup);
            new IsolatedAksCluster(
                    "cluster",
                    IsolatedAksClusterArgs.builder()
                            .resourceGroupName(name)
                            .location(REGION)
                            .clusterName(name)
                            .protect(false)
                            .network(network.forCluster()
                                    .serviceCidr("172.20.0.0/16")
                                    .build())
                            .monitoring(monitoring.forCluster().build())
                            .access(AccessArgs.builder()
                                    .administrators(Map.of(
                                            "platform",
                                            PrincipalArgs.builder()
                                                    .objectId("11111111-2222-3333-4444-555555555555")
                                                    .build()))
                                    .build())
                            .build(),
                    inGroup);
        });
    }

    private static MonitoringHubArgs hub() {
        return MonitoringHubArgs.builder()
                .privateLinkScopeId(HUB + "Microsoft.Insights/privateLinkScopes/hub-monitor-scope")
                .logAnalyticsWorkspaceId(HUB + "Microsoft.OperationalInsights/workspaces/hub-monitor-logs")
                .azureMonitorWorkspaceId(HUB + "Microsoft.Monitor/accounts/hub-monitor-metrics")
                .ingestionEndpointId(HUB + "Microsoft.Insights/dataCollectionEndpoints/hub-monitor-ingest-westeurope")
                .configurationEndpoints(Map.of(
                        REGION, joined("Microsoft.Insights/dataCollectionEndpoints/hub-monitor-config-westeurope")))
                .privateDnsZones(PrivateLinkServices.azureMonitor().publicZones("").stream()
                        .collect(toMap(zone -> zone, zone -> joined("Microsoft.Network/privateDnsZones/" + zone))))
                .build();
    }

    private static JoinedResourceArgs joined(String typeAndName) {
        return JoinedResourceArgs.builder().id(HUB + typeAndName).build();
    }

    private static VirtualNetworkPeering peer(
            String name, String group, Output<String> network, Output<String> remoteId, VirtualNetworkPeering earlier) {
        return new VirtualNetworkPeering(
                name,
                VirtualNetworkPeeringArgs.builder()
                        .resourceGroupName(group)
                        .virtualNetworkName(network)
                        .virtualNetworkPeeringName(name)
                        .allowVirtualNetworkAccess(true)
                        .allowForwardedTraffic(false)
                        .allowGatewayTransit(false)
                        .useRemoteGateways(false)
                        .remoteVirtualNetwork(
                                SubResourceArgs.builder().id(remoteId).build())
                        .build(),
                earlier == null
                        ? CustomResourceOptions.Empty
                        : CustomResourceOptions.builder().dependsOn(earlier).build());
    }
}
