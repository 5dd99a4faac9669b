package com.isolatedaks.simulator.azure.authorization;

import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Propagation;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An action that services ask role-based access control for, and the built-in roles that allow it
 * (https://learn.microsoft.com/azure/role-based-access-control/built-in-roles).
 */
public enum Permission {
    /** Put something into a subnet. */
    JOIN_SUBNET("Microsoft.Network/virtualNetworks/subnets/join/action", "Network Contributor", "Contributor", "Owner"),
    /** Give an identity to a resource. */
    ASSIGN_IDENTITY(
            "Microsoft.ManagedIdentity/userAssignedIdentities/assign/action",
            "Managed Identity Operator",
            "Contributor",
            "Owner"),
    /** Write records into a private zone. */
    WRITE_PRIVATE_ZONE(
            "Microsoft.Network/privateDnsZones/A/write",
            "Private DNS Zone Contributor",
            "Network Contributor",
            "Contributor",
            "Owner"),
    /** Link a network to a private zone. */
    JOIN_NETWORK("Microsoft.Network/virtualNetworks/join/action", "Network Contributor", "Contributor", "Owner"),
    /** Read secrets of a key vault that goes by roles. */
    READ_SECRETS(
            "Microsoft.KeyVault/vaults/secrets/getSecret/action",
            "Key Vault Secrets User",
            "Key Vault Secrets Officer",
            "Key Vault Administrator"),
    /** Pull images from a registry whose permissions are those of the whole registry. */
    PULL_IMAGES("Microsoft.ContainerRegistry/registries/pull/read", "AcrPull", "AcrPush", "Contributor", "Owner"),
    /** Pull images from a registry whose permissions are those of its repositories: there AcrPull allows nothing. */
    READ_REPOSITORIES(
            "Microsoft.ContainerRegistry/registries/repositories/content/read",
            "Container Registry Repository Reader",
            "Container Registry Repository Writer",
            "Container Registry Repository Contributor");

    private final String action;
    private final Set<String> roles;

    Permission(String action, String... roles) {
        this.action = action;
        this.roles = Set.of(roles);
    }

    /** The action's name. */
    public String action() {
        return action;
    }

    /** Whether a principal has the permission on a scope, by an assignment there or on what it is in. */
    public boolean isGranted(String principalId, ResourceId scope, Resources resources) {
        return isGranted(principalId, scope, resources, resources.now());
    }

    /** Whether a principal has the permission at a time: an assignment takes a while to count. */
    public boolean isGranted(String principalId, ResourceId scope, Resources resources, Instant at) {
        return resources.ofType(RoleAssignmentBehaviour.TYPE).stream()
                .filter(assignment -> assignment.body().is(RoleAssignmentBehaviour.PRINCIPAL, principalId))
                .filter(assignment -> scope.isWithin(assignment.id().parent()))
                .filter(assignment -> !resources.isSpreading(
                        assignment.body().text(RoleAssignmentBehaviour.CREATED), Propagation.ROLE_ASSIGNMENT, at))
                .anyMatch(assignment -> allows(RoleAssignmentBehaviour.guid(assignment.body()), resources));
    }

    private boolean allows(String roleGuid, Resources resources) {
        Optional<BuiltInRole> builtIn = BuiltInRoles.byId(roleGuid);
        return builtIn.isPresent()
                ? roles.contains(builtIn.get().name())
                : resources.ofType("Microsoft.Authorization/roleDefinitions").stream()
                        .filter(role -> role.id().name().equalsIgnoreCase(roleGuid))
                        .anyMatch(this::isAllowedBy);
    }

    private boolean isAllowedBy(AzureResource customRole) {
        for (Body permission : customRole.body().objects("/properties/permissions")) {
            boolean isAction = matches(permission.texts("/actions")) || matches(permission.texts("/dataActions"));
            boolean isExcluded =
                    matches(permission.texts("/notActions")) || matches(permission.texts("/notDataActions"));
            if (isAction && !isExcluded) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> Pattern.quote(pattern).replace("*", "\\E.*\\Q"))
                .anyMatch(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE)
                        .matcher(action)
                        .matches());
    }
}
