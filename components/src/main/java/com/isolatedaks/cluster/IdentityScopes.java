package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.apiserver.ApiServerPlan;
import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.registry.RegistryRoles;
import com.pulumi.core.Output;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What exists before the cluster and its identities need roles on.
 *
 * @param registryId the registry that nodes pull from
 * @param registryRoles what nodes need on it, by the children that grant it
 * @param nodeSubnetId the subnet that nodes stand in
 * @param apiServerSubnetId the subnet that the API server stands in
 * @param privateDnsZoneId the zone of the API server's name
 * @param isWholeNetwork whether the whole virtual network of the nodes is needed
 */
record IdentityScopes(
        Optional<Output<String>> registryId,
        Map<ChildName, BuiltInRole> registryRoles,
        Optional<Output<String>> nodeSubnetId,
        Optional<Output<String>> apiServerSubnetId,
        Optional<Output<String>> privateDnsZoneId,
        boolean isWholeNetwork) {

    static IdentityScopes of(IsolatedAksClusterArgs args, ClusterPlacement placement) {
        Optional<Output<String>> zoneId = ApiServerPlan.of(args).zoneIdForRoles();
        return new IdentityScopes(
                args.registryId(),
                RegistryRoles.of(args),
                placement.nodeSubnetId(),
                placement.apiServerSubnetId(),
                zoneId,
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
        return Stream.of(registryId, nodeSubnetId, apiServerSubnetId, privateDnsZoneId)
                .allMatch(Optional::isEmpty);
    }

    private static String networkOf(String subnetId) {
        int subnets = subnetId.toLowerCase(Locale.ROOT).indexOf("/subnets/");
        return subnets < 0 ? subnetId : subnetId.substring(0, subnets);
    }
}
