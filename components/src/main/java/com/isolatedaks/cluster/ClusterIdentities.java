package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.access.RoleGrants;
import com.isolatedaks.apiserver.ApiServerPlan;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.registry.RegistryRoles;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * The cluster's identities with all they may do. Azure checks the roles when the cluster is put and nodes use them when
 * they boot, minutes later, so the cluster waits for each of them.
 *
 * @param controlPlane what AKS manages the network with
 * @param kubelet what nodes pull images with
 * @param roles the role assignments that must be there before the cluster
 * @see <a href="https://learn.microsoft.com/azure/aks/use-managed-identity">Managed identities in AKS</a>
 */
public record ClusterIdentities(
        UserAssignedIdentity controlPlane, UserAssignedIdentity kubelet, List<? extends Resource> roles) {

    private static final String SERVICE_PRINCIPAL = "ServicePrincipal";

    /** Makes both identities and grants each role on the one resource it is needed for. */
    public static ClusterIdentities make(
            Children children,
            ClusterNames names,
            Output<String> resourceGroupName,
            String location,
            IsolatedAksClusterArgs args,
            ClusterPlacement placement,
            @Nullable Output<Map<String, String>> tags) {
        UserAssignedIdentity controlPlane = identity(
                children, ChildName.CONTROL_PLANE_IDENTITY, names.controlPlane(), resourceGroupName, location, tags);
        UserAssignedIdentity kubelet =
                identity(children, ChildName.KUBELET_IDENTITY, names.kubelet(), resourceGroupName, location, tags);

        RoleGrants grants = new RoleGrants(children);
        List<Resource> roles = new ArrayList<>();
        roles.add(grants.grant(
                children.name(ChildName.KUBELET_IDENTITY_OPERATOR),
                BuiltInRoles.MANAGED_IDENTITY_OPERATOR,
                kubelet.id(),
                controlPlane.principalId(),
                SERVICE_PRINCIPAL));
        RegistryRoles.of(args)
                .forEach((child, role) -> roles.add(grants.grant(
                        children.name(child),
                        role,
                        args.registryId().orElseThrow(),
                        kubelet.principalId(),
                        SERVICE_PRINCIPAL)));
        placement
                .nodeSubnetId()
                .ifPresent(subnetId -> roles.add(grants.grant(
                        children.name(ChildName.NODE_SUBNET_CONTRIBUTOR),
                        BuiltInRoles.NETWORK_CONTRIBUTOR,
                        subnetId,
                        controlPlane.principalId(),
                        SERVICE_PRINCIPAL)));
        placement
                .apiServerSubnetId()
                .ifPresent(subnetId -> roles.add(grants.grant(
                        children.name(ChildName.API_SERVER_SUBNET_CONTRIBUTOR),
                        BuiltInRoles.NETWORK_CONTRIBUTOR,
                        subnetId,
                        controlPlane.principalId(),
                        SERVICE_PRINCIPAL)));
        // AKS links a zone that is brought to the network itself, which takes rights on both.
        ApiServerPlan.of(args).zoneIdForRoles().ifPresent(zoneId -> {
            roles.add(grants.grant(
                    children.name(ChildName.DNS_ZONE_CONTRIBUTOR),
                    BuiltInRoles.PRIVATE_DNS_ZONE_CONTRIBUTOR,
                    zoneId,
                    controlPlane.principalId(),
                    SERVICE_PRINCIPAL));
            placement
                    .nodeSubnetId()
                    .ifPresent(subnetId -> roles.add(grants.grant(
                            children.name(ChildName.VIRTUAL_NETWORK_CONTRIBUTOR),
                            BuiltInRoles.NETWORK_CONTRIBUTOR,
                            subnetId.applyValue(ClusterIdentities::networkOf),
                            controlPlane.principalId(),
                            SERVICE_PRINCIPAL)));
        });
        return new ClusterIdentities(controlPlane, kubelet, List.copyOf(roles));
    }

    private static UserAssignedIdentity identity(
            Children children,
            ChildName child,
            String name,
            Output<String> resourceGroupName,
            String location,
            @Nullable Output<Map<String, String>> tags) {
        return new UserAssignedIdentity(
                children.name(child),
                UserAssignedIdentityArgs.builder()
                        .resourceGroupName(resourceGroupName)
                        .location(location)
                        .resourceName(name)
                        .tags(tags)
                        .build(),
                children.options());
    }

    private static String networkOf(String subnetId) {
        int subnets = subnetId.toLowerCase(Locale.ROOT).indexOf("/subnets/");
        return subnets < 0 ? subnetId : subnetId.substring(0, subnets);
    }
}
