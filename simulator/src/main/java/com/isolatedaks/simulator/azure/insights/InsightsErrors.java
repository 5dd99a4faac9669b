package com.isolatedaks.simulator.azure.insights;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.ResourceId;

/** Refusals by Azure Monitor, as quoted in its documentation and in public issues. */
public final class InsightsErrors {
    private InsightsErrors() {}

    /** See https://github.com/hashicorp/terraform-provider-azurerm/issues/22236. */
    static ArmException scopeIsBusy(ResourceId scope) {
        return new ArmException(
                409,
                "Conflict",
                "Cannot modify resource %s while in provisioning state: 'Provisioning'.".formatted(scope.name()));
    }

    /** See https://learn.microsoft.com/azure/azure-monitor/logs/private-link-configure. */
    public static ArmException isInScope(ResourceId resource, ResourceId scopedResource) {
        return new ArmException(
                409,
                "Conflict",
                ("The resource '%s' cannot be deleted while it is connected to a private link scope, by '%s'. Disconnect it"
                                + " first.")
                        .formatted(resource.nestedName(), scopedResource));
    }

    static ArmException cannotBeScoped(String linked) {
        return invalid(
                "properties.linkedResourceId",
                ("The resource '%s' was not found, or is not of a type that can be in a private link scope: Log Analytics"
                                + " workspaces, data collection endpoints, Application Insights components.")
                        .formatted(linked));
    }

    static ArmException scopedTwice(ResourceId other) {
        return new ArmException(
                409, "Conflict", "The resource is in the private link scope already, as '%s'.".formatted(other.name()));
    }

    static ArmException scopedResourceCannotChange(ResourceId id) {
        return invalid(
                "properties.linkedResourceId",
                "The linked resource of '%s' cannot be changed.".formatted(id.nestedName()));
    }

    static ArmException scopeIsFull(ResourceId scope, int most, String what) {
        return invalid(
                "properties.linkedResourceId",
                "The private link scope '%s' has %d %s already, which is the limit."
                        .formatted(scope.name(), most, what));
    }

    static ArmException tooManyScopes(ResourceId linked, int most) {
        return invalid(
                "properties.linkedResourceId",
                "The resource '%s' is in %d private link scopes already, which is the limit."
                        .formatted(linked.nestedName(), most));
    }

    static ArmException accessModesRequired() {
        return invalid(
                "properties.accessModeSettings",
                "A private link scope needs accessModeSettings with ingestionAccessMode and queryAccessMode.");
    }

    static ArmException ruleInvalid(ResourceId rule, String target, String why) {
        return new ArmException(
                400, "InvalidPayload", "Data collection rule '%s' is invalid: %s.".formatted(rule.name(), why), target);
    }

    static ArmException associationInvalid(ResourceId association, String target, String why) {
        return new ArmException(
                400,
                "InvalidPayload",
                "Data collection rule association '%s' is invalid: %s.".formatted(association.name(), why),
                target);
    }

    static ArmException settingInvalid(ResourceId setting, String why) {
        return new ArmException(
                400, "BadRequest", "Diagnostic setting '%s' is invalid: %s.".formatted(setting.name(), why));
    }

    private static ArmException invalid(String target, String message) {
        return new ArmException(400, "BadRequest", message, target);
    }
}
