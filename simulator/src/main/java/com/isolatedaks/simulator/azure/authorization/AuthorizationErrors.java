package com.isolatedaks.simulator.azure.authorization;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.SimulatedTenant;

/** Refusals by role-based access control (https://learn.microsoft.com/azure/role-based-access-control/troubleshooting). */
final class AuthorizationErrors {
    private AuthorizationErrors() {}

    static ArmException nameIsNoGuid(String name) {
        return new ArmException(
                400,
                "InvalidRoleAssignmentId",
                "The role assignment ID '%s' is not valid. The role assignment ID must be a GUID.".formatted(name));
    }

    static ArmException principalIsNoGuid(String principalId) {
        return new ArmException(
                400,
                "InvalidPrincipalId",
                "A valid principal ID must be provided for role assignment, got '%s'; expected a GUID."
                        .formatted(principalId));
    }

    static ArmException unknownRole(String definitionId) {
        return new ArmException(
                400,
                "RoleDefinitionDoesNotExist",
                "The specified role definition with ID '%s' does not exist.".formatted(definitionId));
    }

    static ArmException principalNotFound(String principalId) {
        return new ArmException(
                400,
                "PrincipalNotFound",
                ("Principal %s does not exist in the directory %s. Check that you have the correct principal ID. If it"
                                + " was created a moment ago, this may be a replication delay; then set the role"
                                + " assignment's principalType to a value such as ServicePrincipal, User or Group. See"
                                + " https://aka.ms/docs-principaltype")
                        .formatted(principalId.replace("-", ""), SimulatedTenant.TENANT_ID));
    }

    static ArmException unmatchedPrincipalType(String principalId, String actual, String given) {
        return new ArmException(
                400,
                "UnmatchedPrincipalType",
                "The principal '%s' has type '%s', which is different from the specified principal type '%s'."
                        .formatted(principalId, actual, given));
    }

    static ArmException assignmentExists(String existingName) {
        return new ArmException(
                409,
                "RoleAssignmentExists",
                "The role assignment already exists. The ID of the existing role assignment is %s."
                        .formatted(existingName.replace("-", "")));
    }

    static ArmException limitExceeded(int limit) {
        return new ArmException(
                400,
                "RoleAssignmentLimitExceeded",
                "No more role assignments can be created; the subscription has %d.".formatted(limit));
    }

    static ArmException updateNotPermitted() {
        return new ArmException(
                400,
                "RoleAssignmentUpdateNotPermitted",
                "Tenant ID, application ID, principal ID, role definition and scope are not allowed to be updated.");
    }
}
