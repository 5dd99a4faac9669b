package examples.spoke;

import com.isolatedaks.IsolatedAksCluster;
import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.MonitoringPrivateLinks;
import com.isolatedaks.MonitoringPrivateLinksArgs;
import com.isolatedaks.PrivateDnsZoneLinks;
import com.isolatedaks.PrivateDnsZoneLinksArgs;
import com.isolatedaks.PrivateStorageClasses;
import com.isolatedaks.PrivateStorageClassesArgs;
import com.isolatedaks.enums.StorageService;
import com.isolatedaks.inputs.AccessArgs;
import com.isolatedaks.inputs.LinkedNetworkArgs;
import com.isolatedaks.inputs.PrincipalArgs;
import com.isolatedaks.inputs.StorageClassArgs;
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

/**
 * A cluster that uses what the hub has: its zones, its registry, its monitoring; its network is peered with
 * the hub's. Its volumes have an account and an endpoint of their own, whose record goes into the hub's zone.
 */
public final class Spoke {
    private static final String REGION = "westeurope";

    private Spoke() {}

    /** Run by the Pulumi engine. */
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var config = context.config();
            String name = config.require("name");
            Hub hub = new Hub(config.require("hubSubscriptionId"), config.require("hubRegistry"));
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
                            .addressSpace(config.require("addressSpace"))
                            .build(),
                    inGroup);
            // The id, unlike the name, is known only when the network is done.
            var there = peer(
                    "to-hub", name, network.virtualNetworkId().applyValue(id -> name), Output.of(hub.id("Microsoft.Network/virtualNetworks/hub")), null);
            var back = peer("from-hub-" + name, "hub", Output.of("hub"), network.virtualNetworkId(), there);
            // A network can be linked only while nobody writes it.
            var networkId = back.id().apply(done -> network.virtualNetworkId());
            var links = new PrivateDnsZoneLinks(
                    "links",
                    PrivateDnsZoneLinksArgs.builder()
                            .sharedZones(hub.zones())
                            .virtualNetworks(Map.of(
                                    name,
                                    LinkedNetworkArgs.builder()
                                            .virtualNetworkId(networkId)
                                            .build()))
                            .build(),
                    inGroup);
            var linked = ComponentResourceOptions.builder().dependsOn(links).build();
            var monitoring = new MonitoringPrivateLinks(
                    "monitoring",
                    MonitoringPrivateLinksArgs.builder()
                            .resourceGroupName(name)
                            .location(REGION)
                            .monitoringName(name)
                            .virtualNetworks(Map.of())
                            .hub(hub.monitoring())
                            .build(),
                    linked);
            var cluster = new IsolatedAksCluster(
                    "cluster",
                    IsolatedAksClusterArgs.builder()
                            .resourceGroupName(name)
                            .location(REGION)
                            .clusterName(name)
                            .protect(false)
                            .registryId(hub.registryId())
                            .network(network.forCluster()
                                    .serviceCidr("172.20.0.0/16")
                                    .build())
                            .monitoring(monitoring.forCluster().build())
                            .access(AccessArgs.builder()
                                    .administrators(Map.of(
                                            "platform",
                                            PrincipalArgs.builder()
                                                    .objectId(config.require("administratorGroupId"))
                                                    .build()))
                                    .build())
                            .build(),
                    linked);
            var storage = new PrivateStorageClasses(
                    "storage",
                    PrivateStorageClassesArgs.builder()
                            .resourceGroupName(name)
                            .location(REGION)
                            .endpointSubnetId(network.endpointSubnetId())
                            .virtualNetworks(Map.of())
                            .sharedZones(hub.zones())
                            .controlPlanePrincipalId(cluster.controlPlanePrincipalId())
                            .protect(false)
                            .classes(Map.of(
                                    "files",
                                    StorageClassArgs.builder()
                                            .service(StorageService.Files)
                                            .accountName(name + "files")
                                            .build()))
                            .build(),
                    linked);
            context.export("manifest", storage.manifest());
        });
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
