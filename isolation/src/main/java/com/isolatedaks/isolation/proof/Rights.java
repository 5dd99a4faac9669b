package com.isolatedaks.isolation.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.isolation.model.ArmId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who can pull, push, change the network: the role assignments of a stack. */
public final class Rights {
    private static final String ASSIGNMENT = "Microsoft.Authorization/roleAssignments";
    private static final List<Grants> GRANTS = DataFile.rows("rights.json", "roles", Grants.class);

    private Rights() {}

    /**
     * What a role grants.
     *
     * @param role the role's name
     * @param grants in words
     */
    record Grants(String role, List<String> grants) {}

    /** The rights that role assignments of a stack give. */
    public static List<Right> of(List<ArmResource> resources) {
        Map<String, String> identities = new HashMap<>();
        for (ArmResource resource : resources) {
            String principal = resource.body().at("/properties/principalId").asText("");
            if (resource.type().equalsIgnoreCase("Microsoft.ManagedIdentity/userAssignedIdentities")) {
                identities.put(principal, resource.id().name());
            }
        }
        return resources.stream()
                .filter(resource -> resource.type().equalsIgnoreCase(ASSIGNMENT))
                .map(resource -> right(resource.body().path("properties"), identities))
                .toList();
    }

    private static Right right(JsonNode assignment, Map<String, String> identities) {
        String principal = assignment.path("principalId").asText();
        String type = assignment.path("principalType").asText("principal");
        String name =
                identities.containsKey(principal) ? "identity " + identities.get(principal) : type + " " + principal;
        String role = role(assignment)
                .map(BuiltInRole::name)
                .orElse(assignment.path("roleDefinitionId").asText());
        List<String> grants = GRANTS.stream()
                .filter(row -> row.role().equals(role))
                .flatMap(row -> row.grants().stream())
                .toList();
        String scope = assignment.path("scope").asText();
        return new Right(name, role, new ArmId(scope).nestedName(), grants, grants.isEmpty() ? "" : remark(scope));
    }

    static Optional<BuiltInRole> role(JsonNode assignment) {
        return BuiltInRoles.byId(new ArmId(assignment.path("roleDefinitionId").asText()).name());
    }

    private static String remark(String scope) {
        if (!scope.startsWith("/") || scope.contains("/providers/") && !scope.contains("managementGroups")) {
            return "";
        }
        return scope.toLowerCase(Locale.ROOT).contains("/resourcegroups/")
                ? "for a whole resource group: assign it to the resource"
                : "for a whole subscription or more: assign it to the resource";
    }
}
