package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.IdentityType;
import com.isolatedaks.inputs.IdentityArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.enums.ResourceIdentityType;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterIdentityArgs;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * The cluster's identities with all they may do. Azure checks the roles when the cluster is put and nodes use them when
 * they boot, minutes later, so the cluster waits for each of them.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/use-managed-identity">Managed identities in AKS</a>
 */
public final class ClusterIdentities {
    private static final String KUBELET = "kubeletidentity";

    /** Both, or neither: Azure makes them with a system-assigned identity. */
    private final Optional<Pair> userAssigned;

    private final List<Resource> roles;

    private record Pair(IdentityIds controlPlane, IdentityIds kubelet) {}

    private ClusterIdentities(Optional<Pair> userAssigned, List<Resource> roles) {
        this.userAssigned = userAssigned;
        this.roles = roles;
    }

    /** Takes the identities that are brought, makes the others and grants what they need. */
    public static ClusterIdentities make(
            Children children, ClusterNames names, IsolatedAksClusterArgs args, ClusterPlacement placement) {
        return make(children, names, args, IdentityScopes.of(args, placement));
    }

    static ClusterIdentities make(
            Children children, ClusterNames names, IsolatedAksClusterArgs args, IdentityScopes scopes) {
        IdentityArgs identity =
                args.identity().orElseGet(() -> IdentityArgs.builder().build());
        if (identity.type().orElseThrow() == IdentityType.SystemAssigned) {
            return new ClusterIdentities(Optional.empty(), List.of());
        }
        IdentityIds controlPlane = broughtControlPlane(identity)
                .orElseGet(() -> made(children, ChildName.CONTROL_PLANE_IDENTITY, names.controlPlane(), args));
        IdentityIds kubelet = broughtKubelet(identity)
                .orElseGet(() -> made(children, ChildName.KUBELET_IDENTITY, names.kubelet(), args));
        return new ClusterIdentities(
                Optional.of(new Pair(controlPlane, kubelet)),
                IdentityRoles.grant(
                        children,
                        controlPlane,
                        kubelet,
                        scopes,
                        identity.assumeRolesExist().orElse(false)));
    }

    private static Optional<IdentityIds> broughtControlPlane(IdentityArgs identity) {
        return identity.controlPlaneIdentityId()
                .map(id ->
                        new IdentityIds(id, identity.controlPlanePrincipalId().orElseThrow(), Output.of(""), true));
    }

    private static Optional<IdentityIds> broughtKubelet(IdentityArgs identity) {
        return identity.kubeletIdentityId()
                .map(id -> new IdentityIds(
                        id,
                        identity.kubeletPrincipalId().orElseThrow(),
                        identity.kubeletClientId().orElseThrow(),
                        true));
    }

    private static IdentityIds made(Children children, ChildName child, String name, IsolatedAksClusterArgs args) {
        return IdentityIds.of(new UserAssignedIdentity(
                children.name(child),
                UserAssignedIdentityArgs.builder()
                        .resourceGroupName(args.resourceGroupName())
                        .location(args.location())
                        .resourceName(name)
                        .tags(args.tags().orElse(null))
                        .build(),
                children.options()));
    }

    /** The role assignments that must be there before the cluster. */
    public List<Resource> roles() {
        return roles;
    }

    /** What the cluster's request says of its control plane. */
    ManagedClusterIdentityArgs request() {
        return userAssigned
                .map(pair -> ManagedClusterIdentityArgs.builder()
                        .type(ResourceIdentityType.UserAssigned)
                        .userAssignedIdentities(pair.controlPlane().id().applyValue(List::of)))
                .orElseGet(() -> ManagedClusterIdentityArgs.builder().type(ResourceIdentityType.SystemAssigned))
                .build();
    }

    /** What it says of its nodes; nothing if Azure makes their identity. */
    @Nullable Output<Map<String, com.pulumi.azurenative.containerservice.inputs.UserAssignedIdentityArgs>> profile() {
        return userAssigned
                .map(pair -> Output.of(Map.of(
                        KUBELET,
                        com.pulumi.azurenative.containerservice.inputs.UserAssignedIdentityArgs.builder()
                                .resourceId(pair.kubelet().id())
                                .clientId(pair.kubelet().clientId())
                                .objectId(pair.kubelet().principalId())
                                .build())))
                .orElse(null);
    }

    /** Resource id of the control plane's identity, which is the cluster itself if it is system-assigned. */
    public Output<String> controlPlaneId(ManagedCluster cluster) {
        return userAssigned.map(pair -> pair.controlPlane().id()).orElseGet(cluster::id);
    }

    /** Object id of the control plane's identity. */
    public Output<String> controlPlanePrincipalId(ManagedCluster cluster) {
        return userAssigned.map(pair -> pair.controlPlane().principalId()).orElseGet(() -> cluster.identity()
                .applyValue(identity -> identity.orElseThrow().principalId()));
    }

    /** Resource id of the nodes' identity. */
    public Output<String> kubeletId(ManagedCluster cluster) {
        return userAssigned.map(pair -> pair.kubelet().id()).orElseGet(() -> cluster.identityProfile()
                .applyValue(profile ->
                        profile.orElseThrow().get(KUBELET).resourceId().orElseThrow()));
    }

    /** Client id of the nodes' identity. */
    public Output<String> kubeletClientId(ManagedCluster cluster) {
        return userAssigned.map(pair -> pair.kubelet().clientId()).orElseGet(() -> cluster.identityProfile()
                .applyValue(
                        profile -> profile.orElseThrow().get(KUBELET).clientId().orElseThrow()));
    }
}
