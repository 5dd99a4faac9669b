package com.isolatedaks.simulator.azure.network;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands in a subnet, and so keeps it from being deleted or moved. */
public final class SubnetUsers {
    private static final String CLUSTER = "Microsoft.ContainerService/managedClusters";

    /** Types with one subnet, and where their bodies name it. */
    private static final Map<String, String> SUBNET_OF = Map.of(
            PrivateEndpointBehaviour.TYPE,
            "/properties/subnet/id",
            CLUSTER,
            "/properties/apiServerAccessProfile/subnetId",
            CLUSTER + "/agentPools",
            "/properties/vnetSubnetID");

    /** Types with an array of IP configurations, each with its subnet. */
    private static final List<String> WITH_IP_CONFIGURATIONS = List.of(
            "Microsoft.Network/azureFirewalls",
            "Microsoft.Network/bastionHosts",
            "Microsoft.Network/dnsResolvers/inboundEndpoints");

    private SubnetUsers() {}

    /** The resources that stand in a subnet. */
    public static List<AzureResource> of(ResourceId subnet, Resources resources) {
        Stream<AzureResource> direct = SUBNET_OF.entrySet().stream()
                .flatMap(entry -> resources.ofType(entry.getKey()).stream().filter(user -> user.body()
                        .id(entry.getValue())
                        .filter(subnet::equals)
                        .isPresent()));
        Stream<AzureResource> configured = WITH_IP_CONFIGURATIONS.stream()
                .flatMap(type -> resources.ofType(type).stream())
                .filter(user -> user.body().objects("/properties/ipConfigurations").stream()
                        .anyMatch(configuration -> Stream.of("/properties/subnet/id", "/subnet/id")
                                .anyMatch(pointer -> configuration
                                        .id(pointer)
                                        .filter(subnet::equals)
                                        .isPresent())));
        return Stream.concat(direct, configured).toList();
    }
}
