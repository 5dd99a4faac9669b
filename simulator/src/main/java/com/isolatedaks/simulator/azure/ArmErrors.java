package com.isolatedaks.simulator.azure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/**
 * Refusals by Azure Resource Manager itself, whatever the service
 * (https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors).
 */
public final class ArmErrors {
    private ArmErrors() {}

    public static ArmException resourceGroupNotFound(String name) {
        return new ArmException(
                404, "ResourceGroupNotFound", "Resource group '%s' could not be found.".formatted(name));
    }

    /** What is asked for does not exist. */
    public static ArmException resourceNotFound(ResourceId id) {
        if (id.isResourceGroup()) {
            return resourceGroupNotFound(id.name());
        }
        String group = id.resourceGroup()
                .map(resourceGroup -> " under resource group '%s'".formatted(resourceGroup.name()))
                .orElse("");
        return new ArmException(
                404,
                "ResourceNotFound",
                "The resource '%s/%s'%s was not found. See https://aka.ms/ARMResourceNotFoundFix"
                        .formatted(id.type(), id.nestedName(), group));
    }

    public static ArmException parentNotFound(ResourceId id, ResourceId parent) {
        return new ArmException(
                404,
                "ParentResourceNotFound",
                "Cannot write the nested resource '%s': its parent resource '%s' was not found."
                        .formatted(id.nestedName(), parent.nestedName()));
    }

    public static ArmException groupIsBeingDeleted(ResourceId group) {
        return new ArmException(
                409,
                "ResourceGroupBeingDeleted",
                "The resource group '%s' is being deleted, so nothing in it can be written.".formatted(group.name()));
    }

    public static ArmException invalidResourceGroupLocation(String wanted, String existing) {
        return new ArmException(
                409,
                "InvalidResourceGroupLocation",
                "Invalid resource group location '%s'. The resource group already exists in location '%s'."
                        .formatted(wanted, existing));
    }

    public static ArmException invalidResourceLocation(ResourceId id, String wanted, String existing) {
        return new ArmException(
                409,
                "InvalidResourceLocation",
                ("The resource '%s' already exists in location '%s'. A resource of the same name cannot be made in"
                                + " location '%s'; choose another name.")
                        .formatted(id.name(), existing, wanted),
                "location");
    }

    public static ArmException locationRequired(String type) {
        return new ArmException(
                400,
                "LocationRequired",
                "The location property is required for resources of type '%s'.".formatted(type),
                "location");
    }

    public static ArmException locationNotAvailable(String type, String location, Collection<String> available) {
        return new ArmException(
                400,
                "LocationNotAvailableForResourceType",
                "The location '%s' is not available for resource type '%s'. The available ones are '%s'."
                        .formatted(location, type, String.join(",", available)),
                "location");
    }

    public static ArmException invalidResourceName(String type, String name, String expectation) {
        return new ArmException(
                400,
                "InvalidResourceName",
                "Resource name '%s' is invalid for type '%s'; expected %s.".formatted(name, type, expectation),
                "name");
    }

    public static ArmException invalidResourceType(String namespace, String type) {
        return new ArmException(
                404,
                "InvalidResourceType",
                "The resource type '%s' could not be found in the namespace '%s': the simulated Azure does not know it."
                        .formatted(type, namespace));
    }

    /** The namespace has no type in the simulated Azure. */
    public static ArmException unknownNamespace(String namespace) {
        return new ArmException(
                404,
                "InvalidResourceNamespace",
                "The resource namespace '%s' is invalid: the simulated Azure does not know it.".formatted(namespace));
    }

    public static ArmException unknownApiVersion(String type, String apiVersion, String supported) {
        return new ArmException(
                400,
                "NoRegisteredProviderFound",
                ("No registered resource provider of the simulated Azure serves API version '%s' for type '%s'. The"
                                + " supported api-versions are '%s'.")
                        .formatted(apiVersion, type, supported));
    }

    public static ArmException missingApiVersion() {
        return new ArmException(
                400, "MissingApiVersionParameter", "The query parameter api-version is required for all requests.");
    }

    public static ArmException malformedApiVersion(String apiVersion) {
        return new ArmException(
                400,
                "InvalidApiVersionParameter",
                "The api-version '%s' is invalid; expected a date, with -preview or not, such as 2024-05-01."
                        .formatted(apiVersion));
    }

    public static ArmException malformedPath(String path) {
        return new ArmException(404, "InvalidResourceUri", "The path '%s' names no resource.".formatted(path));
    }

    public static ArmException unknownMethod(String method, String type) {
        return new ArmException(
                405, "HttpMethodNotSupported", "The method %s is not supported by type '%s'.".formatted(method, type));
    }

    public static ArmException unknownAction(ResourceId id, String action) {
        return new ArmException(
                404,
                "InvalidResourceType",
                "The simulated Azure knows no action '%s' of type '%s'.".formatted(action, id.type()));
    }

    /** The body of an answer with an error that was kept. */
    public static ObjectNode body(ObjectNode error) {
        ObjectNode body = error.objectNode();
        body.set("error", error);
        return body;
    }

    /** The body of a write has a property that the type does not have, or a value of the wrong kind. */
    public static ArmException invalidContent(String target, String problem) {
        return new ArmException(
                400,
                "InvalidRequestContent",
                "The request content was invalid and could not be deserialized: " + problem,
                target);
    }

    /** The body of a write is missing. */
    public static ArmException missingBody() {
        return new ArmException(400, "InvalidRequestContent", "The request has no JSON object as its body.");
    }

    /** A property has a value that its service does not accept. */
    public static ArmException invalidParameter(String target, String message) {
        return new ArmException(400, "InvalidParameter", message, target);
    }

    public static ArmException scopeLocked(ResourceId id, ResourceId lockedScope) {
        return new ArmException(
                409,
                "ScopeLocked",
                "The scope '%s' cannot be deleted because the scope '%s' is locked. Remove the lock and try again."
                        .formatted(id, lockedScope));
    }

    /** Something in the group is needed elsewhere. */
    public static ArmException groupDeletionBlocked(ResourceId group, ResourceId resource, ArmException refusal) {
        return new ArmException(
                409,
                "ResourceGroupDeletionBlocked",
                "Deletion of resource group '%s' failed: '%s' could not be deleted: %s: %s"
                        .formatted(group.name(), resource.nestedName(), refusal.code(), refusal.getMessage()));
    }

    /** A deny assignment of a service (https://learn.microsoft.com/azure/role-based-access-control/deny-assignments). */
    public static ArmException denied(ResourceId id, String verb, ResourceId manager) {
        return new ArmException(
                403,
                "DenyAssignmentAuthorizationFailed",
                ("The client has permission to perform action '%s/%s' on scope '%s'; however, the access is denied because of"
                                + " the deny assignment on the resource group that '%s' manages.")
                        .formatted(id.type(), verb, id, manager));
    }

    /** Another write of the same resource goes on. */
    public static ArmException conflict(ResourceId id, RunningOperation operation) {
        return new ArmException(
                409,
                "Conflict",
                "The resource '%s' cannot be written while another operation is in progress: %s of '%s'."
                        .formatted(
                                id.nestedName(),
                                operation.method(),
                                operation.resource().nestedName()));
    }

    public static ArmException linkedAuthorizationFailed(String principalId, String action, ResourceId scope) {
        return new ArmException(
                403,
                "LinkedAuthorizationFailed",
                ("The client with object id '%s' does not have permission to perform action '%s' on the linked scope"
                                + " '%s'. If access was granted recently, refresh your credentials.")
                        .formatted(principalId, action, scope));
    }
}
