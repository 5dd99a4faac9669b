package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.apiserver.ApiServerPlan;
import com.isolatedaks.enums.OutboundType;
import com.isolatedaks.outbound.OutboundPlan;
import com.isolatedaks.registry.RegistryGrant;
import com.isolatedaks.registry.RegistryRoles;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What exists before the cluster and its identities need roles on.
 *
 * @param registryGrants what nodes need on registries
 * @param nodeSubnetId the subnet that nodes stand in
 * @param apiServerSubnetId the subnet that the API server stands in
 * @param privateDnsZoneId the zone of the API server's name
 * @param routeTableId the route table that Azure looks at when the way out is left to routes
 * @param isWholeNetwork whether the whole virtual network of the nodes is needed
 */
record IdentityScopes(
        List<RegistryGrant> registryGrants,
        Optional<Output<String>> nodeSubnetId,
        Optional<Output<String>> apiServerSubnetId,
        Optional<Output<String>> privateDnsZoneId,
        Optional<Output<String>> routeTableId,
        boolean isWholeNetwork) {

    static IdentityScopes of(IsolatedAksClusterArgs args, ClusterPlacement placement) {
        Optional<Output<String>> zoneId = ApiServerPlan.of(args).zoneIdForRoles();
        return new IdentityScopes(
                RegistryRoles.of(args),
                placement.nodeSubnetId(),
                placement.apiServerSubnetId(),
                zoneId,
                // https://learn.microsoft.com/azure/aks/egress-udr: the cluster checks the table when it is made.
                placement.routeTableId().filter(id -> OutboundPlan.of(args).type() == OutboundType.UserDefinedRouting),
                // AKS links a zone that is brought to the network itself; new nodes join the network by themselves
                // (https://learn.microsoft.com/azure/aks/node-auto-provisioning-custom-vnet).
                zoneId.isPresent() || args.enableNodeAutoProvisioning().orElse(false));
    }

    /** The virtual network of the nodes, if they need the whole of it. */
    Optional<Output<String>> virtualNetworkId() {
        return nodeSubnetId.filter(subnetId -> isWholeNetwork).map(id -> id.applyValue(IdentityScopes::networkOf));
    }

    /** Whether nothing is needed that exists before the cluster. */
    boolean isEmpty() {
        return registryGrants.isEmpty()
                && Stream.of(nodeSubnetId, apiServerSubnetId, privateDnsZoneId, routeTableId)
                        .allMatch(Optional::isEmpty);
    }

    private static String networkOf(String subnetId) {
        int subnets = subnetId.toLowerCase(Locale.ROOT).indexOf("/subnets/");
        return subnets < 0 ? subnetId : subnetId.substring(0, subnets);
    }
}
