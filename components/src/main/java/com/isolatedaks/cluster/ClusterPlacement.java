package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.registry.RegistryNames;
import com.isolatedaks.registry.RegistryPrivateLink;
import com.pulumi.azurenative.privatedns.PrivateZone;
import com.pulumi.azurenative.privatedns.PrivateZoneArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the cluster's nodes stand.
 *
 * @param nodeSubnetId their subnet
 * @param apiServerSubnetId a subnet for the API server, if there is one
 * @param ready what must be done before nodes can boot there
 */
public record ClusterPlacement(
        Output<String> nodeSubnetId, Optional<Output<String>> apiServerSubnetId, List<? extends Resource> ready) {

    /** Takes the given network, or makes one with a private endpoint of the registry in it. */
    public static ClusterPlacement of(Children children, ClusterNames names, IsolatedAksClusterArgs args) {
        ClusterNetworkArgs network = args.network();
        return network.addressSpace().isPresent()
                ? made(children, names, args)
                : new ClusterPlacement(network.nodeSubnetId().orElseThrow(), network.apiServerSubnetId(), List.of());
    }

    private static ClusterPlacement made(Children children, ClusterNames names, IsolatedAksClusterArgs args) {
        IsolatedNetwork network = new IsolatedNetwork(
                children.name(ChildName.NETWORK),
                IsolatedNetworkArgs.builder()
                        .resourceGroupName(args.resourceGroupName())
                        .location(args.location())
                        .virtualNetworkName(names.cluster())
                        .addressSpace(args.network().addressSpace().orElseThrow())
                        .subnetPrefixes(args.network().subnetPrefixes().orElse(null))
                        .tags(args.tags().orElse(null))
                        .build(),
                children.componentOptions());
        String zoneName = RegistryNames.zoneIn(args.location());
        PrivateZone zone = new PrivateZone(
                children.name(ChildName.REGISTRY_ZONE),
                PrivateZoneArgs.builder()
                        .resourceGroupName(args.resourceGroupName())
                        .privateZoneName(zoneName)
                        .location("global")
                        .tags(args.tags().orElse(null))
                        .build(),
                children.options());
        RegistryPrivateLink link = RegistryPrivateLink.make(
                children,
                new RegistryPrivateLink.Place(
                        args.resourceGroupName(),
                        args.location(),
                        names.cluster() + "-registry",
                        network.endpointSubnetId(),
                        args.tags().orElse(null)),
                args.registryId(),
                new RegistryPrivateLink.Zone(zone, args.resourceGroupName(), zoneName),
                Map.of(names.cluster(), network.virtualNetworkId()));
        return new ClusterPlacement(network.nodeSubnetId(), network.apiServerSubnetId(), link.done());
    }
}
