package com.isolatedaks.simulator.azure.authorization;

import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.Put;
import com.isolatedaks.simulator.azure.ResourceBehaviour;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.SimulatedTenant;
import com.isolatedaks.simulator.azure.StableGuid;
import java.util.Optional;

/** Microsoft.Authorization/roleAssignments, on any scope. */
public final class RoleAssignmentBehaviour implements ResourceBehaviour {
    static final String TYPE = "Microsoft.Authorization/roleAssignments";
    static final String PRINCIPAL = "/properties/principalId";
    static final String ROLE = "/properties/roleDefinitionId";

    static final String CREATED = "/properties/createdOn";

    private static final String ROLE_DEFINITIONS = "Microsoft.Authorization/roleDefinitions";
    private static final String PRINCIPAL_TYPE = "/properties/principalType";
    private static final int MOST_ASSIGNMENTS = 4000;
    private static final String SERVICE_PRINCIPAL = "ServicePrincipal";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ArmException invalidName(ResourceId id, String expectation) {
        return AuthorizationErrors.nameIsNoGuid(id.name());
    }

    @Override
    public void put(Put put) {
        Body body = put.body();
        if (!StableGuid.isGuid(body.text(PRINCIPAL))) {
            throw AuthorizationErrors.principalIsNoGuid(body.text(PRINCIPAL));
        }
        checkRole(put);
        checkPrincipal(put);
        checkOthers(put);
        checkCount(put);
        body.set("/properties/scope", put.id().parent().toString());
        String now = put.resources().now().toString();
        put.keepOrSet(CREATED, now);
        put.keepOrSet("/properties/createdBy", SimulatedTenant.CALLER_OBJECT_ID);
        body.set("/properties/updatedOn", now).set("/properties/updatedBy", SimulatedTenant.CALLER_OBJECT_ID);
    }

    private static void checkRole(Put put) {
        String definition = put.body().text(ROLE);
        String guid = definition.substring(definition.lastIndexOf('/') + 1);
        boolean isCustom = put.resources().ofType(ROLE_DEFINITIONS).stream()
                .anyMatch(role -> role.id().name().equalsIgnoreCase(guid));
        if (!isCustom && BuiltInRoles.byId(guid).isEmpty()) {
            throw AuthorizationErrors.unknownRole(definition);
        }
    }

    /** Without a type, Azure looks the principal up, and a new one may not have arrived in the directory yet. */
    private static void checkPrincipal(Put put) {
        String principal = put.body().text(PRINCIPAL);
        boolean isServicePrincipal = Principals.isKnownServicePrincipal(principal, put.resources());
        Optional<String> given = put.body().find(PRINCIPAL_TYPE);
        if (given.isEmpty()) {
            if (!isServicePrincipal || Principals.isSpreading(principal, put.resources())) {
                throw AuthorizationErrors.principalNotFound(principal);
            }
            put.body().set(PRINCIPAL_TYPE, SERVICE_PRINCIPAL);
            return;
        }
        boolean givenAsServicePrincipal = given.get().equalsIgnoreCase(SERVICE_PRINCIPAL);
        if (isServicePrincipal && !givenAsServicePrincipal) {
            throw AuthorizationErrors.unmatchedPrincipalType(principal, SERVICE_PRINCIPAL, given.get());
        }
        if (givenAsServicePrincipal && Principals.isDeleted(principal, put.resources())) {
            throw AuthorizationErrors.principalNotFound(principal);
        }
    }

    /** A name stands for one assignment in the whole tenant, and an assignment exists once. */
    private static void checkOthers(Put put) {
        for (AzureResource other : put.resources().ofType(TYPE)) {
            boolean sameName = other.id().name().equalsIgnoreCase(put.id().name());
            boolean sameContent = other.id().parent().equals(put.id().parent())
                    && other.body().is(PRINCIPAL, put.body().text(PRINCIPAL))
                    && guid(other.body()).equalsIgnoreCase(guid(put.body()));
            if (sameName && !sameContent) {
                throw AuthorizationErrors.updateNotPermitted();
            }
            if (sameContent && !sameName) {
                throw AuthorizationErrors.assignmentExists(other.id().name());
            }
        }
    }

    /** The limit is fixed (https://learn.microsoft.com/azure/role-based-access-control/troubleshoot-limits). */
    private static void checkCount(Put put) {
        long others = put.resources().ofType(TYPE).stream()
                .filter(other -> other.id().subscriptionId().equals(put.id().subscriptionId()))
                .count();
        if (put.isCreate() && others >= MOST_ASSIGNMENTS) {
            throw AuthorizationErrors.limitExceeded(MOST_ASSIGNMENTS);
        }
    }

    static String guid(Body assignment) {
        String definition = assignment.text(ROLE);
        return definition.substring(definition.lastIndexOf('/') + 1);
    }
}
