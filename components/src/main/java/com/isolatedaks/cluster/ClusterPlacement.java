package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetwork;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.apiserver.ApiServerPlan;
import com.isolatedaks.engine.Known;
import com.isolatedaks.inputs.ClusterFirewallArgs;
import com.isolatedaks.inputs.ClusterNetworkArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.network.NetworkMode;
import com.isolatedaks.outbound.ClusterEgress;
import com.isolatedaks.outbound.EgressRoutes;
import com.isolatedaks.privatelink.Place;
import com.isolatedaks.privatelink.ServiceZone;
import com.isolatedaks.registry.RegistryNames;
import com.isolatedaks.registry.RegistryPrivateLink;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the cluster's nodes stand.
 *
 * @param nodeSubnetId their subnet, unless AKS manages the network
 * @param apiServerSubnetId a subnet for the API server, if there is one
 * @param routeTableId the node subnet's route table, if it leads to a firewall that is known
 * @param ready what must be done before nodes can boot there
 */
public record ClusterPlacement(
        Optional<Output<String>> nodeSubnetId,
        Optional<Output<String>> apiServerSubnetId,
        Optional<Output<String>> routeTableId,
        List<? extends Resource> ready) {

    /** Takes the given network, makes one with a private endpoint of the registry in it, or leaves it to AKS. */
    public static ClusterPlacement of(Children children, ClusterNames names, IsolatedAksClusterArgs args) {
        ClusterNetworkArgs network = NetworkMode.network(args);
        Optional<ClusterFirewallArgs> firewall = ClusterEgress.of(args).map(ClusterEgress::firewall);
        return NetworkMode.of(args) == NetworkMode.MADE
                ? made(children, names, args)
                : new ClusterPlacement(
                        network.nodeSubnetId()
                                .map(id -> Known.checked(children.parentName(), id, NetworkRules::checkSubnet))
                                .map(id -> afterFirewall(id, firewall)),
                        network.apiServerSubnetId(),
                        firewall.flatMap(ClusterFirewallArgs::routeTableId),
                        List.of());
    }

    /** Nodes that boot before the route to the firewall is there would find their features' hosts missing. */
    private static Output<String> afterFirewall(Output<String> subnetId, Optional<ClusterFirewallArgs> firewall) {
        return firewall.flatMap(ClusterFirewallArgs::privateAddress)
                .map(address -> Children.deployedAfter(subnetId, List.of(address)))
                .orElse(subnetId);
    }

    private static ClusterPlacement made(Children children, ClusterNames names, IsolatedAksClusterArgs args) {
        ClusterNetworkArgs inputs = NetworkMode.network(args);
        EgressRoutes routes = EgressRoutes.of(children, names.cluster(), args);
        IsolatedNetwork network = new IsolatedNetwork(
                children.name(ChildName.NETWORK),
                IsolatedNetworkArgs.builder()
                        .resourceGroupName(args.resourceGroupName())
                        .location(args.location())
                        .virtualNetworkName(names.cluster())
                        .addressSpace(inputs.addressSpace().orElseThrow())
                        .subnetPrefixes(inputs.subnetPrefixes().orElse(null))
                        .enableApiServerSubnet(ApiServerPlan.of(args).hasVnetIntegration())
                        .podCidrs(List.of(inputs.podCidr().orElseThrow()))
                        .dnsServers(inputs.dnsServers().orElse(null))
                        .nodeRouteTableId(routes.routeTableId().orElse(null))
                        .egress(ClusterEgress.of(args)
                                .map(egress -> egress.firewall().egress())
                                .orElse(null))
                        .tags(args.tags().orElse(null))
                        .build(),
                children.componentOptionsAfter(routes.made()));
        List<CustomResource> ready = args.registryId()
                .map(registryId ->
                        registryLink(children, names, args, network, registryId).done())
                .orElse(List.of());
        Optional<ClusterFirewallArgs> firewall = ClusterEgress.of(args).map(ClusterEgress::firewall);
        return new ClusterPlacement(
                Optional.of(afterFirewall(network.nodeSubnetId(), firewall)),
                network.apiServerSubnetId(),
                network.nodeRouteTableId(),
                ready);
    }

    private static RegistryPrivateLink registryLink(
            Children children,
            ClusterNames names,
            IsolatedAksClusterArgs args,
            IsolatedNetwork network,
            Output<String> registryId) {
        Place place =
                new Place(args.resourceGroupName(), args.location(), args.tags().orElse(null));
        ServiceZone zone = ServiceZone.make(
                children.name(ChildName.REGISTRY_ZONE),
                place,
                RegistryNames.zoneIn(args.location()),
                children.options());
        return RegistryPrivateLink.make(
                children,
                place,
                names.cluster() + "-registry",
                network.endpointSubnetId(),
                registryId,
                zone,
                Map.of(names.cluster(), network.virtualNetworkId()),
                children.options());
    }
}
