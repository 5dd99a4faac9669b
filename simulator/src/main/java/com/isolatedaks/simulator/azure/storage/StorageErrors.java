package com.isolatedaks.simulator.azure.storage;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.azure.ResourceId;

/** Refusals by Azure Storage, as quoted in its documentation and in public issues. */
final class StorageErrors {
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private StorageErrors() {}

    /** See https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-storage-account-name. */
    static ArmException invalidName(String name, String expectation) {
        return new ArmException(
                BAD_REQUEST,
                "AccountNameInvalid",
                "%s is not a valid storage account name; expected %s.".formatted(name, expectation));
    }

    /** See https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-storage-account-name. */
    static ArmException nameTaken(String name, boolean isInSubscription) {
        return isInSubscription
                ? new ArmException(
                        CONFLICT,
                        "StorageAccountInAnotherResourceGroup",
                        "The account %s is already in another resource group in this subscription.".formatted(name))
                : new ArmException(
                        CONFLICT,
                        "StorageAccountAlreadyTaken",
                        "The storage account named %s is already taken.".formatted(name));
    }

    /** See https://github.com/hashicorp/terraform-provider-azurerm/issues/8089. */
    static ArmException invalidParameters(String properties) {
        return new ArmException(
                BAD_REQUEST,
                "InvalidValuesForRequestParameters",
                "Values for request parameters are invalid: %s.".formatted(properties),
                properties);
    }

    /** See https://github.com/hashicorp/terraform-provider-azurerm/issues/4394; the code is not documented. */
    static ArmException notAllowed(String property) {
        return new ArmException(
                BAD_REQUEST,
                "InvalidRequestPropertyValue",
                "The value 'True' is not allowed for property %s.".formatted(property),
                property);
    }

    /** See https://github.com/jenkins-infra/azure/pull/125 and https://github.com/Azure/azure-rest-api-specs/issues/18441. */
    static ArmException cannotBeUpdated(String property) {
        return new ArmException(
                BAD_REQUEST,
                "AccountPropertyCannotBeUpdated",
                ("The property '%s' was specified in the input, but it cannot be updated as it is read-only. See"
                                + " https://aka.ms/storageaccountupdate.")
                        .formatted(property),
                property);
    }

    /** See https://github.com/hashicorp/terraform-provider-azurerm/issues/16547. */
    static ArmException noServiceEndpoint(ResourceId subnet) {
        return new ArmException(
                BAD_REQUEST,
                "NetworkAclsValidationFailure",
                ("Validation of network acls failure: SubnetsHaveNoServiceEndpointsConfigured: Subnets %s of virtual"
                                + " network %s do not have ServiceEndpoints for Microsoft.Storage resources configured.")
                        .formatted(subnet.name(), subnet.parent()));
    }

    /** See https://learn.microsoft.com/azure/storage/common/storage-account-overview; the status is not documented. */
    static ArmException notSupported(String service) {
        return new ArmException(
                BAD_REQUEST,
                "FeatureNotSupportedForAccount",
                "%s is not supported for the account.".formatted(service));
    }

    /** Shares are refused without a word about why (https://github.com/hashicorp/terraform-provider-azurerm/issues/14737). */
    static ArmException invalidShare(String property, String value, String expected) {
        return new ArmException(
                BAD_REQUEST,
                "InvalidHeaderValue",
                "The value for one of the HTTP headers is not in the correct format: %s is %s; expected %s."
                        .formatted(property, value, expected),
                "properties." + property);
    }

    static ArmException shareCannotChange(String property) {
        return invalidShare(property, "another one than at creation", "the same");
    }

    /** See https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent. */
    static ArmException publicAccessNotPermitted() {
        return new ArmException(
                CONFLICT,
                "PublicAccessNotPermitted",
                "Public access is not permitted on this storage account.",
                "properties.publicAccess");
    }
}
