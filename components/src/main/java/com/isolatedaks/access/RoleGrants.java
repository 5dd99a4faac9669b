package com.isolatedaks.access;

import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.naming.Children;
import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.authorization.RoleAssignmentArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.Deployment;
import com.pulumi.exceptions.RunException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grants built-in roles on single resources. */
public final class RoleGrants {
    private static final Pattern SUBSCRIPTION =
            Pattern.compile("^/subscriptions/([^/]+)/.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Children children;

    public RoleGrants(Children children) {
        this.children = children;
    }

    /**
     * Grants a role.
     *
     * @param name the assignment's logical name
     * @param scope resource id of the one resource that the role is granted on
     * @param principalType always sent: Azure's directory may not know a new identity yet and fails otherwise
     *     (<a href="https://aka.ms/docs-principaltype">principalType</a>)
     */
    public RoleAssignment grant(
            String name, BuiltInRole role, Output<String> scope, Output<String> principalId, String principalType) {
        return new RoleAssignment(
                name,
                RoleAssignmentArgs.builder()
                        .roleAssignmentName(assignmentName(name))
                        .scope(scope)
                        .roleDefinitionId(scope.applyValue(id -> role.definitionId(subscriptionOf(id))))
                        .principalId(principalId)
                        .principalType(principalType)
                        .build(),
                children.options());
    }

    /**
     * A GUID that is the same in every deployment of the stack. A random one would make a second assignment of the same
     * role to the same principal when the state is lost, which Azure refuses with RoleAssignmentExists.
     */
    private static String assignmentName(String name) {
        Deployment deployment = Deployment.getInstance();
        String identity = String.join("/", deployment.getProjectName(), deployment.getStackName(), name);
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String subscriptionOf(String resourceId) {
        Matcher matcher = SUBSCRIPTION.matcher(resourceId);
        if (!matcher.matches()) {
            throw new RunException("not the id of a resource in a subscription, got \"" + resourceId
                    + "\"; expected /subscriptions/…");
        }
        return matcher.group(1);
    }
}
