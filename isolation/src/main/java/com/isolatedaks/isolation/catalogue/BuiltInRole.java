package com.isolatedaks.isolation.catalogue;

/**
 * A role that Azure defines itself.
 *
 * @param name the role's name as Azure documents it
 * @param id the GUID of its definition, the same in every tenant
 */
public record BuiltInRole(String name, String id) {

    /** The resource id of the role's definition in a subscription. */
    public String definitionId(String subscriptionId) {
        return "/subscriptions/" + subscriptionId + "/providers/Microsoft.Authorization/roleDefinitions/" + id;
    }
}
