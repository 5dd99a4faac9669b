package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is in a collection, and by what it can be filtered
 * (https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest,
 * https://learn.microsoft.com/rest/api/resources/resource-groups/list).
 */
final class Listing {
    private static final String ROLE_ASSIGNMENTS = "Microsoft.Authorization/roleAssignments";
    private static final String AT_SCOPE = "atScope()";
    private static final String ASSIGNED_TO = "assignedTo()";
    private static final String PRINCIPAL = "principalId";
    private static final String ROLE_NAME = "roleName";
    private static final String ROLE_KIND = "type";
    private static final String AT_SCOPE_AND_BELOW = "atScopeAndBelow()";
    private static final String TAG_NAME = "tagName";
    private static final String TAG_VALUE = "tagValue";

    private final ResourceId scope;
    private final String armType;
    private final Resources resources;

    Listing(ResourceId scope, String armType, Resources resources) {
        this.scope = scope;
        this.armType = armType;
        this.resources = resources;
    }

    /** The resources that a filter lets through, in the order of their ids. */
    List<AzureResource> filtered(String filter) {
        return matching(filter)
                .sorted(Comparator.comparing(resource -> resource.id().key()))
                .toList();
    }

    private Stream<AzureResource> matching(String filter) {
        if (armType.equalsIgnoreCase(ROLE_ASSIGNMENTS)) {
            return roleAssignments(Filter.parse(filter, Set.of(AT_SCOPE, ASSIGNED_TO, PRINCIPAL)));
        }
        if (armType.equalsIgnoreCase(RoleDefinitions.TYPE)) {
            return roleDefinitions(Filter.parse(filter, Set.of(ROLE_NAME, ROLE_KIND, AT_SCOPE_AND_BELOW)));
        }
        if (armType.equalsIgnoreCase(ResourceId.RESOURCE_GROUP_TYPE)) {
            Filter byTag = Filter.parse(filter, Set.of(TAG_NAME, TAG_VALUE));
            return within().filter(group -> hasTag(group.body(), byTag));
        }
        Filter.parse(filter, Set.of());
        return within();
    }

    private Stream<AzureResource> within() {
        return resources.ofType(armType).stream()
                .filter(resource -> resource.id().isWithin(scope));
    }

    /** Assignments on what the scope is in are inherited, so they belong to it. */
    private Stream<AzureResource> roleAssignments(Filter filter) {
        boolean withThoseBelow = !filter.has(AT_SCOPE);
        return resources.ofType(ROLE_ASSIGNMENTS).stream()
                .filter(assignment -> {
                    ResourceId at = assignment.id().parent();
                    return scope.isWithin(at) || withThoseBelow && at.isWithin(scope);
                })
                .filter(assignment -> {
                    String principal = assignment.body().text("/properties/principalId");
                    return filter.accepts(PRINCIPAL, principal) && filter.accepts(ASSIGNED_TO, principal);
                });
    }

    private Stream<AzureResource> roleDefinitions(Filter filter) {
        return Stream.concat(RoleDefinitions.builtIn(scope).stream(), resources.ofType(RoleDefinitions.TYPE).stream())
                .filter(role -> filter.accepts(ROLE_NAME, role.body().text("/properties/roleName")))
                .filter(role -> filter.accepts(
                        ROLE_KIND, role.body().find("/properties/type").orElse("CustomRole")));
    }

    private static boolean hasTag(Body group, Filter filter) {
        return filter.value(TAG_NAME)
                .map(tag -> group.names("/tags").stream()
                        .filter(tag::equalsIgnoreCase)
                        .anyMatch(name -> filter.accepts(
                                TAG_VALUE, group.json().path("tags").path(name).asText())))
                .orElse(true);
    }
}
