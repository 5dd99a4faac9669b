package com.isolatedaks.simulator.arm;

import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.Body;
import com.isolatedaks.simulator.azure.ProvisioningState;
import com.isolatedaks.simulator.azure.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * The built-in roles as resources: Azure has them without anybody having made them. Only those of the catalogue are there,
 * and their permissions are not listed.
 */
final class RoleDefinitions {
    static final String TYPE = "Microsoft.Authorization/roleDefinitions";

    private RoleDefinitions() {}

    /** All built-in roles as a scope shows them. */
    static List<AzureResource> builtIn(ResourceId scope) {
        return BuiltInRoles.all().stream().map(role -> resource(role, scope)).toList();
    }

    /** The built-in role with this id. */
    static Optional<AzureResource> find(ResourceId id) {
        return Optional.of(id)
                .filter(definition -> definition.isOfType(TYPE))
                .flatMap(definition -> BuiltInRoles.byId(definition.name()))
                .map(role -> resource(role, id.parent()));
    }

    private static AzureResource resource(BuiltInRole role, ResourceId scope) {
        // Definitions belong to subscriptions, whatever scope they are asked for at.
        ResourceId owner = scope.subscriptionId()
                .map(subscription -> ResourceId.of("/subscriptions/" + subscription))
                .orElse(scope);
        Body body = Body.empty()
                .set("/properties/roleName", role.name())
                .set("/properties/type", "BuiltInRole")
                .set("/properties/assignableScopes", List.of("/"))
                .set("/properties/permissions", List.of());
        return new AzureResource(owner.provided(TYPE, role.id()), ProvisioningState.Succeeded, body);
    }
}
