package com.isolatedaks.cluster;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.enums.IdentityType;
import com.isolatedaks.inputs.ApiServerArgs;
import com.isolatedaks.inputs.IdentityArgs;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must hold of the cluster's identities.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/use-managed-identity">Managed identities in AKS</a>
 */
final class IdentityRules {
    private IdentityRules() {}

    static void check(IsolatedAksClusterArgs args, Problems problems) {
        Map<String, Boolean> existing = new LinkedHashMap<>();
        existing.put(
                "network",
                args.network()
                        .filter(network -> network.nodeSubnetId().isPresent()
                                || network.addressSpace().isPresent())
                        .isPresent());
        existing.put("registryId", args.registryId().isPresent());
        existing.put(
                "apiServer.privateDnsZoneId",
                args.apiServer().flatMap(ApiServerArgs::privateDnsZoneId).isPresent());
        List<String> needed = existing.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        args.identity().ifPresent(identity -> check(identity, needed, problems));
    }

    /**
     * Reports all that is wrong with the identities.
     *
     * @param needed the properties that name what exists before the cluster, on which it needs roles
     */
    static void check(IdentityArgs identity, List<String> needed, Problems problems) {
        boolean isSystemAssigned = identity.type().orElseThrow() == IdentityType.SystemAssigned;
        if (isSystemAssigned && !needed.isEmpty()) {
            problems.add(
                    Rules.SYSTEM_ASSIGNED_IDENTITY,
                    "type",
                    "SystemAssigned together with %s; set it to UserAssigned: the principal of a system-assigned identity"
                                    .formatted(String.join(" and ", needed))
                            + " does not exist before the cluster, so it cannot be granted the roles that the cluster"
                            + " needs there");
        }
        Map<String, Optional<Output<String>>> controlPlane = new LinkedHashMap<>();
        controlPlane.put("controlPlaneIdentityId", identity.controlPlaneIdentityId());
        controlPlane.put("controlPlanePrincipalId", identity.controlPlanePrincipalId());
        Map<String, Optional<Output<String>>> kubelet = new LinkedHashMap<>();
        kubelet.put("kubeletIdentityId", identity.kubeletIdentityId());
        kubelet.put("kubeletPrincipalId", identity.kubeletPrincipalId());
        kubelet.put("kubeletClientId", identity.kubeletClientId());
        for (var ids : List.of(controlPlane, kubelet)) {
            if (isSystemAssigned) {
                refuse(ids, problems);
            } else {
                requireAllOrNone(ids, problems);
            }
        }
        boolean isBrought = identity.controlPlaneIdentityId().isPresent()
                || identity.kubeletIdentityId().isPresent();
        if (identity.assumeRolesExist().orElse(false) && !isBrought) {
            problems.add(
                    "assumeRolesExist",
                    "set without an identity that is brought; remove it, or set controlPlaneIdentityId or"
                            + " kubeletIdentityId: an identity that is made has no roles yet");
        }
    }

    /** AKS takes a kubelet identity only from a user-assigned one (CustomKubeletIdentityOnlySupportedOnUserAssignedMSICluster). */
    private static void refuse(Map<String, Optional<Output<String>>> ids, Problems problems) {
        ids.forEach((property, id) -> id.ifPresent(given -> problems.add(
                Rules.KUBELET_IDENTITY,
                property,
                "set together with the type SystemAssigned; remove it, or set type to UserAssigned")));
    }

    private static void requireAllOrNone(Map<String, Optional<Output<String>>> ids, Problems problems) {
        boolean isAny = ids.values().stream().anyMatch(Optional::isPresent);
        ids.forEach((property, id) -> {
            if (isAny && id.isEmpty()) {
                problems.add(
                        property,
                        "missing; an identity that is brought is told by %s, see az identity show"
                                .formatted(String.join(", ", ids.keySet())));
            }
        });
    }
}
