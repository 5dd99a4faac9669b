package com.isolatedaks.cluster;

import com.isolatedaks.access.RoleGrants;
import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.registry.RegistryGrant;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grants the cluster's identities each role on the one resource that it is needed for. */
final class IdentityRoles {
    private static final String SERVICE_PRINCIPAL = "ServicePrincipal";

    private final Children children;
    private final boolean doBroughtHaveRoles;
    private final List<Resource> granted = new ArrayList<>();

    private IdentityRoles(Children children, boolean doBroughtHaveRoles) {
        this.children = children;
        this.doBroughtHaveRoles = doBroughtHaveRoles;
    }

    static List<Resource> grant(
            Children children,
            IdentityIds controlPlane,
            IdentityIds kubelet,
            IdentityScopes scopes,
            boolean doBroughtHaveRoles) {
        var roles = new IdentityRoles(children, doBroughtHaveRoles);
        // Nobody can have had a role on an identity that is only made now.
        if (!kubelet.isBrought() || !roles.hasRoles(controlPlane)) {
            roles.grant(
                    ChildName.KUBELET_IDENTITY_OPERATOR,
                    BuiltInRoles.MANAGED_IDENTITY_OPERATOR,
                    kubelet.id(),
                    controlPlane);
        }
        scopes.registryGrants().forEach(grant -> roles.grant(grant, kubelet));
        BuiltInRole network = BuiltInRoles.NETWORK_CONTRIBUTOR;
        roles.grant(ChildName.NODE_SUBNET_CONTRIBUTOR, network, scopes.nodeSubnetId(), controlPlane);
        roles.grant(ChildName.API_SERVER_SUBNET_CONTRIBUTOR, network, scopes.apiServerSubnetId(), controlPlane);
        roles.grant(
                ChildName.DNS_ZONE_CONTRIBUTOR,
                BuiltInRoles.PRIVATE_DNS_ZONE_CONTRIBUTOR,
                scopes.privateDnsZoneId(),
                controlPlane);
        roles.grant(ChildName.ROUTE_TABLE_CONTRIBUTOR, network, scopes.routeTableId(), controlPlane);
        roles.grant(ChildName.VIRTUAL_NETWORK_CONTRIBUTOR, network, scopes.virtualNetworkId(), controlPlane);
        return List.copyOf(roles.granted);
    }

    private void grant(ChildName child, BuiltInRole role, Optional<Output<String>> scope, IdentityIds identity) {
        scope.filter(id -> !hasRoles(identity)).ifPresent(id -> grant(child, role, id, identity));
    }

    private void grant(RegistryGrant grant, IdentityIds identity) {
        if (!hasRoles(identity)) {
            String name = grant.key()
                    .map(key -> children.name(grant.child(), key))
                    .orElseGet(() -> children.name(grant.child()));
            grant(name, grant.role(), grant.registryId(), identity);
        }
    }

    private void grant(ChildName child, BuiltInRole role, Output<String> scope, IdentityIds identity) {
        grant(children.name(child), role, scope, identity);
    }

    private void grant(String name, BuiltInRole role, Output<String> scope, IdentityIds identity) {
        granted.add(new RoleGrants(children).grant(name, role, scope, identity.principalId(), SERVICE_PRINCIPAL));
    }

    private boolean hasRoles(IdentityIds identity) {
        return identity.isBrought() && doBroughtHaveRoles;
    }
}
