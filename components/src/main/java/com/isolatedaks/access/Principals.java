package com.isolatedaks.access;

import com.isolatedaks.enums.PrincipalType;
import com.isolatedaks.inputs.PrincipalArgs;
import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Grants one role to everybody that a user named. */
public final class Principals {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Principals() {}

    /** Grants {@code role} on {@code scope} to each principal; its key is part of the assignment's identity. */
    public static void grantAll(
            Children children,
            ChildName child,
            BuiltInRole role,
            Output<String> scope,
            Map<String, PrincipalArgs> principals) {
        RoleGrants grants = new RoleGrants(children);
        new TreeMap<>(principals)
                .forEach((key, principal) -> grants.grant(
                        children.name(child, key),
                        role,
                        scope,
                        principal.objectId().applyValue(id -> requireGuid(key, id)),
                        principal.principalType().orElse(PrincipalType.Group).getValue()));
    }

    /** Whether {@code text} has the form of an object id. */
    public static boolean isObjectId(String text) {
        return GUID.matcher(text).matches();
    }

    private static String requireGuid(String key, String objectId) {
        if (!isObjectId(objectId)) {
            throw new RunException("principal " + key + ": not an object id, got \"" + objectId
                    + "\"; expected a GUID; look it up in Microsoft Entra ID");
        }
        return objectId;
    }
}
