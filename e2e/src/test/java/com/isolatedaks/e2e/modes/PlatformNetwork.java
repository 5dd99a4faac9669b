package com.isolatedaks.e2e.modes;

import com.pulumi.azurenative.network.NatGateway;
import com.pulumi.azurenative.network.NatGatewayArgs;
import com.pulumi.azurenative.network.RouteTable;
import com.pulumi.azurenative.network.RouteTableArgs;
import com.pulumi.azurenative.network.Subnet;
import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import com.pulumi.azurenative.network.inputs.AddressSpaceArgs;
import com.pulumi.azurenative.network.inputs.DelegationArgs;
import com.pulumi.azurenative.network.inputs.NatGatewaySkuArgs;
import com.pulumi.azurenative.network.inputs.RouteArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;

/** A network for clusters that share a registry: a node subnet for each way out, and one for each API server. */
final class PlatformNetwork {
    private static final List<String> WAYS_OUT = List.of("none", "routing", "balancer", "own-nat");

    private static final int FIRST_RANGE = 50;

    private final RegistryKind registry;
    private final ResourceGroup group;
    private final String prefix;
    /** Azure lets one operation at a time write a network, so that each subnet waits for the one before it. */
    private CustomResource last;

    private PlatformNetwork(RegistryKind registry, ResourceGroup group) {
        this.registry = registry;
        this.group = group;
        // Apart from each other, and from the ranges of pods and services that clusters have by default.
        this.prefix = "10.%d.".formatted(FIRST_RANGE + registry.ordinal());
        this.last = new VirtualNetwork(
                name("network"),
                VirtualNetworkArgs.builder()
                        .resourceGroupName(Landscape.group(registry))
                        .location(Landscape.REGION)
                        .virtualNetworkName("network")
                        .addressSpace(AddressSpaceArgs.builder()
                                .addressPrefixes(prefix + "0.0/16")
                                .build())
                        .build(),
                after(group));
    }

    static PlatformNetwork make(RegistryKind registry, ResourceGroup group) {
        PlatformNetwork network = new PlatformNetwork(registry, group);
        network.nodes(0, SubnetArgs.builder());
        network.nodes(
                1,
                SubnetArgs.builder()
                        .routeTable(com.pulumi.azurenative.network.inputs.RouteTableArgs.builder()
                                .id(network.routes().id())
                                .build()));
        network.nodes(2, SubnetArgs.builder());
        network.nodes(
                3,
                SubnetArgs.builder()
                        .natGateway(SubResourceArgs.builder()
                                .id(network.gateway().id())
                                .build()));
        for (int i = 0; i < WAYS_OUT.size(); i++) {
            network.apiServer(i);
        }
        network.subnet("endpoints", "20.0/24", SubnetArgs.builder().defaultOutboundAccess(false));
        return network;
    }

    /** Whatever stands in the network waits for this. */
    CustomResource ready() {
        return last;
    }

    private void nodes(int index, SubnetArgs.Builder args) {
        subnet("nodes-" + WAYS_OUT.get(index), 4 * index + ".0/22", args.defaultOutboundAccess(false));
    }

    private void apiServer(int index) {
        subnet(
                "api-server-" + WAYS_OUT.get(index),
                "21." + 16 * index + "/28",
                SubnetArgs.builder()
                        .delegations(DelegationArgs.builder()
                                .name("aks")
                                .serviceName("Microsoft.ContainerService/managedClusters")
                                .build()));
    }

    private void subnet(String subnet, String range, SubnetArgs.Builder args) {
        last = new Subnet(
                name(subnet),
                args.resourceGroupName(Landscape.group(registry))
                        .virtualNetworkName("network")
                        .subnetName(subnet)
                        .addressPrefix(prefix + range)
                        .build(),
                after(last));
    }

    private RouteTable routes() {
        return new RouteTable(
                name("routes"),
                RouteTableArgs.builder()
                        .resourceGroupName(Landscape.group(registry))
                        .location(Landscape.REGION)
                        .routeTableName("routes")
                        .routes(RouteArgs.builder()
                                .name("to-firewall")
                                .addressPrefix("0.0.0.0/0")
                                .nextHopType("VirtualAppliance")
                                .nextHopIpAddress(Landscape.FIREWALL)
                                .build())
                        .build(),
                after(group));
    }

    private NatGateway gateway() {
        return new NatGateway(
                name("gateway"),
                NatGatewayArgs.builder()
                        .resourceGroupName(Landscape.group(registry))
                        .location(Landscape.REGION)
                        .natGatewayName("gateway")
                        .sku(NatGatewaySkuArgs.builder().name("Standard").build())
                        .build(),
                after(group));
    }

    private String name(String resource) {
        return registry + "-" + resource;
    }

    private static CustomResourceOptions after(CustomResource earlier) {
        return CustomResourceOptions.builder().dependsOn(earlier).build();
    }
}
